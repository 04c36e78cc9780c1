import { createHash } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { ProgressCell } from './batch/progress-cell.js';
import type { WorkerTask } from './batch/watched-pool.js';
import type { CleanOptions } from './model/options.js';
import type { Place } from './model/place.js';
import { STAGES, type Stage } from './model/stage-error.js';
import type { Washed } from './model/washed.js';
import { readPlace } from './stages/collect/read-place.js';
import type { OutputFormat } from './stages/write/output-formats.js';

/** What a worker is given when it starts. */
export interface WorkerSettings {
  readonly cleaning: CleanOptions;
  readonly format: OutputFormat;
  readonly withSignature: boolean;
  /** A former run may have done all there is: what cleans is loaded when there is something to clean. */
  readonly isResumed: boolean;
}

/** An input to clean, and the hash of the bytes that were cleaned before: if they are the same, nothing is to do. */
export interface Order {
  readonly place: Place;
  readonly known: string | null;
}

/** `null`: the bytes are those that are known. */
export type Delivery = Washed | null;

const { cleaning, format, withSignature, isResumed } = workerData as WorkerSettings;

type Clean = (place: Place, enter: (stage: Stage) => void) => Washed;

async function load(): Promise<Clean> {
  const [{ cleanPlace }, { wash }] = await Promise.all([import('./clean-place.js'), import('./wash.js')]);
  return (place, enter) => wash(place.relative, cleanPlace(place, cleaning, enter), format, withSignature);
}

let clean: Clean | null = isResumed ? null : await load();

function isKnown({ place, known }: Order): boolean {
  if (known === null) return false;
  try {
    const { bytes } = readPlace(place, cleaning.maxBytes);
    return createHash('sha256').update(bytes).digest('hex') === known;
  } catch {
    // Cleaning it says what is wrong.
    return false;
  }
}

/** What a worker thread does: it reads its inputs, cleans them and writes their records. */
export default async function work({ items, progress }: WorkerTask<Order>): Promise<Delivery[]> {
  const cell = new ProgressCell(progress);
  const enter = (stage: Stage): void => cell.enter(STAGES.indexOf(stage));
  const deliveries: Delivery[] = [];
  for (const [i, order] of items.entries()) {
    cell.begin(i);
    if (isKnown(order)) deliveries.push(null);
    else {
      if (clean === null) {
        // Loading is no time of the input's.
        cell.end();
        clean = await load();
        cell.begin(i);
      }
      deliveries.push(clean(order.place, enter));
    }
  }
  cell.end();
  return deliveries;
}
