import { availableParallelism } from 'node:os';
import path from 'node:path';
import { interleavedPairs, median, quantile, row } from '../statistics.mjs';
import { cleanRun } from './clean-run.mjs';

const perSecond = (files, ms) => `${((files / ms) * 1000).toFixed(1)}/s`;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Prints files per second with one and with two workers, over a folder that is there. */
export async function workerThroughput({ work, folder, name, files, pairs }) {
  const runs = { 1: [], 2: [] };
  const withJobs = (jobs) => () => {
    const run = cleanRun(work, [path.resolve(folder), '--out', 'workers.ndjson', '--jobs', String(jobs)]);
    runs[jobs].push(run);
    return run.ms;
  };
  // The first run finds the disk cold.
  withJobs(2)();
  runs[2].length = 0;
  const { median: ratio, min, max } = await interleavedPairs(withJobs(1), withJobs(2), pairs);
  row(`${name}; ${availableParallelism()} cores`, ['median', 'least', 'most', 'user', 'system']);
  for (const jobs of [1, 2]) {
    const of = (key) => runs[jobs].map((run) => run[key]);
    row(`  ${jobs === 1 ? 'one worker' : 'two workers'}`, [
      ...[0.5, 1, 0].map((share) => perSecond(files, quantile(of('ms'), share))),
      seconds(median(of('user'))),
      seconds(median(of('system'))),
    ]);
  }
  row(
    '  two workers against one, by pairs',
    [ratio, min, max].map((value) => value.toFixed(2)),
  );
  console.log(`    ${pairs} interleaved pairs\n`);
}
