import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madePage } from '../made-pages.mjs';
import { median, quantile, row } from '../statistics.mjs';
import { cleanRun } from './clean-run.mjs';

const ROUNDS = 9;

/** Prints what a run over one page takes, which is its start almost alone. */
export function startCost({ work }) {
  mkdirSync(path.join(work, 'one'), { recursive: true });
  writeFileSync(path.join(work, 'one', 'page.html'), madePage(0));
  const runs = Array.from({ length: ROUNDS }, () => cleanRun(work, ['one/page.html']));
  const ms = runs.map((run) => run.ms);
  row('one page, from start to end', ['median', 'least', 'most', 'user']);
  const user = median(runs.map((run) => run.user));
  row(
    `  ${ROUNDS} runs`,
    [median(ms), quantile(ms, 0), quantile(ms, 1), user].map((value) => `${value.toFixed(0)} ms`),
  );
  console.log();
}
