/** An output that cannot be written: the run is over. The message names the option, the file and the reason. */
export class SinkError extends Error {}
