import type { Run } from '../lines/best-run.js';
import { closesArticle } from '../lines/closes-article.js';
import { DATED } from '../lines/dated.js';
import type { LineMeasures } from '../lines/line-measures.js';

/** So much prose above a label is an article; with less it may stand within one. */
const ARTICLE = 60;
/** So many days below a label are those of other articles. */
const MIN_DAYS = 2;
const LIKELY = 0.3;
/** Lines below the run that are of the same list. */
const NEAR = 12;

/** A run up to the label of a list of other articles in it: teasers are whole sentences, each with its day. */
export function aboveListing(run: Run, values: Float64Array, measured: LineMeasures): Run {
  const { prose, dated, furniture } = measured;
  let [end, days] = [run.end, 0];
  for (let row = Math.min(dated.length, run.end + NEAR) - 1; row > run.first; row--) {
    if (dated[row]! >= DATED.DAY) days++;
    if (row >= run.end) continue;
    const isLabel = days >= MIN_DAYS && closesArticle(furniture[row]!) && values[row]! < LIKELY;
    if (isLabel) end = row;
  }
  let above = 0;
  for (let row = run.first; row < end; row++) above += prose[row]!;
  return above >= ARTICLE ? { ...run, end } : run;
}
