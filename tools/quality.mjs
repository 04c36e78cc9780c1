// How well quality.score ranks pages: Spearman's correlation of score and F1 over labelled pages.
// usage: npm run quality -- FOLDER...     folders with `gold.jsonl` and `pages/`; --parts for each measure alone
// F1 is of shingles of four tokens, where a CJK character is a token and elsewhere a word.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trace } from '../build/pipeline.js';
import { blockTraits } from '../build/stages/verify/listing/block-traits.js';
import { qualityParts } from '../build/stages/verify/quality-parts.js';
import { f1Of } from '../build/text/overlap.js';
import { compareArticle } from './tune/overlap.mjs';

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const found = new Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let i = from; i <= to; i++) found[order[i]] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return found;
}

function spearman(a, b) {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, rank] of x.entries()) {
    xy += (rank - mean) * (y[i] - mean);
    xx += (rank - mean) ** 2;
    yy += (y[i] - mean) ** 2;
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

const partsOf = (seen) => qualityParts(seen, seen.assembled, blockTraits(seen.page, seen.assembled.from));

function* measured(folder) {
  for (const line of readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
    const { file, body } = JSON.parse(line);
    if (!body) continue;
    const seen = trace({ path: file, relative: file, bytes: readFileSync(path.join(folder, file)) });
    const { outcome } = seen;
    if (outcome.status !== 'article') continue;
    yield {
      f1: f1Of(compareArticle(body, outcome.blocks)),
      score: outcome.quality.score,
      parts: partsOf(seen),
    };
  }
}

function report(name, pages, isByPart) {
  const gold = pages.map((page) => page.f1);
  const rho = (value) => spearman(pages.map(value), gold).toFixed(3);
  console.log(`${name.padEnd(16)} ${String(pages.length).padStart(4)} pages  ${rho((page) => page.score)}`);
  if (!isByPart || pages.length === 0) return;
  for (const part of Object.keys(pages[0].parts))
    console.log(`    ${part.padEnd(40)} ${rho((page) => page.parts[part])}`);
}

const isByPart = process.argv.includes('--parts');
const folders = process.argv.slice(2).filter((one) => one !== '--parts');
const all = [];
for (const folder of folders) {
  const pages = [...measured(folder)];
  if (pages.length > 0) report(path.basename(folder), pages, false);
  all.push(...pages);
}
report('all', all, isByPart);
