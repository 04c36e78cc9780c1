import type { Signal } from '../../../model/article.js';
import type { ListingFeatures } from './listing-features.js';

/**
 * What features count for: those of `list` add to the score, those of `article` take from it. What has a score of
 * `least` or more is a list.
 */
export interface ListingWeights {
  readonly least: number;
  readonly bias: number;
  readonly list: Readonly<Record<string, number>>;
  readonly article: Readonly<Record<string, number>>;
}

const SMALLEST = 0.005;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The score of what was measured, and what it is made of, heaviest first. */
export function weighFeatures(
  { list, article }: ListingFeatures,
  weights: ListingWeights,
): { readonly score: number; readonly signals: Signal[] } {
  const signals: Signal[] = [];
  let score = weights.bias;
  for (const [values, worth, sign] of [
    [list, weights.list, 1],
    [article, weights.article, -1],
  ] as const) {
    for (const [signal, value] of Object.entries(values)) {
      const weight = sign * value * (worth[signal] ?? 0);
      score += weight;
      if (Math.abs(weight) >= SMALLEST) signals.push({ signal, weight: rounded(weight) });
    }
  }
  signals.push({ signal: 'where any page starts', weight: weights.bias });
  signals.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score, signals };
}
