// How near an article comes to its label, by the measures of `inkwash score`.
import { compareTexts, f1Of, nearest } from '../../build/text/overlap.js';

const NOT_PLAIN = new Set(['caption', 'image']);

/** Precision and recall of an article's blocks: a label has captions or has none, whichever fits better. */
export function compareArticle(label, blocks) {
  const textOf = (some) => some.map(({ text }) => text).join('\n\n');
  const plain = blocks.filter(({ type }) => !NOT_PLAIN.has(type));
  return compareTexts(label, nearest(label, [textOf(blocks), textOf(plain)]));
}

/** F1 of the mean precision and the mean recall of several pages; where nothing was found only recall suffers. */
export function meanF1(scores) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const precision = mean(scores.filter(({ isEmpty }) => !isEmpty).map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { precision, recall, f1: f1Of({ precision, recall }) };
}
