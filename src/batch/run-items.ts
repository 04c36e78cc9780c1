/** What works on items: a few at a time, side by side. */
export interface Workforce<Item, Result> {
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
}

export interface RunOptions<Item> {
  /** Chunks that are worked on side by side. */
  readonly jobs: number;
  /** Results as they come, not in the order of the items. */
  readonly isUnordered: boolean;
  /** Bytes that an item holds in memory while it waits. */
  readonly weight: (item: Item) => number;
}

/** Items of a chunk: from one on, so that a few large ones are spread; not many, so that a lost worker costs little. */
const MAX_ITEMS = 16;
/** Bytes that a chunk may hold, and all that wait together. */
const MAX_CHUNK_WEIGHT = 1 << 20;
const MAX_WEIGHT = 64 << 20;
/** Milliseconds that a chunk may wait for more items while somebody has nothing to do. */
const PATIENCE = 3;
/** Chunks a worker may be ahead of the one that is next to be handed on. */
const CHUNKS_AHEAD = 6;

class Chunk<Item, Result> {
  readonly items: Item[] = [];
  weight = 0;
  results: readonly Result[] | null = null;
  error: unknown = null;

  get isDone(): boolean {
    return this.results !== null || this.error !== null;
  }
}

/** A place to wait at until something has changed. */
class Bell {
  #ring: () => void = () => {};
  #rung: Promise<void> = Promise.resolve();

  constructor() {
    this.#renew();
  }

  #renew(): void {
    this.#rung = new Promise((resolve) => {
      this.#ring = resolve;
    });
  }

  ring(): void {
    this.#ring();
    this.#renew();
  }

  wait(): Promise<void> {
    return this.#rung;
  }
}

/** One run through items: a producer that sends chunks off, and a consumer that hands results on. */
class Run<Item, Result> {
  readonly #workforce: Workforce<Item, Result>;
  readonly #options: RunOptions<Item>;
  readonly #bell = new Bell();
  /** Sent off and not handed on yet, in the order of the items. */
  readonly #sent: Chunk<Item, Result>[] = [];
  #next = new Chunk<Item, Result>();
  #running = 0;
  #weight = 0;
  #items = 0;
  #patience: NodeJS.Timeout | undefined;
  #isEnded = false;
  #isStopped = false;
  #error: unknown = null;

  constructor(workforce: Workforce<Item, Result>, options: RunOptions<Item>) {
    this.#workforce = workforce;
    this.#options = options;
  }

  /** Takes items in while there is room for them, until there are no more. */
  async produce(items: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of items) {
        if (this.#isStopped) return;
        this.#take(item);
        while (!this.#hasRoom() && !this.#isStopped) await this.#bell.wait();
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isEnded = true;
      if (this.#next.items.length > 0) this.#send();
      this.#bell.ring();
    }
  }

  #hasRoom(): boolean {
    const { jobs } = this.#options;
    return this.#sent.length < jobs * CHUNKS_AHEAD && (this.#weight < MAX_WEIGHT || this.#sent.length === 0);
  }

  #take(item: Item): void {
    const weight = this.#options.weight(item);
    this.#next.items.push(item);
    this.#next.weight += weight;
    this.#weight += weight;
    this.#items++;
    const { jobs } = this.#options;
    const size = Math.min(MAX_ITEMS, 1 + Math.floor(this.#items / (jobs * 8)));
    const isFull = this.#next.items.length >= size || this.#next.weight >= MAX_CHUNK_WEIGHT;
    if (isFull) this.#send();
    else this.#feed();
  }

  #send(): void {
    const chunk = this.#next;
    this.#next = new Chunk();
    this.#sent.push(chunk);
    this.#running++;
    this.#workforce.run(chunk.items).then(
      (results) => this.#finish(chunk, results, null),
      (error: unknown) => this.#finish(chunk, null, error ?? new Error('failed')),
    );
  }

  #finish(chunk: Chunk<Item, Result>, results: readonly Result[] | null, error: unknown): void {
    chunk.results = results;
    chunk.error = error;
    this.#running--;
    this.#feed();
    this.#bell.ring();
  }

  get #isWanted(): boolean {
    return this.#next.items.length > 0 && this.#running < this.#options.jobs;
  }

  /**
   * Sends off what there is where somebody has nothing to do: the list may be slow to give more. Not at once, as where
   * little is to be done with an item, each would be a message of its own.
   */
  #feed(): void {
    if (!this.#isWanted || this.#patience !== undefined) return;
    this.#patience = setTimeout(() => {
      this.#patience = undefined;
      if (this.#isWanted && !this.#isStopped) this.#send();
    }, PATIENCE);
  }

  /** The next chunk to hand on, `null` where it is not done yet. */
  #pick(): Chunk<Item, Result> | null {
    const at = this.#options.isUnordered ? this.#sent.findIndex(({ isDone }) => isDone) : 0;
    const chunk = this.#sent[at];
    if (chunk?.isDone !== true) return null;
    this.#sent.splice(at, 1);
    this.#weight -= chunk.weight;
    this.#bell.ring();
    return chunk;
  }

  async *results(): AsyncGenerator<Result> {
    while (!this.#isEnded || this.#sent.length > 0) {
      const chunk = this.#pick();
      if (chunk === null) await this.#bell.wait();
      else if (chunk.error !== null) throw chunk.error;
      else yield* chunk.results!;
    }
    if (this.#error !== null) throw this.#error;
  }

  stop(): void {
    this.#isStopped = true;
    this.#bell.ring();
  }
}

/**
 * Works through a lazy list with several workers. What is read ahead is bounded in number and in bytes, and waits for
 * whoever takes the results. Knows nothing of what the items are.
 *
 * @returns results in the order of the items, unless told otherwise
 * @throws what the list or a worker throws, once the results before it are handed on
 */
export async function* runItems<Item, Result>(
  items: AsyncIterable<Item>,
  workforce: Workforce<Item, Result>,
  options: RunOptions<Item>,
): AsyncGenerator<Result> {
  const run = new Run(workforce, options);
  const produced = run.produce(items);
  try {
    yield* run.results();
    await produced;
  } finally {
    run.stop();
  }
}
