// Tunes what tells an article's lines from the rest of a text, on labelled pages.
// usage: npm run tune:lines -- [--write] [--quick] [--worst] FOLDER…    a folder holds pages/ and gold.jsonl
// Pages of HTML are made into texts as a browser copies them. Prints what it comes to on pages that a model has not
// seen: the pages are cut into parts by their names, and each part is told by a model that was tuned on the others;
// --quick leaves that out. --write tunes on all of them and writes the weights.
import { clean, tryTrace } from '../../build/pipeline.js';
import { askedAgain } from '../../build/stages/select/lines/asked-again.js';
import { lineFeatures } from '../../build/stages/select/lines/line-features.js';
import { LINE_NAMES } from '../../build/stages/select/lines/line-names.js';
import { LINE_WEIGHTS } from '../../build/stages/select/lines/line-weights.js';
import { measureLines } from '../../build/stages/select/lines/measure-lines.js';
import { secondLineFeatures } from '../../build/stages/select/lines/second-line-features.js';
import { SECOND_LINE_NAMES } from '../../build/stages/select/lines/second-line-names.js';
import { tokensOf } from '../../build/text/overlap.js';
import { blocksOfLabel } from './align.mjs';
import { boost, likelihoodsOf, rounded } from './boosting.mjs';
import { broken, framed, trimmed } from './dresses.mjs';
import { foldOf, labelledTexts } from './folder.mjs';
import { lessonWeights } from './lesson-weights.mjs';
import { compareArticle } from './overlap.mjs';
import { printFigures, printWorst, writeForests } from './report.mjs';

const FOLDS = 4;
const FIRST = { trees: 60, depth: 4, rate: 0.15, lambda: 5, least: 3, columns: 0.3 };
const SECOND = { trees: 100, depth: 5, rate: 0.1, lambda: 5, least: 3, columns: 0.2 };
/** Texts of more lines than this are thinned out, each of the rest counting for more. */
const MAX_ROWS = 400;
/** What any line weighs beside its tokens. */
const EACH_LINE = 3;
/** So close to the article what strip cuts is its own affair. */
const NEAR = 3;

/** Texts in other dresses count for less: a text of a set of n weighs 1/√n, one of these 1/√4n. */
const DRESSED = 4;
const BROKEN = 16;

const WIDTH = LINE_NAMES.length + SECOND_LINE_NAMES.length;
const KEEP_ALL = { base: 4, roots: [], feature: [], value: [], left: [], right: [] };
const KEPT_RULES = new Set(['hidden-text', 'site-remove', 'site-lines']);

const halfOf = (id) => foldOf(`${id} half`, 2);

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));

/** What is learned of one text: its rows of features, and which of them are the article's. */
function lesson({ set, id, body, source }, pagesInSet) {
  const seen = tryTrace(source, { profiles: [] });
  if (!('page' in seen) || !seen.page.isText || seen.page.format !== 'dump') return null;
  const { page, cuts } = seen;
  const isWhole = ({ block, start, end }) => start === 0 && end >= page.blocks[block].text.length;
  const isFree = page.blocks.map(() => true);
  for (const cut of cuts) if (KEPT_RULES.has(cut.rule) && isWhole(cut)) isFree[cut.block] = false;
  const measured = measureLines(page, isFree);
  const isIn = blocksOfLabel(page.blocks, body);
  const [first, end] = [isIn.indexOf(true) - NEAR, isIn.lastIndexOf(true) + NEAR];
  const aside = new Set();
  for (const cut of cuts) if (isWhole(cut) && cut.block >= first && cut.block <= end) aside.add(cut.block);
  const tokens = measured.rows.map((block) => tokensOf(page.blocks[block].text).length);
  const labels = measured.rows.map((block) => (isIn[block] ? 1 : 0));
  const isAside = measured.rows.map((block) => aside.has(block));
  const weights = lessonWeights({ tokens, labels, isAside }, EACH_LINE, pagesInSet);
  return { set, id, body, source, page, measured, isIn, labels, weights, data: lineFeatures(measured) };
}

/** The rows of several texts that count, thinned where a text has too many. */
function rowsOf(lessons, width) {
  const all = { rows: [], labels: [], weights: [] };
  for (const { data, labels, weights, isAsked } of lessons) {
    const step = Math.ceil(labels.length / MAX_ROWS);
    for (let row = 0; row < labels.length; row++) {
      if (weights[row] === 0 || (labels[row] === 0 && row % step !== 0)) continue;
      if (width === WIDTH && !isAsked.has(row)) continue;
      all.rows.push(data.subarray(row * WIDTH, row * WIDTH + width));
      all.labels.push(labels[row]);
      all.weights.push(weights[row] * (labels[row] === 0 ? step : 1));
    }
  }
  return all;
}

const tuned = (lessons, width, settings) => {
  const { rows, labels, weights } = rowsOf(lessons, width);
  return rounded(boost(rows, labels, weights, settings));
};

/** Both looks. The second is tuned on what the first says of pages that it has not seen. */
function tune(lessons) {
  const halves = [0, 1].map((half) => lessons.filter(({ id }) => halfOf(id) === half));
  for (const half of [0, 1]) {
    const forest = tuned(halves[1 - half], LINE_NAMES.length, FIRST);
    for (const one of halves[half]) {
      const told = likelihoodsOf(forest, one.data, WIDTH);
      const asked = askedAgain(told);
      secondLineFeatures(one.page, one.measured, { likelihoods: told, asked }, one.data);
      one.isAsked = new Set(asked);
    }
  }
  const first = tuned(lessons, LINE_NAMES.length, FIRST);
  return { first, second: tuned(lessons, WIDTH, SECOND) };
}

/** What a whole run gives with these weights: the article as it is written. */
function score({ body, source }, weights) {
  Object.assign(LINE_WEIGHTS, weights);
  const outcome = clean(source, { profiles: [] });
  return compareArticle(body, outcome.status === 'article' ? outcome.blocks : []);
}

Object.assign(LINE_WEIGHTS, { first: KEEP_ALL, second: KEEP_ALL });
const lessons = folders.flatMap((folder) => {
  const pages = labelledTexts(folder);
  const learn = (some, size) => some.map((page) => lesson(page, size)).filter((one) => one !== null);
  const whole = learn(pages, pages.length);
  const labelled = whole.filter(({ isIn }) => isIn.includes(true));
  const keyOf = ({ id }) => `${foldOf(id, FOLDS)} ${halfOf(id)}`;
  const dressed = [...labelled.map(trimmed), ...framed(labelled, keyOf)];
  return [
    ...whole,
    ...learn(dressed, pages.length * DRESSED),
    ...learn(broken(labelled), pages.length * BROKEN),
  ];
});
console.log(
  `${lessons.length} texts, ${lessons.reduce((sum, { labels }) => sum + labels.length, 0)} lines\n`,
);
const scored = [];
for (let fold = 0; fold < FOLDS && !args.includes('--quick'); fold++) {
  // The same page may be in several sets: told by its name alone, it is in one fold.
  const isTold = ({ id }) => foldOf(id, FOLDS) === fold;
  const weights = tune(lessons.filter((one) => !isTold(one)));
  for (const one of lessons.filter((one) => isTold(one) && !one.set.includes(', ')))
    scored.push({ set: one.set, id: one.id, result: score(one, weights) });
}
printFigures(scored);
if (args.includes('--worst')) printWorst(scored);
if (args.includes('--write'))
  writeForests(
    'lines/line-weights.ts',
    { constant: 'LINE_WEIGHTS', script: 'tune:lines', types: '../likelihood/likelihoods.js' },
    tune(lessons),
  );
