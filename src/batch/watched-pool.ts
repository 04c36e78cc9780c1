import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { StageError } from '../model/stage-error.js';
import { ProgressCell } from './progress-cell.js';

/** What a worker is sent: items that go together, as a message for each would cost more than a small one's work. */
export interface WorkerTask<Item> {
  readonly items: readonly Item[];
  /** Of a `ProgressCell`. */
  readonly progress: Int32Array;
}

/** How an item lost its worker. */
export interface Loss {
  readonly cause: 'timeout' | 'memory' | 'crash';
  /** The step that it was in, as the worker counts them; -1 before the first. */
  readonly step: number;
  readonly message: string;
}

export interface WatchedPoolOptions<Item, Result> {
  /** Its default export takes a `WorkerTask` and gives the results of its items in order. */
  readonly worker: URL;
  readonly workerData: unknown;
  readonly jobs: number;
  /** Seconds that an item may take. */
  readonly maxSeconds: number;
  /** Bytes of heap that a worker may have. */
  readonly maxMemory: number;
  /** The result of an item that lost its worker. */
  readonly lost: (item: Item, loss: Loss) => Result;
}

/** How long a worker that still loads is waited for at the end, in milliseconds. */
const MAX_LOADING = 10_000;
/** How often running workers are looked at, in milliseconds. */
const TICK = 100;
const MIB = 1024 * 1024;
/** Room for what is new in a worker: three halves of 4 MiB, as V8 counts. With four times that, memory grows for longer, and no work is done sooner. */
const YOUNG_MIB = 12;
/**
 * How much a heap may grow before it is cleaned up, beyond what was alive the last time. V8 goes by how large it may
 * become: at 4 GiB, workers that need 30 MiB grow to 150 before anything is collected, without being any faster.
 */
const GROWTH = '--heap-growing-percent=40';
/**
 * Workers keep all cores busy: where several threads share in the collection of one, they wait for each other and for a
 * core. Without, two workers on two cores are a fifth faster, and one is as fast.
 */
const COLLECTION = '--no-parallel-scavenge';

interface Watch {
  readonly cell: ProgressCell;
  readonly abort: AbortController;
  item: number;
  /** Milliseconds that the item has taken, as far as anybody looked. */
  spent: number;
}

/**
 * Worker threads under a watchdog: an item that takes too long, or that takes its worker down, costs itself alone. Its
 * worker is replaced, and the items that went with it are done again.
 */
export class WatchedPool<Item, Result> {
  readonly #pool: Piscina;
  readonly #options: WatchedPoolOptions<Item, Result>;
  readonly #watched = new Set<Watch>();
  readonly #timer: NodeJS.Timeout;
  /** Of each worker, when it has loaded what it needs, or is gone. */
  readonly #loaded = new WeakMap<Worker, Promise<void>>();
  #looked = performance.now();
  /** Why no worker is left, and none can be started. */
  #broken: StageError | null = null;

  constructor(options: WatchedPoolOptions<Item, Result>) {
    this.#options = options;
    for (const flag of [GROWTH, COLLECTION]) setFlagsFromString(flag);
    this.#pool = new Piscina({
      filename: options.worker.href,
      // The others start when there is work for them, and stay: loading what a worker does costs more than a page.
      minThreads: 1,
      maxThreads: options.jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: options.workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(options.maxMemory / MIB),
        maxYoungGenerationSizeMb: YOUNG_MIB,
      },
      recordTiming: false,
    });
    this.#pool.on('error', (error: unknown) => this.#afterStart(error));
    this.#greet();
    this.#timer = setInterval(() => this.#look(), TICK);
    this.#timer.unref();
  }

  /** Takes note of workers that are new: the first thing that each says is that it has loaded. */
  #greet(): void {
    for (const worker of this.#pool.threads)
      if (!this.#loaded.has(worker))
        this.#loaded.set(
          worker,
          new Promise((resolve) => {
            worker.once('message', () => resolve()).once('exit', () => resolve());
          }),
        );
  }

  /** A worker died. Where none is left, the pool has given up to start others, and nobody takes the tasks that wait. */
  #afterStart(error: unknown): void {
    if (this.#pool.threads.length > 0) return;
    const { message } = lossOf(error, false, this.#options);
    this.#broken = new StageError('collect', `no worker can start: ${message}`, error);
    for (const { abort } of this.#watched) abort.abort();
  }

  /**
   * The results of items that go to one worker together, in their order.
   * @throws StageError where no worker can start
   */
  async run(items: readonly Item[]): Promise<Result[]> {
    if (this.#broken !== null) throw this.#broken;
    const watch: Watch = { cell: new ProgressCell(), abort: new AbortController(), item: -1, spent: 0 };
    this.#watched.add(watch);
    try {
      const task: WorkerTask<Item> = { items, progress: watch.cell.shared };
      const done = this.#pool.run(task, { signal: watch.abort.signal }) as Promise<Result[]>;
      this.#greet();
      return await done;
    } catch (error) {
      this.#afterStart(error);
      if (this.#broken !== null) throw this.#broken;
      return await this.#after(error, items, watch);
    } finally {
      this.#watched.delete(watch);
    }
  }

  /** Aborts items that are at it for too long; one that waits for a worker is not. */
  #look(): void {
    const now = performance.now();
    // Where nobody looked for longer, the process was held up, and its workers with it: a laptop that slept, a SIGSTOP.
    const passed = Math.min(now - this.#looked, 3 * TICK);
    this.#looked = now;
    for (const watch of this.#watched) {
      const { item } = watch.cell;
      watch.spent = item >= 0 && item === watch.item ? watch.spent + passed : 0;
      watch.item = item;
      if (watch.spent > this.#options.maxSeconds * 1000) watch.abort.abort();
    }
  }

  /** The worker is gone: one of the items is lost, the others are done again. */
  async #after(error: unknown, items: readonly Item[], { cell, abort }: Watch): Promise<Result[]> {
    const at = items.length === 1 ? 0 : cell.item;
    // Nobody knows which: each has its own turn.
    if (at < 0 || at >= items.length)
      return (await Promise.all(items.map((item) => this.run([item])))).flat();
    const loss = { ...lossOf(error, abort.signal.aborted, this.#options), step: cell.step };
    const [before, after] = [items.slice(0, at), items.slice(at + 1)];
    const again = await Promise.all([before, after].map((some) => (some.length === 0 ? [] : this.run(some))));
    return [...again[0]!, this.#options.lost(items[at]!, loss), ...again[1]!];
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    // Node 20 aborts the process where a worker is ended while its modules load.
    this.#greet();
    const loading = this.#pool.threads.map((worker) => this.#loaded.get(worker));
    const patience = new AbortController();
    const enough = setTimeout(MAX_LOADING, undefined, { signal: patience.signal }).catch(() => {});
    await Promise.race([Promise.all(loading), enough]);
    patience.abort();
    await this.#pool.destroy();
  }
}

function lossOf(
  error: unknown,
  isTooLong: boolean,
  { maxSeconds, maxMemory }: Pick<WatchedPoolOptions<never, never>, 'maxSeconds' | 'maxMemory'>,
): Omit<Loss, 'step'> {
  if (isTooLong) return { cause: 'timeout', message: `timeout: more than ${maxSeconds} s` };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { cause: 'memory', message: `out of memory: more than ${Math.ceil(maxMemory / MIB)} MiB` };
  return { cause: 'crash', message: `its worker died: ${message}` };
}
