import { runItems } from './batch/run-items.js';
import { type Loss, WatchedPool } from './batch/watched-pool.js';
import type { Delivery, Order, WorkerSettings } from './clean-worker.js';
import type { Limits } from './model/limits.js';
import type { Place } from './model/place.js';
import { STAGES } from './model/stage-error.js';
import type { Washed } from './model/washed.js';
import { failed } from './stages/verify/failed.js';

/** An order with what came of it. */
export interface Delivered<O extends Order> {
  readonly order: O;
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
  return { relative: place.relative, brief: { ...failed(source, stage, message), cause }, data: '' };
}

/** Cleans inputs in worker threads: for many of them, and for those that nobody vouches for. */
export class CleanBatch {
  readonly #pool: WatchedPool<Order, Delivery>;
  readonly #options: BatchOptions;

  constructor(options: BatchOptions) {
    const { jobs, limits, cleaning, format, withSignature, isResumed } = options;
    const workerData: WorkerSettings = { cleaning, format, withSignature, isResumed };
    this.#options = options;
    this.#pool = new WatchedPool({ worker: WORKER, workerData, jobs, lost, ...limits });
  }

  /** What comes of orders; in their order unless the batch is unordered. Only the order itself goes to a worker. */
  run<O extends Order>(orders: AsyncIterable<O>): AsyncGenerator<Delivered<O>> {
    const run = async (items: readonly O[]): Promise<Delivered<O>[]> => {
      const deliveries = await this.#pool.run(items.map(({ place, known }) => ({ place, known })));
      return deliveries.map((delivery, i) => ({ order: items[i]!, delivery }));
    };
    const { jobs, isUnordered } = this.#options;
    const weight = ({ place: { supply } }: O): number => (supply.kind === 'bytes' ? supply.bytes.length : 0);
    return runItems(orders, { run }, { jobs, isUnordered, weight });
  }

  /** One that is cleaned whatever is known of it, out of turn. */
  async one(place: Place): Promise<Washed> {
    return (await this.#pool.run([{ place, known: null }]))[0]!;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
