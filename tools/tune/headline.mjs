// Tunes the weights by which the headline is told among the lines of a dump, on labelled dumps.
// usage: npm run tune:headline -- FOLDER...     folders with `gold.jsonl` and `pages/*.txt`
// Each page counts twice: with the lines that the program takes for the article, and with those that the label has.
// Prints how many are told right on pages left out, a quarter at a time, then tunes on all of them and writes the
// weights. Same pages, same weights, to the digit.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { trace } from '../../build/pipeline.js';
import { dumpView } from '../../build/stages/settle/headline/dump-view.js';
import { headlineFeatures } from '../../build/stages/settle/headline/headline-features.js';
import { isCandidate } from '../../build/stages/settle/headline/is-candidate.js';
import { foldOf } from './folder.mjs';

const TARGET = fileURLToPath(
  new URL('../../src/stages/settle/headline/headline-weights.ts', import.meta.url),
);
const PARTS = 4;
const STEPS = 1500;
const RATE = 0.5;
/** How strongly each weight is drawn to nothing. */
const PULL = 0.002;
const HAN = /\p{Script=Han}/u;
/** Labelled pages in Chinese are few, and what the program is for. */
const HAN_WORTH = 3;
const EXTENSION = /\.[^.]+$/;
const BARE = /[^\p{L}\p{N}]+/gu;
const MIN_SHARE = 0.6;
const bare = (text) => (text ?? '').normalize('NFKC').toLowerCase().replaceAll(BARE, '');

function isTitle(text, title) {
  const [short, long] = [bare(text), bare(title)].sort((a, b) => a.length - b.length);
  return short !== '' && long.includes(short) && short.length >= MIN_SHARE * long.length;
}

/** The labelled article's stretch of lines. */
function labelledBody(page, label) {
  const gold = bare(label);
  let best = { sum: 0, first: 0, end: 0 };
  let [sum, first] = [0, 0];
  const isOwn = page.blocks.map(({ text }) => bare(text) !== '' && gold.includes(bare(text)));
  for (const [block, { text }] of page.blocks.entries()) {
    const { length } = bare(text);
    if (sum <= 0) [sum, first] = [0, block];
    sum += isOwn[block] ? Math.min(length, 400) : -Math.min(length, 60) - 5;
    if (isOwn[block] && sum > best.sum) best = { sum, first, end: block + 1 };
  }
  const isKept = isOwn.map((own, block) => own && block >= best.first && block < best.end);
  return { isKept, first: Math.max(0, isKept.indexOf(true)), end: best.end };
}

function* examplesOf(page, body, { title, title_any: titles = [title], id }) {
  const view = dumpView(page, body);
  const rows = [];
  const right = [];
  for (let block = view.from; block < view.to; block++) {
    if (!isCandidate(view, block)) continue;
    rows.push(Object.values(headlineFeatures(view, block)));
    right.push(titles.some((one) => isTitle(page.blocks[block].text, one)));
  }
  if (right.includes(true)) yield { id, rows, right, worth: HAN.test(title) ? HAN_WORTH : 1 };
}

function* examples(folder) {
  for (const line of readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
    const label = JSON.parse(line);
    const file = path.join(folder, 'pages', path.basename(label.file).replace(EXTENSION, '.txt'));
    if (typeof label.title !== 'string' || !label.body || !existsSync(file)) continue;
    const { page, body } = trace({ path: file, relative: file, bytes: readFileSync(file) });
    if (page.format !== 'dump') continue;
    const example = { ...label, id: `${path.basename(folder)}/${label.id}` };
    yield* examplesOf(page, body, example);
    yield* examplesOf(page, labelledBody(page, label.body), example);
  }
}

const scoresOf = (rows, weights) =>
  rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i], 0));

/** Conditional logit: of the lines of a page, one that is the headline. */
function regress(pages, size) {
  const weights = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PULL * weight);
    for (const { rows, right, worth } of pages) {
      const scores = scoresOf(rows, weights);
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      const own = odds.reduce((sum, one, i) => sum + (right[i] ? one : 0), 0);
      for (const [i, row] of rows.entries()) {
        const slope = odds[i] / all - (right[i] ? odds[i] / own : 0);
        if (Math.abs(slope) > 1e-6)
          for (const [k, value] of row.entries())
            if (value !== 0) gradient[k] += (worth * slope * value) / pages.length;
      }
    }
    const rate = RATE * (1 - step / (STEPS + 1)) * 4;
    for (const [k, slope] of gradient.entries()) weights[k] -= rate * slope;
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

function share(pages, weights) {
  const told = pages.filter(({ rows, right }) => {
    const scores = scoresOf(rows, weights);
    return right[scores.indexOf(Math.max(...scores))];
  });
  return `${told.length} of ${pages.length}`;
}

const names = [];
const pages = process.argv.slice(2).flatMap((folder) => [...examples(folder)]);
{
  const { page, body } = trace({
    path: 'a',
    relative: 'a',
    bytes: Buffer.from('Ferry\n\nThe ferry is back.'),
  });
  names.push(...Object.keys(headlineFeatures(dumpView(page, body), 0)));
}
for (let out = 0; out < PARTS; out++) {
  const others = pages.filter(({ id }) => foldOf(id, PARTS) === out);
  const weights = regress(
    pages.filter(({ id }) => foldOf(id, PARTS) !== out),
    names.length,
  );
  const chinese = others.filter(({ worth }) => worth > 1);
  const rest = others.filter(({ worth }) => worth === 1);
  console.log(`without part ${out}: ${share(chinese, weights)} in Chinese, ${share(rest, weights)} others`);
}
const weights = regress(pages, names.length);
console.log(`tuned on all: ${share(pages, weights)}`);
const WORD = /^\w+$/;
const lines = names.map((name, i) => `  ${WORD.test(name) ? name : `'${name}'`}: ${weights[i]},\n`);
writeFileSync(TARGET, readFileSync(TARGET, 'utf8').replace(/= \{[^}]*\}/, `= {\n${lines.join('')}}`));
