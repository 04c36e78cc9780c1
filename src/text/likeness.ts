import {
  EMPTY,
  FIGURE_BINS,
  FIGURES_AT,
  FIGURES_COUNT,
  SUM,
  WORD_BINS,
  WORDS_AT,
  WORDS_COUNT,
} from './min-hash.js';

/** What two signatures tell of two texts. */
export interface Likeness {
  /** Have both all the same shingles, each as often? */
  readonly isEqual: boolean;
  /** Shingles of the shorter one, and what share of the longer one's number that is. */
  readonly size: number;
  readonly ratio: number;
  /** What share of all shingles both have, and what share of the shorter one's the longer one has; estimates. */
  readonly jaccard: number;
  readonly containment: number;
  /** Shingles with a figure in the text that has fewer of them, and what share of these the other one has. */
  readonly figures: number;
  readonly sharedFigures: number;
}

/** Shingles of one kind: where their values begin, and how many there are; and how many shingles in each text. */
interface Kind {
  readonly from: number;
  readonly bins: number;
  readonly one: number;
  readonly two: number;
}

const STEPS = 24;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.min(1, part / whole));
/** Of nothing none is missing, and none of nothing is told by one. */
const rate = (count: number, of: number): number => (count === 0 ? 0 : count / of);

/**
 * The likeliest number of shingles that both texts have. A value is that of a shingle of both where it is the same, of
 * the first text alone where it is lower there, of the second alone where it is higher. Of a text wholly within another one hardly any is
 * missed, however much longer that is.
 */
function shared(first: Uint16Array, others: Uint16Array, at: number, { from, bins, one, two }: Kind): number {
  let [same, lower, higher] = [0, 0, 0];
  for (let i = from; i < from + bins; i++) {
    const [a, b] = [first[i]!, others[at + i]!];
    if (a < b) lower++;
    else if (a > b) higher++;
    else if (a !== EMPTY) same++;
  }
  if (same === 0) return 0;
  let [low, high] = [0, Math.min(one, two)];
  for (let step = 0; step < STEPS; step++) {
    const common = (low + high) / 2;
    const all = (same + lower + higher) / (one + two - common);
    const slope = same / common - rate(lower, one - common) - rate(higher, two - common) + all;
    if (slope > 0) low = common;
    else high = common;
  }
  return high;
}

/**
 * Compares two signatures.
 *
 * @param others where the second one stands, from the place `at` on
 */
export function likeness(first: Uint16Array, others: Uint16Array, at = 0): Likeness {
  const [w1, w2] = [first[WORDS_COUNT]!, others[at + WORDS_COUNT]!];
  const [f1, f2] = [first[FIGURES_COUNT]!, others[at + FIGURES_COUNT]!];
  const words = shared(first, others, at, { from: WORDS_AT, bins: WORD_BINS, one: w1, two: w2 });
  const figures = shared(first, others, at, { from: FIGURES_AT, bins: FIGURE_BINS, one: f1, two: f2 });
  const [less, more] = [Math.min(w1 + f1, w2 + f2), Math.max(w1 + f1, w2 + f2)];
  const common = Math.min(words + figures, less);
  const isEqual = first[SUM] === others[at + SUM] && first[SUM + 1] === others[at + SUM + 1];
  return {
    isEqual: isEqual && less === more,
    size: less,
    ratio: share(less, more),
    jaccard: share(common, less + more - common),
    containment: share(common, less),
    figures: Math.min(f1, f2),
    sharedFigures: share(figures, Math.min(f1, f2)),
  };
}
