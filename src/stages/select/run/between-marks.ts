import { closesArticle } from '../lines/closes-article.js';
import { DATED } from '../lines/dated.js';
import type { LineMeasures } from '../lines/line-measures.js';

/** So many lines may stand between a header and the run, and between the run and what closes the article. */
const ABOVE = 30;
const BELOW = 12;
const MIN_WEIGHT = 10;
/** Less likely than this, a sentence is a headline that asks or exclaims. */
const MIN_LIKELIHOOD = 0.03;

/** Is a line a whole sentence that speaks like no boilerplate? */
function isSentence(measured: LineMeasures, values: Float64Array, row: number): boolean {
  const { ends, weights, furniture, boilerplate, dated } = measured;
  return (
    values[row]! >= MIN_LIKELIHOOD &&
    ends[row] === 1 &&
    weights[row]! >= MIN_WEIGHT &&
    furniture[row] === 0 &&
    boilerplate[row] === 0 &&
    dated[row]! < DATED.DAY
  );
}

/** The first sentence below a header that stands shortly above the run. */
function start(measured: LineMeasures, values: Float64Array, first: number): number {
  const { dated, credit, furniture } = measured;
  for (let row = first - 1, sentence = first; row >= 0 && row >= first - ABOVE; row--) {
    if (closesArticle(furniture[row]!)) return first;
    if (dated[row]! >= DATED.DAY || credit[row]! > 0) return sentence;
    if (isSentence(measured, values, row)) sentence = row;
  }
  return first;
}

/** Behind the last sentence above a label that closes the article shortly below the run. */
function stop(measured: LineMeasures, values: Float64Array, end: number): number {
  const { dated, furniture } = measured;
  for (let row = end, sentence = end; row < dated.length && row < end + BELOW; row++) {
    if (closesArticle(furniture[row]!)) return sentence;
    if (dated[row]! >= DATED.DAY) return end;
    if (isSentence(measured, values, row)) sentence = row + 1;
  }
  return end;
}

/**
 * A run of lines stretched to the first sentence below the header above it, and to the last one above the label that
 * closes the article: between the two stands nothing else's text, however short its lines are.
 */
export function betweenMarks(
  run: { readonly first: number; readonly end: number },
  measured: LineMeasures,
  values: Float64Array,
): { first: number; end: number } {
  return { first: start(measured, values, run.first), end: stop(measured, values, run.end) };
}
