// What a batch costs: the real command, over folders that are made for it and removed at the end.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { collect } from '../build/stages/collect/collect.js';
import { fillWithScraped, workFolder } from './batch/made-folders.mjs';
import { batchMemory } from './batch/memory.mjs';
import { resumeCost } from './batch/resume.mjs';
import { startCost } from './batch/start.mjs';
import { workerThroughput } from './batch/workers.mjs';

/** Pages that one run of a pair goes over: a worker takes some thousand pages to reach its speed, each worker anew. */
const PAGES_OF_A_PAIR = 6000;
/** A resumed run is so short that it takes more of them. */
const PAGES_RESUMED = 4000;

async function count(items) {
  let found = 0;
  for await (const _ of items) found++;
  return found;
}

/**
 * Prints start-up, files per second by workers, peak memory and the cost of resuming.
 *
 * @param files at the most in one run: memory has all of them, the others what they need and no more
 * @param pairs of runs with one and with two workers
 * @param folders of others, for files per second
 */
export async function batch({ files = 100_000, pairs = 9, folders = [] }) {
  const work = workFolder();
  startCost({ work });
  const some = Math.min(PAGES_OF_A_PAIR, files);
  const bytes = fillWithScraped(path.join(work, 'scraped'), some);
  const name = `${some} made pages of ${(bytes / some / 1000).toFixed(0)} KB`;
  await workerThroughput({ work, folder: path.join(work, 'scraped'), name, files: some, pairs });
  for (const folder of folders)
    await workerThroughput({ work, folder, name: folder, files: await count(collect([folder])), pairs });
  const more = Math.min(PAGES_RESUMED, files);
  fillWithScraped(path.join(work, 'scraped'), more);
  resumeCost({ work, folder: 'scraped', files: more });
  rmSync(path.join(work, 'scraped'), { recursive: true });
  batchMemory({ work, files });
}
