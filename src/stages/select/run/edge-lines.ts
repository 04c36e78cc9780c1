import type { LineMeasures } from '../lines/line-measures.js';

/** A kicker, a headline set twice: so many short lines above the first sentence need more to be the article's. */
const MAX_LEADING = 2;
const LEADING = 0.97;
const TRAILING = 0.6;

/** Rows kept at one end before the first sentence there, if they are few. */
function edge(
  isKept: readonly boolean[],
  prose: Float64Array,
  { from, to, step }: { from: number; to: number; step: 1 | -1 },
): number[] {
  const rows: number[] = [];
  for (let row = from; row !== to && rows.length <= MAX_LEADING; row += step) {
    if (!isKept[row]) continue;
    if (prose[row]! > 0) return rows;
    rows.push(row);
  }
  return [];
}

/**
 * Takes back what was kept at the ends of a run without being a sentence, unless it is very likely: above a text
 * stands its headline, below it who is to blame. More than two such lines in a row are verses or a list.
 *
 * @param isKept by row; changed in place
 */
export function edgeLines(isKept: boolean[], values: Float64Array, { prose }: LineMeasures): void {
  const size = isKept.length;
  for (const row of edge(isKept, prose, { from: 0, to: size, step: 1 }))
    if (values[row]! < LEADING) isKept[row] = false;
  for (const row of edge(isKept, prose, { from: size - 1, to: -1, step: -1 }))
    if (values[row]! < TRAILING) isKept[row] = false;
}
