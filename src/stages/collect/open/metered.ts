import type { Allowance } from './allowance.js';

/** A stream whose size is not known: what comes of it counts as the archive's, as it comes. */
export async function* metered(
  stream: AsyncIterable<Uint8Array>,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    allowance.read(chunk.length);
    yield chunk;
  }
}
