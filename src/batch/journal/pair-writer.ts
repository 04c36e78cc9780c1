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

interface Batch {
  readonly lines: Buffer[];
  readonly records: Buffer[];
  bytes: number;
}

const emptyBatch = (): Batch => ({ lines: [], records: [], bytes: 0 });

/** Appends to journal and store in batches, to the store first: no line of the journal speaks of what is not there. */
export class PairWriter {
  readonly #pair: Pair;
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
  append(line: Buffer, record: Buffer | null): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const batch = this.#batch;
    batch.lines.push(line);
    if (record !== null) batch.records.push(record);
    const stored = record?.length ?? 0;
    batch.bytes += line.length + stored;
    this.#ends = { journal: this.#ends.journal + line.length, store: this.#ends.store + stored };
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
      if (records.length > 0) await this.#pair.store?.appendFile(Buffer.concat(records));
      await this.#pair.journal.appendFile(Buffer.concat(lines));
      this.#written = ends;
    } catch (error) {
      this.#failure = error;
    }
  }
}
