/** What a neighbour counts as that is not there. */
const NONE = -0.2;

/** The best of the likelihoods from one row to another. */
export function bestOf(likelihoods: Float64Array, from: number, to: number): number {
  let most = NONE;
  const last = Math.min(to, likelihoods.length - 1);
  for (let row = Math.max(0, from); row <= last; row++) {
    if (likelihoods[row]! > most) most = likelihoods[row]!;
  }
  return most;
}
