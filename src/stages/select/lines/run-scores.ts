import { FURNITURE } from './furniture.js';
import type { LineMeasures } from './line-measures.js';

/** A line speaks for a run from this likelihood on. */
const EVEN = 0.4;
/** A short line says something as well; a long one no more than so much. */
const EACH = 8;
const MAX_WEIGHT = 100;

/** What each line adds to a run, or takes from it. */
export function runScores(likelihoods: Float64Array, { weights, furniture }: LineMeasures): Float64Array {
  return likelihoods.map((one, row) =>
    furniture[row] === FURNITURE.ADVERTISEMENT_LABEL
      ? 0
      : (one - EVEN) * (EACH + Math.min(MAX_WEIGHT, weights[row]!)),
  );
}
