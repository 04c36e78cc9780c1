import path from 'node:path';
import type { CleanBatch } from '../../clean-batch.js';
import type { Place } from '../../model/place.js';
import type { Washed } from '../../model/washed.js';
import type { Taken, Verdict } from '../../queue/job-taker.js';
import { mayPass } from '../../queue/may-pass.js';
import { placeOfJob } from '../../queue/place-of-job.js';
import type { Account } from '../clean/pour.js';
import type { PatientSink } from './patient-sink.js';

/** Workers that may be gone with an input that they had to themselves before it is given up. */
const MAX_DEATHS = 3;

/** What a worker works with. */
export interface Workshop {
  readonly batch: CleanBatch;
  readonly sink: PatientSink;
  readonly account: Account;
  /** Full path of the folder that results go to. */
  readonly out: string;
  readonly maxBytes: number | undefined;
}

const isBelow = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

/** What a worker does with a job. */
export class InputWork {
  readonly #shop: Workshop;
  #break: (error: unknown) => void = () => {};
  /** Rejects where results cannot be written. */
  readonly broken: Promise<never>;

  constructor(shop: Workshop) {
    this.#shop = shop;
    this.broken = new Promise((_resolve, reject) => {
      this.#break = reject;
    });
    this.broken.catch(() => {});
  }

  run = async (taken: Taken): Promise<Verdict> => {
    const washed = await this.#shop.batch.one(await this.#placeOf(taken));
    const { brief } = washed;
    if (!taken.isLast && brief.status === 'failed' && (await this.#mayPass(washed, taken)))
      return { is: 'again', why: brief.message };
    try {
      const stored = await this.#shop.sink.put(washed);
      this.#shop.account.add(stored.brief);
      return { is: 'done' };
    } catch (error) {
      this.#break(error);
      return { is: 'back' };
    }
  };

  #mayPass({ brief }: Washed, { job, deaths }: Taken): Promise<boolean> | boolean {
    return deaths < MAX_DEATHS && mayPass(brief, job, this.#shop.maxBytes);
  }

  async #placeOf({ job, deaths }: Taken): Promise<Place> {
    const { out, maxBytes } = this.#shop;
    const fault = (message: string): Place => ({
      path: job.path,
      relative: job.relative,
      supply: { kind: 'fault', message },
    });
    if (deaths >= MAX_DEATHS) return fault(`${deaths} workers were gone while they had it alone`);
    if (job.supply.kind === 'file' && isBelow(job.supply.file, out))
      return fault('lies in the output folder; it might be written over');
    return placeOfJob(job, maxBytes);
  }
}
