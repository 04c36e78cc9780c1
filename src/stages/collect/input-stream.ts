import { createReadStream } from 'node:fs';

/**
 * Standard input as the process has it: it may be a pipe or a socket that never waits, which reading as a file would
 * take for broken. Asked for late, as asking opens it.
 */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  const { stdin } = await import('node:process');
  yield* stdin as AsyncIterable<Uint8Array>;
}

/** The bytes of a file, or of standard input for `-`, as they come. */
export function inputStream(name: string): AsyncIterable<Uint8Array> {
  return name === '-' ? standardInput() : createReadStream(name);
}
