const CALL = ', ';

/** Why the system refused, without the call and the name that it was made with: that may be one of ours. */
export function reasonOf(error: unknown): string {
  const { message } = error as Error;
  const { syscall } = error as NodeJS.ErrnoException;
  const end = syscall === undefined ? -1 : message.indexOf(`${CALL}${syscall}`);
  return end < 0 ? message : message.slice(0, end);
}
