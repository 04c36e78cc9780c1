import { DATED } from '../lines/dated.js';
import type { LineMeasures } from '../lines/line-measures.js';

/** Between two lines of the article, from this likelihood on. */
const IN_A_GAP = 0.03;
/** A longer row of unlikely lines is something else: comments between two stories. */
const MAX_GAP = 24;

/**
 * Lines between two of the article's that are no furniture and do not speak as boilerplate does: who has the word, the
 * medals of a race, a row of figures.
 *
 * @param isOwn by row; changed in place
 */
export function fillLines(isOwn: boolean[], values: Float64Array, measured: LineMeasures): void {
  const { furniture, boilerplate, dated } = measured;
  let open: number[] | null = null;
  for (let row = 0; row < isOwn.length; row++) {
    if (isOwn[row]) {
      for (const one of open ?? []) isOwn[one] = true;
      open = [];
      continue;
    }
    const isPlain = furniture[row] === 0 && boilerplate[row] === 0 && dated[row]! < DATED.DAY;
    if (open === null || open.length >= MAX_GAP || !isPlain || values[row]! < IN_A_GAP) open = null;
    else open.push(row);
  }
}
