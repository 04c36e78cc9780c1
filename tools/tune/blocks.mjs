// Tunes what tells an article's blocks from the rest of a page, on labelled pages.
// usage: npm run tune:blocks -- [--write] FOLDER…    a folder holds pages/ and gold.jsonl
// Prints what it comes to on pages that a model has not seen: the pages are cut into parts by their names, and each
// part is told by a model that was tuned on the others. --write tunes on all of them and writes the weights.
import { clean, tryTrace } from '../../build/pipeline.js';
import { chooseContainer } from '../../build/stages/select/choose-container.js';
import { blockFeatures } from '../../build/stages/select/likelihood/block-features.js';
import { FEATURE_NAMES } from '../../build/stages/select/likelihood/feature-names.js';
import { measures } from '../../build/stages/select/likelihood/measures.js';
import { outlook } from '../../build/stages/select/likelihood/outlook.js';
import { secondFeatures } from '../../build/stages/select/likelihood/second-features.js';
import { SECOND_NAMES } from '../../build/stages/select/likelihood/second-names.js';
import { WEIGHTS } from '../../build/stages/select/likelihood/weights.js';
import { widenContainer } from '../../build/stages/select/widen-container.js';
import { captionBlocks } from '../../build/text/captions.js';
import { tokensOf } from '../../build/text/overlap.js';
import { blocksOfLabel } from './align.mjs';
import { boost, likelihoodsOf, rounded } from './boosting.mjs';
import { foldOf, labelledPages } from './folder.mjs';
import { lessonWeights } from './lesson-weights.mjs';
import { compareArticle } from './overlap.mjs';
import { printFigures, printWorst, writeForests } from './report.mjs';

const FOLDS = 4;
const FIRST = { trees: 60, depth: 4, rate: 0.2, lambda: 5, least: 3, columns: 0.5 };
const SECOND = { trees: 60, depth: 4, rate: 0.2, lambda: 5, least: 3, columns: 0.5 };
/** Pages of more blocks than this are thinned out, each of the rest counting for more. */
const MAX_ROWS = 600;
/** What any block weighs beside its tokens. */
const EACH_BLOCK = 2;

const WIDTH = FEATURE_NAMES.length + SECOND_NAMES.length;
const KEEP_ALL = { base: 4, roots: [], feature: [], value: [], left: [], right: [] };
const KEPT_RULES = new Set(['hidden-text', 'head', 'site-remove', 'site-lines']);

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));

/** What is learned of one page: its rows of features, and which of them are the article's. */
function lesson({ set, id, body, source }, pagesInSet) {
  const seen = tryTrace(source, { profiles: [] });
  if (!('page' in seen) || seen.page.format !== 'page') return null;
  const { page, cuts } = seen;
  const isWhole = ({ block, start, end }) => start === 0 && end >= page.blocks[block].text.length;
  const isFree = page.blocks.map(() => true);
  for (const cut of cuts) if (KEPT_RULES.has(cut.rule) && isWhole(cut)) isFree[cut.block] = false;
  const measured = measures(page, isFree);
  const { chosen, prose } = chooseContainer(page, measured);
  const { first, end } = page.containers[widenContainer(page, chosen, measured)];
  const look = outlook(page, { chosen, first, end, prose }, measured);
  const isIn = blocksOfLabel(page.blocks, body);
  // What other rules answer for teaches nothing: captions, and what strip takes out of the text.
  const aside = new Set(captionBlocks(page));
  for (const cut of cuts) if (isWhole(cut)) aside.add(cut.block);
  const tokens = look.rows.map((block) => tokensOf(page.blocks[block].text).length);
  const labels = look.rows.map((block) => (isIn[block] ? 1 : 0));
  const isAside = look.rows.map((block) => aside.has(block));
  const weights = lessonWeights({ tokens, labels, isAside }, EACH_BLOCK, pagesInSet);
  return { set, id, body, source, look, labels, weights, data: blockFeatures(look, SECOND_NAMES.length) };
}

/** The rows of several pages that count, thinned where a page has too many. */
function rowsOf(lessons, width) {
  const all = { rows: [], labels: [], weights: [] };
  for (const { data, labels, weights } of lessons) {
    const step = Math.ceil(labels.length / MAX_ROWS);
    for (let row = 0; row < labels.length; row += step) {
      if (weights[row] === 0) continue;
      all.rows.push(data.subarray(row * WIDTH, row * WIDTH + width));
      all.labels.push(labels[row]);
      all.weights.push(weights[row] * step);
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
  const halves = [0, 1].map((half) => lessons.filter(({ set, id }) => foldOf(`${id} ${set}`, 2) === half));
  for (const half of [0, 1]) {
    const forest = tuned(halves[1 - half], FEATURE_NAMES.length, FIRST);
    for (const one of halves[half])
      secondFeatures(one.look, likelihoodsOf(forest, one.data, WIDTH), one.data);
  }
  const first = tuned(lessons, FEATURE_NAMES.length, FIRST);
  return { first, second: tuned(lessons, WIDTH, SECOND) };
}

/** What a whole run gives with these weights: the article as it is written. */
function score({ body, source }, weights) {
  Object.assign(WEIGHTS, weights);
  const outcome = clean(source, { profiles: [] });
  return compareArticle(body, outcome.status === 'article' ? outcome.blocks : []);
}

Object.assign(WEIGHTS, { first: KEEP_ALL, second: KEEP_ALL });
const lessons = folders.flatMap((folder) => {
  const pages = labelledPages(folder);
  return pages.map((page) => lesson(page, pages.length)).filter((one) => one !== null);
});
console.log(
  `${lessons.length} pages, ${lessons.reduce((sum, { labels }) => sum + labels.length, 0)} blocks\n`,
);
const scored = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isTold = ({ set, id }) => foldOf(set + id, FOLDS) === fold;
  const weights = tune(lessons.filter((one) => !isTold(one)));
  for (const one of lessons.filter(isTold))
    scored.push({ set: one.set, id: one.id, result: score(one, weights) });
}
printFigures(scored);
if (args.includes('--worst')) printWorst(scored);
if (args.includes('--write'))
  writeForests(
    'likelihood/weights.ts',
    { constant: 'WEIGHTS', script: 'tune:blocks', types: './likelihoods.js' },
    tune(lessons),
  );
