/** A stretch of places, `first` to before `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
  readonly sum: number;
}

/** The stretch of the greatest sum (Kadane's maximum subarray); the first of several. */
export function bestRun(scores: ArrayLike<number>): Run {
  let best: Run = { first: 0, end: 0, sum: 0 };
  let [first, sum] = [0, 0];
  for (let at = 0; at < scores.length; at++) {
    if (sum <= 0) [first, sum] = [at, 0];
    sum += scores[at]!;
    if (sum > best.sum) best = { first, end: at + 1, sum };
  }
  return best;
}
