// How near an extractor comes to labels: the body by four-token shingles (a CJK character or a word a token, the
// measure of Zyte's article-extraction-benchmark), the title by its characters.
import { compare, f1Of, tokensOf } from '../../tools/tune/overlap.mjs';

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const SPACE = /\s+/gu;
/** The part of the longer title that the shorter one must be, to count as the same with something beside it. */
const MIN_HELD = 0.6;

const oneLine = (title) => (title ?? '').normalize('NFC').replace(SPACE, ' ').trim();
const bare = (title) => (title ?? '').normalize('NFKC').toLowerCase().replace(NO_LETTERS, '');

function isHeld(a, b) {
  if (a === '' || b === '') return a === b;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length >= MIN_HELD * long.length;
}

/**
 * A title against those that are labelled, of which any will do; a label of null wants none.
 * `exact` but for white space, `letters` but for case, width and signs, `near` where one of them is part of the other.
 */
export function compareTitle(labels, title) {
  const some = (isSame) => labels.some((label) => isSame(label, title));
  return {
    exact: some((a, b) => oneLine(a) === oneLine(b)),
    letters: some((a, b) => bare(a) === bare(b)),
    near: some((a, b) => isHeld(bare(a), bare(b))),
  };
}

/**
 * Precision and recall of the one of an extractor's texts that fits best (with captions or without). Precision is null
 * where there is no text: it then counts against recall alone.
 */
export function compareBody(label, texts) {
  let best = { precision: null, recall: 0, text: texts[0] ?? '' };
  for (const text of texts) {
    if (tokensOf(text).length === 0) continue;
    const told = compare(label, text);
    const isBetter = told.precision + told.recall > (best.precision ?? 0) + best.recall;
    if (best.precision === null || isBetter) best = { ...told, text };
  }
  return best;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const share = (titles, key) => (titles.length === 0 ? null : mean(titles.map((title) => Number(title[key]))));

/** F1 of mean precision and mean recall, and the shares of titles that are right; null where nothing is labelled. */
export function summary(bodies, titles) {
  const precision = mean(bodies.filter((body) => body.precision !== null).map((body) => body.precision));
  const recall = mean(bodies.map((body) => body.recall));
  const isLabelled = bodies.length > 0;
  return {
    precision: isLabelled ? precision : null,
    recall: isLabelled ? recall : null,
    f1: isLabelled ? f1Of({ precision, recall }) : null,
    title: { exact: share(titles, 'exact'), letters: share(titles, 'letters'), near: share(titles, 'near') },
  };
}
