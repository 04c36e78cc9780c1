import { createReadStream } from 'node:fs';

/** The bytes of a file, or of standard input for `-`, as they come. */
export function inputStream(name: string): AsyncIterable<Uint8Array> {
  return name === '-' ? createReadStream('', { fd: 0, autoClose: false }) : createReadStream(name);
}
