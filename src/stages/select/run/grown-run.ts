import type { Run } from '../lines/best-run.js';
import { closesArticle } from '../lines/closes-article.js';
import { DATED } from '../lines/dated.js';
import { FURNITURE } from '../lines/furniture.js';
import type { LineMeasures } from '../lines/line-measures.js';

const PARAGRAPH = 12;
/** A share of the square of what the run's sentences have: where the model is sure, less likely lines are none. */
const OF_THE_RUN = 0.4;
/** A sentence beside the run needs this: 他走了。 closes a story, 咚。 opens one. */
const SENTENCE = 0.05;
const MIN_SENTENCE = 2;
/** Above a text stand menus: more is asked of a line there. */
const ABOVE = 0.3;

/** The middle likelihood of a run's sentences. */
function middle(values: Float64Array, { prose }: LineMeasures, { first, end }: Run): number {
  const told = values.slice(first, end).filter((_, at) => prose[first + at]! > PARAGRAPH);
  return told.length === 0 ? 0.5 : told.sort()[told.length >> 1]!;
}

/**
 * A run with the lines beside it that are not much less likely than its own, and with sentences: results below a
 * report, verses above a note. Up to a header above it, and to what closes an article below; a name between two turns
 * of a talk comes with the second.
 */
export function grownRun(
  values: Float64Array,
  measured: LineMeasures,
  run: Run,
): { first: number; end: number; least: number } {
  const { furniture, dated, weights, ends } = measured;
  const least = OF_THE_RUN * middle(values, measured, run) ** 2;
  const isText = (row: number, from: number): boolean =>
    values[row]! >= from ||
    (ends[row] === 1 &&
      weights[row]! >= MIN_SENTENCE &&
      values[row]! >= SENTENCE &&
      furniture[row] === 0 &&
      dated[row]! < DATED.DAY);
  const isBelow = (row: number, from = least): boolean =>
    row < values.length &&
    !closesArticle(furniture[row]!) &&
    furniture[row] !== FURNITURE.TIME &&
    isText(row, from);
  const isAbove = (row: number): boolean =>
    row >= 0 && furniture[row] === 0 && dated[row]! < DATED.DAY && isText(row, Math.max(least, ABOVE));
  const isAdvertisement = (row: number): boolean => furniture[row] === FURNITURE.ADVERTISEMENT_LABEL;
  let { first, end } = run;
  while (isBelow(end) || (isBelow(end, least / 2) && isBelow(end + 1))) end++;
  for (let row = first - 1; isAbove(row) || isAdvertisement(row); row--)
    if (!isAdvertisement(row)) first = row;
  return { first, end, least };
}
