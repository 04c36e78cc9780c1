import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { Allowance } from './allowance.js';

const CHUNK = { chunkSize: 64 * 1024 };

/** What gzip or brotli packed, as it comes. @throws Error where it is broken or cut off, after what could be read */
export async function* unpacked(
  stream: AsyncIterable<Uint8Array>,
  kind: 'gzip' | 'brotli',
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  const unpack = kind === 'gzip' ? createGunzip(CHUNK) : createBrotliDecompress(CHUNK);
  // What fails shows where the bytes are read.
  pipeline(Readable.from(stream, { objectMode: false }), unpack, () => {});
  for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
    allowance.give(chunk.length);
    yield chunk;
  }
}
