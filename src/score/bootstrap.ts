import type { Measure } from '../model/score.js';
import { mix } from '../text/shingles.js';

const ROUNDS = 1000;
/** Of fewer pages resampling tells too little: it knows no other pages than these. */
const MIN_PAGES = 5;
const CONFIDENCE = 0.95;

const SEED = 0x5eed;
const GOLDEN = 0x9e3779b9;
const RANGE = 2 ** 32;

/** Draws of as many pages as there are, with replacement: the same ones for the same number of pages. */
function* draws(size: number): Generator<Uint32Array> {
  let state = SEED;
  const draw = new Uint32Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) {
      state = (state + GOLDEN) | 0;
      draw[i] = Math.floor(((mix(state) >>> 0) / RANGE) * size);
    }
    yield draw;
  }
}

/** A quantile of sorted values, between two of them in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [low, high] = [sorted[below]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - below);
}

/** Bounds of a 95 % confidence interval. */
export type Interval = readonly [low: number, high: number];

/**
 * Confidence intervals of statistics over pages, by the percentile bootstrap (Efron 1979; Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 13): pages are drawn with replacement a thousand times, and the middle
 * 95 % of what comes out are the interval. Seeded: the same pages give the same bounds. A statistic that looks at two
 * predictions of each drawn page makes it the paired bootstrap (Koehn, Statistical Significance Tests for Machine
 * Translation Evaluation, 2004). The interval of few pages is too narrow; of fewer than five there is none.
 *
 * @param size how many pages there are
 * @param statistic of a draw of pages; `undefined` where none of them has what is measured
 */
export function intervals(
  size: number,
  measures: readonly Measure[],
  statistic: (measure: Measure, draw: Uint32Array) => number | undefined,
): ReadonlyMap<Measure, Interval> {
  if (size < MIN_PAGES) return new Map();
  const found = new Map<Measure, number[]>(measures.map((measure) => [measure, []]));
  for (const draw of draws(size)) {
    for (const [measure, values] of found) {
      const value = statistic(measure, draw);
      if (value !== undefined) values.push(value);
    }
  }
  const tail = (1 - CONFIDENCE) / 2;
  return new Map(
    [...found].map(([measure, values]) => {
      const sorted = Float64Array.from(values).sort();
      return [measure, [quantile(sorted, tail), quantile(sorted, 1 - tail)]];
    }),
  );
}
