/** The queue cannot be used as it was asked for: the command is over. */
export class QueueError extends Error {}
