import { runItems } from './batch/run-items.js';
import { type Loss, WatchedPool } from './batch/watched-pool.js';
import type { Delivery, Order, WorkerSettings } from './clean-worker.js';
import type { Limits } from './model/limits.js';
import { STAGES } from './model/stage-error.js';
import { failed } from './stages/verify/failed.js';
import { wash } from './wash.js';

/** An order with what came of it. */
export interface Delivered {
  readonly order: Order;
  readonly delivery: Delivery;
}

export interface BatchOptions extends WorkerSettings {
  readonly jobs: number;
  readonly isUnordered: boolean;
  readonly limits: Limits;
}

/** Where workers find what they do; beside this file once it is compiled. */
const WORKER = new URL('./clean-worker.js', import.meta.url);

/** An input that took its worker down. Its bytes may be many, or cannot be read: they are not hashed. */
function lost({ place }: Order, { cause, step, message }: Loss): Delivery {
  const stage = STAGES[step] ?? 'collect';
  const source = { ...place, bytes: new Uint8Array() };
  return wash(place.relative, { ...failed(source, stage, message), cause }, 'ndjson');
}

/** Cleans inputs in worker threads: for many of them, and for those that nobody vouches for. */
export class CleanBatch {
  readonly #pool: WatchedPool<Order, Delivery>;
  readonly #options: BatchOptions;

  constructor(options: BatchOptions) {
    const { jobs, limits, cleaning, format, withSignature } = options;
    const workerData: WorkerSettings = { cleaning, format, withSignature };
    this.#options = options;
    this.#pool = new WatchedPool({ worker: WORKER, workerData, jobs, lost, ...limits });
  }

  /** What comes of orders, each with its order; in their order unless the batch is unordered. */
  run(orders: AsyncIterable<Order>): AsyncGenerator<Delivered> {
    const run = async (items: readonly Order[]): Promise<Delivered[]> =>
      (await this.#pool.run(items)).map((delivery, i) => ({ order: items[i]!, delivery }));
    const { jobs, isUnordered } = this.#options;
    const weight = ({ place: { supply } }: Order): number =>
      supply.kind === 'bytes' ? supply.bytes.length : 0;
    return runItems(orders, { run }, { jobs, isUnordered, weight });
  }

  /** One more, out of turn. */
  async one(order: Order): Promise<Delivery> {
    return (await this.#pool.run([order]))[0]!;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
