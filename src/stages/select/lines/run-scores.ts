/** A line speaks for a run from this likelihood on. */
const EVEN = 0.4;
/** A line of no weight says something as well. */
const EACH = 2;

/** What each line adds to a run, or takes from it. */
export function runScores(likelihoods: Float64Array, weights: Float64Array): Float64Array {
  return likelihoods.map((one, row) => (one - EVEN) * Math.sqrt(EACH + weights[row]!));
}
