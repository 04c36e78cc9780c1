import path from 'node:path';
import type { CleanBatch } from '../../clean-batch.js';
import type { Place } from '../../model/place.js';
import type { Taken, Verdict } from '../../queue/job-taker.js';
import { mayPass } from '../../queue/may-pass.js';
import { placeOfJob } from '../../queue/place-of-job.js';
import type { Account } from '../clean/account.js';
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
    const { batch, sink, account, maxBytes } = this.#shop;
    const { job, isLast } = taken;
    const refusal = this.#refusal(taken);
    const washed = await batch.one(refusal ?? (await placeOfJob(job, maxBytes)));
    const { brief } = washed;
    const isToRepeat = !isLast && refusal === null && brief.status === 'failed';
    if (isToRepeat && (await mayPass(brief, job, maxBytes))) return { is: 'again', why: brief.message };
    try {
      account.add((await sink.put(washed)).brief);
      return { is: 'done' };
    } catch (error) {
      this.#break(error);
      return { is: 'back' };
    }
  };

  /** An input that is not even looked at, as one that fails. */
  #refusal({ job, deaths }: Taken): Place | null {
    const { path: name, relative, supply } = job;
    const fault = (message: string): Place => ({ path: name, relative, supply: { kind: 'fault', message } });
    if (deaths >= MAX_DEATHS) return fault(`${deaths} workers were gone while they had it alone`);
    const isOutput = supply.kind === 'file' && isBelow(supply.file, this.#shop.out);
    return isOutput ? fault('lies in the output folder; it might be written over') : null;
  }
}
