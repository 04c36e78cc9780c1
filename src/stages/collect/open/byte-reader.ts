const LF = 0x0a;

/** A line, or the part of one that was asked for. */
interface Line {
  /** The line with its end, as far as it was read. */
  readonly bytes: Uint8Array;
  /** False where there is more of this line than was asked for. */
  readonly isWhole: boolean;
}

/**
 * A stream of bytes, read in the pieces that a format is made of, however it comes in chunks. Where the stream throws,
 * it has come to its end, and `broken` says why. Keeps no more than what is asked for and one chunk.
 */
export class ByteReader {
  /** Why the stream ended before its time. */
  broken: string | null = null;
  readonly #source: AsyncIterator<Uint8Array>;
  /** What was read and not given out; the last one comes first. */
  readonly #held: Uint8Array[] = [];
  #isEnded = false;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** Whatever comes next, `null` at the end. */
  async chunk(): Promise<Uint8Array | null> {
    const held = this.#held.pop();
    if (held !== undefined) return held;
    let chunk = await this.#next();
    while (chunk?.length === 0) chunk = await this.#next();
    return chunk;
  }

  /** The next line, no more of it than this many bytes; `null` at the end. */
  async line(maxBytes: number): Promise<Line | null> {
    const parts: Uint8Array[] = [];
    let room = maxBytes;
    for (let chunk = await this.chunk(); chunk !== null; chunk = await this.chunk()) {
      const at = chunk.indexOf(LF);
      const end = at < 0 ? chunk.length : at + 1;
      const size = Math.min(end, room);
      parts.push(chunk.subarray(0, size));
      this.unread(chunk.subarray(size));
      room -= size;
      if (size < end) return { bytes: joined(parts), isWhole: false };
      if (at >= 0) return { bytes: joined(parts), isWhole: true };
    }
    return parts.length === 0 ? null : { bytes: joined(parts), isWhole: true };
  }

  /** Leaves out what there is up to the next line; says how many bytes that was. */
  async skipLine(): Promise<number> {
    let size = 0;
    for (let chunk = await this.chunk(); chunk !== null; chunk = await this.chunk()) {
      const at = chunk.indexOf(LF);
      const end = at < 0 ? chunk.length : at + 1;
      size += end;
      this.unread(chunk.subarray(end));
      if (at >= 0) break;
    }
    return size;
  }

  /** The next bytes, fewer only at the end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    await this.#pass(size, (part) => parts.push(part));
    return joined(parts);
  }

  /** Leaves out the next bytes; says how many there were. */
  async skip(size: number): Promise<number> {
    return await this.#pass(size, () => {});
  }

  /** Leaves out what there is up to a mark, or the end; says how many bytes that was. */
  async skipTo(mark: Uint8Array): Promise<number> {
    const overlap = mark.length - 1;
    let size = 0;
    /** What may be the first bytes of the mark. */
    let tail: Uint8Array = new Uint8Array();
    for (let chunk = await this.chunk(); chunk !== null; chunk = await this.chunk()) {
      // Only the seam is put together: a chunk may be all that a record held.
      const seam = Buffer.concat([tail, chunk.subarray(0, overlap)]);
      const atSeam = seam.indexOf(mark);
      const at = atSeam >= 0 ? atSeam - tail.length : asBuffer(chunk).indexOf(mark);
      if (at >= 0 || atSeam >= 0) {
        this.unread(chunk.subarray(Math.max(at, 0)));
        if (at < 0) this.unread(tail.subarray(at));
        return size + tail.length + at;
      }
      size += tail.length + chunk.length;
      tail = chunk.length < overlap ? seam.subarray(-overlap) : chunk.subarray(-overlap);
      size -= tail.length;
    }
    return size + tail.length;
  }

  /** What was taken last comes again. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#held.push(bytes);
  }

  /** Lets the stream go. */
  async close(): Promise<void> {
    this.#isEnded = true;
    this.#held.length = 0;
    try {
      await this.#source.return?.();
    } catch {
      // It is not read any more: what it has to say comes too late.
    }
  }

  async #pass(size: number, use: (part: Uint8Array) => void): Promise<number> {
    let passed = 0;
    while (passed < size) {
      const chunk = await this.chunk();
      if (chunk === null) break;
      const part = chunk.subarray(0, size - passed);
      this.unread(chunk.subarray(part.length));
      passed += part.length;
      use(part);
    }
    return passed;
  }

  async #next(): Promise<Uint8Array | null> {
    if (this.#isEnded) return null;
    try {
      const next = await this.#source.next();
      if (next.done !== true) return next.value;
    } catch (error) {
      this.broken = error instanceof Error ? error.message : String(error);
    }
    this.#isEnded = true;
    return null;
  }
}

const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
