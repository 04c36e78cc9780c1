/** A stream whose beginning is known. */
export interface Peeked {
  readonly head: Uint8Array;
  /** All of it, the beginning as well; ends the stream behind it where it is left early. */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** So much is read ahead: what a container begins with tells what it is. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads the beginning of a stream. One that fails behind it fails when it is read on to there.
 *
 * @param minBytes so much of it, where there is as much; what comes with that is not waited for
 * @throws Error where it fails before anything could be read
 */
export async function peek(stream: AsyncIterable<Uint8Array>, minBytes = HEAD_BYTES): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let failure: unknown = null;
  try {
    for (; size < minBytes; size += chunks.at(-1)!.length) {
      const { value, done } = await iterator.next();
      if (done) break;
      chunks.push(value);
    }
  } catch (error) {
    if (size === 0) throw error;
    failure = error;
  }
  const head = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failure !== null) throw failure;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, stream: whole() };
}
