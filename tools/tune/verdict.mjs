// Tunes the weights by which a list of other pages is told from an article, on labelled pages.
// usage: npm run tune:verdict -- [--texts] FOLDER...
//   folders with `gold.jsonl` and `pages/`; pages of `kind` list are lists. With --texts it looks at dumps, which have
//   no links and weights of their own; a gold that names `a.html` stands for `a.txt` beside it.
// Tunes on three quarters of the pages, chosen by a hash of their names, and prints how many are told right of these
// and of the others; then so for each other quarter that may be left out. Same pages, same weights, to the digit.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { trace } from '../../build/pipeline.js';
import { blockTraits } from '../../build/stages/verify/listing/block-traits.js';
import { dumpFeatures } from '../../build/stages/verify/listing/dump-features.js';
import { DUMP_WEIGHTS } from '../../build/stages/verify/listing/dump-weights.js';
import { isOwnArticle } from '../../build/stages/verify/listing/is-own-article.js';
import { listingFeatures } from '../../build/stages/verify/listing/listing-features.js';
import { LISTING_WEIGHTS } from '../../build/stages/verify/listing/listing-weights.js';

const FOLDER = new URL('../../src/stages/verify/listing/', import.meta.url);
const areTexts = process.argv[2] === '--texts';
const TARGET = fileURLToPath(new URL(areTexts ? 'dump-weights.ts' : 'listing-weights.ts', FOLDER));
const FORMAT = areTexts ? 'dump' : 'page';
const { least } = areTexts ? DUMP_WEIGHTS : LISTING_WEIGHTS;
const PARTS = 4;
const EXTENSION = /\.[^.]+$/;
const STEPS = 4000;
const RATE = 0.01;
/** How strongly a weight is drawn to what it is without any pages. */
const PULL = 2;
/** What is known without them, and what the pages have too little of to tell: front pages, pagers, shops. */
const PAGE_PRIOR = {
  'address of a front page': 1.5,
  'leads to a next part': 0.5,
  'links and no paragraphs': 1.5,
  'linked headlines and few paragraphs': 0.5,
  'prices and few paragraphs': 0.5,
  'a writer is named': 0.5,
  'a date is found': 0.3,
};
const TEXT_PRIOR = {
  'items that end alike': 1,
  'headlines with teasers': 1,
  'headlines and no paragraph': 1.5,
  'a long chain of items': 0.5,
  'one label again and again': 0.5,
  prices: 1.5,
  'lines that say more': 0.5,
  'counts or sorts entries': 0.5,
  'days in the text': 0.5,
  'a long run of paragraphs': 1,
  'a line of credit': 0.5,
  'a line of date and credit': 2,
};
const PRIOR = areTexts ? TEXT_PRIOR : PAGE_PRIOR;

const partOf = (name) => createHash('sha256').update(`part of ${name}`).digest()[0] % PARTS;

/** Pages whose label says what they are and that the verdict is asked of, with their features. */
function* examples(folder) {
  for (const line of readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
    const { id, file, kind, body, with: snippets } = JSON.parse(line);
    const isList = kind === 'list';
    if (!isList && (kind === 'other' || (!body && !snippets))) continue;
    const stored = areTexts ? file.replace(EXTENSION, '.txt') : file;
    if (!existsSync(path.join(folder, stored))) continue;
    const bytes = readFileSync(path.join(folder, stored));
    const seen = trace({ path: stored, relative: stored, bytes });
    if (seen.page.format !== FORMAT || (seen.assembled.text === '' && !areTexts)) continue;
    const looked = blockTraits(seen.page, seen.assembled.from);
    const { from } = seen.assembled;
    const features = areTexts ? dumpFeatures(seen.page, from, looked) : listingFeatures(seen, from, looked);
    const isGuarded = !areTexts && isOwnArticle(features);
    yield { id, set: path.basename(folder), isList, features, isGuarded };
  }
}

/** One row of numbers a page: what speaks for an article counts downwards. */
function rowOf({ features: { list, article } }) {
  return [...Object.values(list), ...Object.values(article).map((value) => -value)];
}

/** Logistic regression with weights that are never negative. Lists are few: they count as the root of the odds. */
function regress(pages, names) {
  const rows = pages.map(rowOf);
  const prior = names.map((name) => PRIOR[name] ?? 0);
  const weights = [...prior];
  const lists = pages.filter(({ isList }) => isList).length;
  const worth = Math.sqrt((pages.length - lists) / lists);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => PULL * (weight - prior[i]));
    let drift = 0;
    for (const [page, row] of rows.entries()) {
      const { isList } = pages[page];
      const told = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i], bias)));
      const error = (isList ? worth : 1) * (told - (isList ? 1 : 0));
      for (const [i, value] of row.entries()) gradient[i] += error * value;
      drift += error;
    }
    for (const [i, slope] of gradient.entries()) weights[i] = Math.max(0, weights[i] - RATE * slope);
    bias -= RATE * drift;
  }
  return { bias: rounded(bias), weights: weights.map(rounded) };
}

const WORD = /^\w+$/;
const BIAS = /bias: -?\d[^,]*,/;
const LIST = /(\n {2}list: \{)[^}]*/;
const ARTICLE = /(\n {2}article: \{)[^}]*/;
const rounded = (number) => Math.round(number * 100) / 100;
const scoreOf = (page, { bias, weights }) =>
  rowOf(page).reduce((sum, value, i) => sum + value * weights[i], bias);
const isTold = (page, model) => !page.isGuarded && scoreOf(page, model) >= least;

function report(label, pages, model) {
  const lists = pages.filter(({ isList }) => isList);
  const articles = pages.filter(({ isList }) => !isList);
  const found = lists.filter((page) => isTold(page, model));
  const wrong = articles.filter((page) => isTold(page, model));
  const names = wrong.map(({ set, id }) => `${set}/${id}`).join(' ');
  console.log(
    `${label}: ${found.length} of ${lists.length} lists, ${wrong.length} of ${articles.length} articles  ${names}`,
  );
}

function written({ bias, weights }, { list, article }) {
  const names = Object.keys(list);
  const entries = (keys, from) => Object.fromEntries(keys.map((name, i) => [name, weights[from + i]]));
  const data = { bias, list: entries(names, 0), article: entries(Object.keys(article), names.length) };
  const lines = (group) =>
    Object.entries(data[group]).map(
      ([name, weight]) => `    ${WORD.test(name) ? name : `'${name}'`}: ${weight},\n`,
    );
  return readFileSync(TARGET, 'utf8')
    .replace(BIAS, `bias: ${bias},`)
    .replace(LIST, `$1\n${lines('list').join('')}  `)
    .replace(ARTICLE, `$1\n${lines('article').join('')}  `);
}

const pages = process.argv.slice(areTexts ? 3 : 2).flatMap((folder) => [...examples(folder)]);
const { features } = pages[0];
const names = [...Object.keys(features.list), ...Object.keys(features.article)];
for (let out = 0; out < PARTS; out++) {
  const tuned = pages.filter(({ id }) => partOf(id) !== out);
  const others = pages.filter(({ id }) => partOf(id) === out);
  const model = regress(tuned, names);
  report(`without part ${out}, tuned on  `, tuned, model);
  report(`without part ${out}, the others`, others, model);
  if (out === 0 && !areTexts) writeFileSync(TARGET, written(model, features));
}
// Lists as text are few: what is shipped has seen all of them, and the parts above say how well that does.
if (areTexts) writeFileSync(TARGET, written(regress(pages, names), features));
