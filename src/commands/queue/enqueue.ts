import path from 'node:path';
import { startProgress } from '../../batch/progress.js';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import { StageError } from '../../model/stage-error.js';
import { jobId } from '../../queue/input-job.js';
import type { InputQueue, NamedJob } from '../../queue/input-queue.js';
import { type Finding, jobOfPlace } from '../../queue/job-of-place.js';
import { QueueError } from '../../queue/queue-error.js';
import { counted } from '../../reporters/wording.js';
import { DEFAULT_MAX_DEPTH } from '../../stages/collect/default-max-depth.js';
import { DEFAULT_RECORD_KEYS } from '../../stages/collect/open/default-record-keys.js';
import { placesFor, started } from '../clean/places.js';
import { untilAborted } from '../clean/until-aborted.js';
import { type Console, UsageError } from '../console.js';
import { connect, loadQueue } from './connect.js';
import type { EnqueueFlags } from './flags.js';

/** Jobs that are added at once, and characters of what they carry. */
const AT_ONCE = 200;
const WEIGHT_AT_ONCE = 4 * 1024 * 1024;
const DEFAULT_ATTEMPTS = 5;
/** Milliseconds before the second attempt. */
const FIRST_PAUSE = 1000;

function findingOf(flags: EnqueueFlags, folder: string): Finding {
  const { maxBytes, maxDepth, records, stdinFilename, htmlKey, urlKey, timeKey } = flags;
  const { html, url, crawled } = DEFAULT_RECORD_KEYS;
  return {
    folder,
    standardInput: stdinFilename,
    look: {
      maxBytes: maxBytes ?? DEFAULT_MAX_BYTES,
      maxDepth: maxDepth ?? DEFAULT_MAX_DEPTH,
      isRecords: records === true,
      keys: { html: htmlKey ?? html, url: urlKey ?? url, crawled: timeKey ?? crawled },
    },
  };
}

/** Jobs of inputs, as many at once as are sent at once. */
async function* bulks(
  places: AsyncIterable<Place>,
  finding: Finding,
  most: number,
): AsyncGenerator<NamedJob[]> {
  let bulk: NamedJob[] = [];
  let weight = 0;
  for await (const place of places) {
    const job = await jobOfPlace(place, finding);
    bulk.push({ id: jobId(place, finding.folder), job });
    weight += job.supply.kind === 'packed' ? job.supply.data.length : 0;
    if (bulk.length < most && weight < WEIGHT_AT_ONCE) continue;
    yield bulk;
    bulk = [];
    weight = 0;
  }
  if (bulk.length > 0) yield bulk;
}

/** How many inputs were found, and how many of them added. */
interface Added {
  readonly found: number;
  readonly added: number;
}

/** Sends bulks off, one after the other: the next inputs are looked for meanwhile. */
async function* send(
  supply: AsyncIterable<NamedJob[]>,
  queue: InputQueue,
  { maxWaiting }: EnqueueFlags,
  { signal }: Console,
): AsyncGenerator<Added> {
  let last: Promise<Added> | null = null;
  for await (const bulk of supply) {
    if (last !== null) yield await last;
    if (maxWaiting !== undefined) await queue.room(maxWaiting, signal);
    last = queue.add(bulk).then((added) => ({ found: bulk.length, added }));
    // What is wrong with it shows when its turn comes.
    last.catch(() => {});
  }
  if (last !== null) yield await last;
}

async function fill(
  places: AsyncIterable<Place>,
  queue: InputQueue,
  flags: EnqueueFlags,
  io: Console,
): Promise<Added> {
  const isQuiet = flags.quiet === true;
  const progress = startProgress(io.progress, isQuiet, () => new Promise(() => {}));
  const sum = { found: 0, added: 0 };
  try {
    const most = Math.min(AT_ONCE, flags.maxWaiting ?? AT_ONCE);
    const sent = send(bulks(places, findingOf(flags, path.resolve('.')), most), queue, flags, io);
    for await (const { found, added } of untilAborted(sent, io)) {
      sum.found += found;
      sum.added += added;
      progress.step(sum.found, `${sum.added} added`);
    }
    return sum;
  } finally {
    progress.stop();
  }
}

function words({ found, added }: Added, name: string): string {
  const rest = found - added;
  const there = rest === 0 ? '' : `, ${rest} there already`;
  return `${counted(found, 'input')}: ${added} added to the queue ${name}${there}`;
}

/**
 * `inkwash enqueue`.
 * @returns the exit code: 0 where every input is in the queue
 * @throws UsageError, Interrupted
 */
export async function enqueueCommand(
  paths: readonly string[],
  flags: EnqueueFlags,
  io: Console,
): Promise<number> {
  const { queue: name, attempts = DEFAULT_ATTEMPTS } = flags;
  try {
    const places = await started(placesFor(paths, flags, io));
    const { InputQueue } = await loadQueue(() => import('../../queue/input-queue.js'));
    const link = await connect(flags, io);
    const queue = new InputQueue({ link, name, attempts, firstPause: FIRST_PAUSE });
    try {
      const sum = await fill(places, queue, flags, io);
      if (flags.quiet !== true) io.say(words(sum, name));
      return 0;
    } finally {
      await queue.close();
    }
  } catch (error) {
    if (error instanceof StageError || error instanceof QueueError) throw new UsageError(error.message);
    throw error;
  }
}
