import { setTimeout as pause } from 'node:timers/promises';
import { type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import { firstIssue } from '../text/first-issue.js';
import { Gate } from './gate.js';
import { type InputJob, InputJobSchema } from './input-job.js';
import { PREFIX, queueName } from './names.js';
import type { Link } from './open-redis.js';
import { untilAnswered } from './until-answered.js';

/** Jobs that are no inputs of ours, kept for who wants to know where they came from. */
const KEPT_STRANGERS = 1000;
/** Milliseconds between looks at a queue that may be empty. */
const TICK = 500;
/** Milliseconds before a step that Redis did not answer is tried again. */
const RETRY_PAUSE = 1000;
/** Milliseconds that Redis may take to note what is done, when the end was asked for. */
const LAST_WORDS = 5000;

/** Things that Redis refuses, of which each is told. */
const MAX_REFUSALS = 20;

/** What is to become of a job: it is done, tried again later, or given back as it was. */
export type Verdict = { readonly is: 'done' | 'back' } | { readonly is: 'again'; readonly why: string };

/** A job that was taken. */
export interface Taken {
  readonly job: InputJob;
  /** Nobody tries it again after this. */
  readonly isLast: boolean;
  /** Workers that were gone in the middle of it while they did nothing else. */
  readonly deaths: number;
}

export interface JobTakerOptions {
  readonly link: Link;
  readonly name: string;
  /** Jobs that are worked on side by side. */
  readonly jobs: number;
  /** Seconds after which the jobs of a worker that is gone are another's. */
  readonly takeover: number;
  readonly work: (taken: Taken) => Promise<Verdict>;
  /** Told of a job that is none of ours. */
  readonly onStranger: (id: string, reason: string) => void;
  /** Told once of each thing that Redis refuses: it has no memory left, or may not be written to. */
  readonly onRefusal: (reason: string) => void;
}

/** What is kept with a job that was found without its worker. */
interface Past {
  readonly deaths: number;
}

const deathsOf = (progress: unknown): number =>
  typeof progress === 'object' && progress !== null ? ((progress as Past).deaths ?? 0) : 0;

/** A worker that can be let go of while Redis is away: else it keeps the process for good. */
class LooseWorker extends Worker<InputJob> {
  letGo(): void {
    this.lockManager.close().catch(() => {});
    this.disconnect().catch(() => {});
  }
}

/** Takes jobs out of a queue. */
export class JobTaker {
  readonly #worker: LooseWorker;
  readonly #link: Link;
  readonly #gate: Gate;
  readonly #options: JobTakerOptions;
  #underWay = 0;
  #atWork = 0;
  #isClosed = false;

  /** @throws QueueError */
  constructor(options: JobTakerOptions) {
    const { link, name, jobs, takeover } = options;
    this.#options = options;
    this.#link = link;
    this.#gate = new Gate(jobs);
    this.#worker = new LooseWorker(queueName(name), (job, token) => this.#take(job, token), {
      connection: link.redis,
      prefix: PREFIX,
      // Some that wait here: whoever is done has the next one at once.
      concurrency: jobs * 2,
      lockDuration: (takeover * 1000 * 2) / 3,
      stalledInterval: (takeover * 1000) / 3,
      // Who kills its workers is told by its deaths alone; the others that were lost with them are innocent.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      runRetryDelay: RETRY_PAUSE,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: KEPT_STRANGERS },
    });
    const refusals = new Set<string>();
    this.#worker.on('error', ({ name: kind, message }) => {
      // The connection comes back by itself; a lock that was lost makes a job be done twice, the same way.
      if (kind !== 'ReplyError' || refusals.has(message) || refusals.size >= MAX_REFUSALS) return;
      refusals.add(message);
      options.onRefusal(message);
    });
  }

  async #take(job: Job<InputJob>, token: string | undefined): Promise<void> {
    this.#underWay++;
    try {
      const isSuspect = job.stalledCounter > 0;
      const verdict = (await this.#gate.enter(isSuspect))
        ? await this.#inside(job, isSuspect)
        : ({ is: 'back' } as const);
      if (verdict.is === 'again') throw new Error(verdict.why);
      if (verdict.is === 'done') return;
      await job.moveToWait(token);
      throw new WaitingError();
    } finally {
      this.#underWay--;
    }
  }

  /** What has become of a job that has its turn. */
  async #inside(job: Job<InputJob>, isSuspect: boolean): Promise<Verdict> {
    try {
      const parsed = InputJobSchema.safeParse(job.data);
      if (!parsed.success) {
        this.#options.onStranger(job.id ?? '', firstIssue(parsed.error, 'data'));
        throw new UnrecoverableError('not an input of ours');
      }
      const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      const taken = { job: parsed.data, isLast, deaths: deathsOf(job.progress) };
      return await (isSuspect ? this.#alone(job, taken) : this.#work(taken));
    } finally {
      this.#gate.leave(isSuspect);
    }
  }

  /** One that lost its worker before has all of the next one to itself: if that is gone as well, we know by whom. */
  async #alone(job: Job<InputJob>, taken: Taken): Promise<Verdict> {
    const { deaths } = taken;
    await job.updateProgress({ deaths: deaths + 1 } satisfies Past);
    const verdict = await this.#work(taken);
    if (verdict.is !== 'done') await job.updateProgress({ deaths } satisfies Past);
    return verdict;
  }

  async #work(taken: Taken): Promise<Verdict> {
    if (this.#isClosed) return { is: 'back' };
    this.#atWork++;
    try {
      return await this.#options.work(taken);
    } finally {
      this.#atWork--;
    }
  }

  /** Jobs that anybody still has to do. */
  async left(): Promise<number> {
    const { redis } = this.#link;
    const key = (state: string): string => this.#worker.toKey(state);
    const counts = await Promise.all([
      redis.llen(key('wait')),
      redis.llen(key('active')),
      redis.zcard(key('delayed')),
      redis.zcard(key('prioritized')),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Resolves when nothing waits and nobody works, here or elsewhere. */
  async empty(): Promise<void> {
    while (!this.#isClosed && (this.#underWay > 0 || (await untilAnswered(() => this.left())) > 0))
      await pause(TICK);
  }

  /** Finishes what is under way, gives back what waits here, and takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#gate.shut();
    const closed = this.#worker.close();
    while (this.#atWork > 0) await Promise.race([closed, pause(TICK)]);
    // Where Redis is away nothing more can be noted: others take the jobs over, and come to the same.
    const late = new AbortController();
    await Promise.race([closed, pause(LAST_WORDS, undefined, late).catch(() => {})]);
    late.abort();
    this.#worker.letGo();
    this.#link.end();
  }
}
