import { rmSync } from 'node:fs';
import path from 'node:path';
import { median, row } from '../statistics.mjs';
import { cleanRun } from './clean-run.mjs';

const OUTPUTS = [
  ['into a folder', 'out'],
  ['into one file', 'all.ndjson'],
];
/** Nothing changes from the second run on: several of them say more. */
const AGAIN = 3;

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** Prints what it costs to resume a run that is done. */
export function resumeCost({ work, folder, files }) {
  row(`a finished run resumed, ${files} pages, two workers`, ['first', 'again', 'share', 'of user']);
  for (const [name, out] of OUTPUTS) {
    const args = [folder, '--out', out, '--jobs', '2', '--resume'];
    const first = cleanRun(work, args);
    const again = Array.from({ length: AGAIN }, () => cleanRun(work, args));
    const ms = median(again.map((run) => run.ms));
    const user = median(again.map((run) => run.user));
    row(`  ${name}`, [seconds(first.ms), seconds(ms), percent(ms / first.ms), percent(user / first.user)]);
    for (const left of [out, `.${out}.inkwash`])
      rmSync(path.join(work, left), { recursive: true, force: true });
  }
  console.log();
}
