import { createHash } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { ProgressCell } from './batch/progress-cell.js';
import type { WorkerTask } from './batch/watched-pool.js';
import { cleanPlace } from './clean-place.js';
import type { CleanOptions } from './model/options.js';
import type { Place } from './model/place.js';
import { STAGES } from './model/stage-error.js';
import type { Washed } from './model/washed.js';
import { readPlace } from './stages/collect/read-place.js';
import type { OutputFormat } from './stages/write/output-formats.js';
import { wash } from './wash.js';

/** What a worker is given when it starts. */
export interface WorkerSettings {
  readonly cleaning: CleanOptions;
  readonly format: OutputFormat;
  readonly withSignature: boolean;
}

/** An input to clean, and the hash of the bytes that were cleaned before: if they are the same, nothing is to do. */
export interface Order {
  readonly place: Place;
  readonly known: string | null;
}

/** `null`: the bytes are those that are known. */
export type Delivery = Washed | null;

const { cleaning, format, withSignature } = workerData as WorkerSettings;

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
export default function work({ items, progress }: WorkerTask<Order>): Delivery[] {
  const cell = new ProgressCell(progress);
  const deliveries = items.map((order, i) => {
    cell.begin(i);
    if (isKnown(order)) return null;
    const outcome = cleanPlace(order.place, cleaning, (stage) => cell.enter(STAGES.indexOf(stage)));
    return wash(order.place.relative, outcome, format, withSignature);
  });
  cell.end();
  return deliveries;
}
