// How near an extractor comes to labels: the body by four-token shingles (a CJK character or a word a token, the
// measure of Zyte's article-extraction-benchmark), the title by its characters.
import { bare, isSameTitle } from '../../build/score/sameness.js';
import { compareTexts, f1Of, nearest, tokensOf } from '../../build/text/overlap.js';

const SPACE = /\s+/gu;

const oneLine = (title) => (title ?? '').normalize('NFC').replace(SPACE, ' ').trim();

/**
 * A title against those that are labelled, of which any will do; a label of null wants none.
 * `exact` but for white space, `letters` but for case, width and signs, `near` where one of them is part of the other.
 */
export function compareTitle(labels, title) {
  const some = (isSame) => labels.some((label) => isSame(label, title));
  return {
    exact: some((a, b) => oneLine(a) === oneLine(b)),
    letters: some((a, b) => bare(a) === bare(b)),
    near: some(isSameTitle),
  };
}

/**
 * Precision and recall of the one of an extractor's texts that fits best (with captions or without). Precision is null
 * where there is no text: it then counts against recall alone.
 */
export function compareBody(label, texts) {
  const said = texts.filter((text) => tokensOf(text).length > 0);
  if (said.length === 0) return { precision: null, recall: 0, text: texts[0] ?? '' };
  const text = nearest(label, said);
  return { ...compareTexts(label, text), text };
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
