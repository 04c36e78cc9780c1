import type { Run } from '../lines/best-run.js';
import { DATED } from '../lines/dated.js';
import type { LineMeasures } from '../lines/line-measures.js';

/** A run with this much prose behind it is the article already: a line of date within it opens nothing. */
const UNDER_WAY = 60;

/** A run from below its header on, where it begins above one: headlines are often punctuated like prose. */
export function belowHeader(run: Run, { dated, prose }: LineMeasures): Run {
  let first = run.first;
  for (let row = run.first, behind = 0; row < run.end && behind < UNDER_WAY; row++) {
    if (dated[row] === DATED.HEADER && row + 1 < run.end) first = row + 1;
    behind += prose[row]!;
  }
  return { ...run, first };
}
