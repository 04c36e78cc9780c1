import { createBrotliDecompress, createGunzip, createInflateRaw } from 'node:zlib';
import type { Allowance } from './allowance.js';

const CHUNK = { chunkSize: 64 * 1024 };

type Unpacker = ReturnType<typeof createGunzip>;

const UNPACKERS = {
  gzip: () => createGunzip(CHUNK),
  brotli: () => createBrotliDecompress(CHUNK) as Unpacker,
  deflate: () => createInflateRaw(CHUNK),
};

/** Gives what comes out until something is over; what fails then has lost nothing that came before. */
async function* until(over: Promise<void>, unpacker: Unpacker): AsyncGenerator<Uint8Array> {
  let isOver = false;
  const end = over.then(() => {
    isOver = true;
  });
  for (;;) {
    const chunk = unpacker.read() as Uint8Array | null;
    if (chunk !== null) yield chunk;
    else if (isOver) return;
    else await Promise.race([end, new Promise((resolve) => unpacker.once('readable', resolve))]);
  }
}

/**
 * What was packed, as it comes: the input ends only when all that came of it is read, for a stream that
 * fails gives no more.
 *
 * @throws Error where it is broken or cut off, after what could be read
 */
export async function* unpacked(
  stream: AsyncIterable<Uint8Array>,
  kind: keyof typeof UNPACKERS,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  const unpacker = UNPACKERS[kind]();
  let failure: Error | null = null;
  const closed = new Promise<void>((resolve) => {
    unpacker.on('error', (error: Error) => {
      failure = error;
    });
    unpacker.on('end', resolve);
    unpacker.on('close', resolve);
  });
  const give = async function* (over: Promise<void>): AsyncGenerator<Uint8Array> {
    for await (const chunk of until(over, unpacker)) {
      allowance.give(chunk.length);
      yield chunk;
    }
    if (failure !== null) throw failure;
  };
  try {
    for await (const chunk of stream) {
      const written = new Promise<void>((resolve) => unpacker.write(chunk, () => resolve()));
      yield* give(Promise.race([written, closed]));
      if (unpacker.readableEnded || unpacker.destroyed) return;
    }
    unpacker.end();
    yield* give(closed);
  } finally {
    unpacker.destroy();
  }
}
