import type { FileHandle } from 'node:fs/promises';

/** Bytes after which a batch is written: one is on its way, one waits, one fills. */
const BATCH = 64 * 1024;
/** Milliseconds that something waits at most. */
const DELAY = 500;

/** The two files, opened to append; the store is there where records are kept. */
export interface Pair {
  readonly journal: FileHandle;
  readonly store: FileHandle | null;
}

/** Bytes in both. */
export interface Ends {
  readonly journal: number;
  readonly store: number;
}

/** Text that is to be written, and its length in bytes. */
export interface Piece {
  readonly text: string;
  readonly bytes: number;
}

export const pieceOf = (text: string): Piece => ({ text, bytes: Buffer.byteLength(text) });

interface Batch {
  readonly lines: Piece[];
  readonly records: Piece[];
  bytes: number;
}

const emptyBatch = (): Batch => ({ lines: [], records: [], bytes: 0 });

/** Appends texts to a file, through one buffer: a new one for each batch would wait for the collector by the hundred. */
class Appender {
  #buffer = Buffer.allocUnsafeSlow(2 * BATCH);

  async append(handle: FileHandle, pieces: readonly Piece[]): Promise<void> {
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    const isRoomy = bytes <= this.#buffer.length;
    const buffer = isRoomy ? this.#buffer : Buffer.allocUnsafeSlow(bytes);
    let at = 0;
    for (const { text } of pieces) at += buffer.write(text, at);
    await handle.appendFile(buffer.subarray(0, at));
  }
}

/** Appends to journal and store in batches, to the store first: no line of the journal speaks of what is not there. */
export class PairWriter {
  readonly #pair: Pair;
  readonly #appender = new Appender();
  #batch = emptyBatch();
  #queue: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #failure: unknown;
  #ends: Ends;
  #written: Ends;

  constructor(pair: Pair, ends: Ends) {
    this.#pair = pair;
    this.#ends = ends;
    this.#written = ends;
  }

  /** Where the next line and record will stand. */
  get ends(): Ends {
    return this.#ends;
  }

  /** Up to where both are in the hands of the system. */
  get written(): Ends {
    return this.#written;
  }

  /**
   * Takes them at once.
   *
   * @returns resolves when more may come
   * @throws the error of the system that any writing met before
   */
  append(line: Piece, record: Piece | null): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const batch = this.#batch;
    batch.lines.push(line);
    if (record !== null) batch.records.push(record);
    const stored = record?.bytes ?? 0;
    batch.bytes += line.bytes + stored;
    this.#ends = { journal: this.#ends.journal + line.bytes, store: this.#ends.store + stored };
    if (batch.bytes < BATCH) {
      this.#timer ??= setTimeout(() => this.#send(), DELAY).unref();
      return Promise.resolve();
    }
    const before = this.#queue;
    this.#send();
    return before;
  }

  /** Resolves when all is in the hands of the system. */
  async flush(): Promise<void> {
    this.#send();
    await this.#queue;
    if (this.#failure !== undefined) throw this.#failure;
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#batch.bytes === 0) return;
    const batch = this.#batch;
    const ends = this.#ends;
    this.#batch = emptyBatch();
    this.#queue = this.#queue.then(() => this.#write(batch, ends));
  }

  async #write({ lines, records }: Batch, ends: Ends): Promise<void> {
    // What failed half may have torn a line; what came behind it would stand elsewhere than was noted.
    if (this.#failure !== undefined) return;
    try {
      const { journal, store } = this.#pair;
      if (store !== null && records.length > 0) await this.#appender.append(store, records);
      await this.#appender.append(journal, lines);
      this.#written = ends;
    } catch (error) {
      this.#failure = error;
    }
  }
}
