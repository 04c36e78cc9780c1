import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { InputJob } from './input-job.js';
import { JOB_NAME, PREFIX, queueName } from './names.js';
import type { Link } from './open-redis.js';
import { untilAnswered } from './until-answered.js';

/** Events that a queue keeps for who looks on. */
const MAX_EVENTS = 1000;
/** Milliseconds between looks at a queue that is full. */
const TICK = 250;

/** A job with what it is called. */
export interface NamedJob {
  readonly id: string;
  readonly job: InputJob;
}

export interface InputQueueOptions {
  readonly link: Link;
  readonly name: string;
  /** Times that a job is tried where what it failed of may pass. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly firstPause: number;
}

/** A queue as the one who fills it sees it. */
export class InputQueue {
  readonly #link: Link;
  readonly #queue: Queue<InputJob>;

  /** @throws QueueError */
  constructor({ link, name, attempts, firstPause }: InputQueueOptions) {
    this.#link = link;
    this.#queue = new Queue(queueName(name), {
      connection: link.redis,
      prefix: PREFIX,
      streams: { events: { maxLen: MAX_EVENTS } },
      defaultJobOptions: { attempts, backoff: { type: 'exponential', delay: firstPause } },
    });
    // The connection comes back by itself, and what was asked is asked again.
    this.#queue.on('error', () => {});
  }

  /** Adds jobs at once, those aside that are in the queue already. @returns how many were added */
  async add(jobs: readonly NamedJob[]): Promise<number> {
    const fresh = await this.#without(jobs);
    const bulk = fresh.map(({ id, job }) => ({ name: JOB_NAME, data: job, opts: { jobId: id } }));
    // One that was added before the connection broke is not added again.
    if (bulk.length > 0) await untilAnswered(() => this.#queue.addBulk(bulk));
    return fresh.length;
  }

  async #without(jobs: readonly NamedJob[]): Promise<NamedJob[]> {
    const isThere = await untilAnswered(async () => {
      const pipeline = this.#link.redis.pipeline();
      for (const { id } of jobs) pipeline.exists(this.#queue.toKey(id));
      return ((await pipeline.exec()) ?? []).map(([error, count]) => {
        if (error !== null) throw error;
        return count === 1;
      });
    });
    return jobs.filter((_, i) => isThere[i] !== true);
  }

  /** Resolves when fewer than so many wait. @throws the signal's reason */
  async room(most: number, signal: AbortSignal): Promise<void> {
    while ((await this.#queue.getJobCountByTypes('wait', 'delayed')) >= most)
      await pause(TICK, undefined, { signal });
  }

  async close(): Promise<void> {
    await this.#queue.close();
    this.#link.end();
  }
}
