import { rmSync } from 'node:fs';
import path from 'node:path';
import { row } from '../statistics.mjs';
import { cleanRun } from './clean-run.mjs';
import { fillWithSmall } from './made-folders.mjs';

const FEW = 1000;

const RUNS = [
  ['into a folder', 'out'],
  ['into one file', 'all.ndjson'],
  ['into a folder, --dedupe flag', 'out', '--dedupe', 'flag'],
  ['into one file, --resume', 'all.ndjson', '--resume'],
];

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/** The most memory that a run with two workers ever has, with nothing there that an earlier one wrote. */
function peakOf(work, folder, [, out, ...flags]) {
  const { peak } = cleanRun(work, [folder, '--out', out, '--jobs', '2', ...flags]);
  for (const left of [out, `.${out}.inkwash`])
    rmSync(path.join(work, left), { recursive: true, force: true });
  return peak;
}

/** Prints the peak memory of runs over few and over many small files. */
export function batchMemory({ work, files }) {
  fillWithSmall(path.join(work, 'few'), FEW);
  fillWithSmall(path.join(work, 'many'), files);
  row('peak memory, two workers, pages of 3 to 5 KB', [String(FEW), String(files), 'ratio']);
  for (const run of RUNS) {
    const few = peakOf(work, 'few', run);
    const many = peakOf(work, 'many', run);
    row(`  ${run[0]}`, [megabytes(few), megabytes(many), (many / few).toFixed(2)]);
  }
  for (const folder of ['few', 'many']) rmSync(path.join(work, folder), { recursive: true });
  console.log();
}
