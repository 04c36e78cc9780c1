import { once } from 'node:events';
import { createGzip } from 'node:zlib';

const CHUNK = 64 * 1024;

/** Bytes on their way to a file. */
export interface ByteWriter {
  /** Resolves when more may come. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Compresses what it is given, off the main thread. The same bytes give the same: the header holds no time. */
export function gzipWriter(write: (bytes: Uint8Array) => Promise<void>): ByteWriter {
  const gzip = createGzip({ chunkSize: CHUNK });
  let made: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => made.push(chunk));
  const pass = async (): Promise<void> => {
    const chunks = made;
    made = [];
    if (chunks.length > 0) await write(Buffer.concat(chunks));
  };
  return {
    write: async (bytes) => {
      await new Promise<void>((resolve, reject) => {
        gzip.write(bytes, (error) => (error == null ? resolve() : reject(error)));
      });
      await pass();
    },
    end: async () => {
      const ended = once(gzip, 'end');
      gzip.end();
      await ended;
      await pass();
    },
  };
}
