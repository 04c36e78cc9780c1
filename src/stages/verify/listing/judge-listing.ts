import type { Signal } from '../../../model/article.js';
import type { View } from '../../../model/rules.js';
import type { BlockTraits } from './block-traits.js';
import { isOwnArticle } from './is-own-article.js';
import { listingFeatures } from './listing-features.js';
import { LISTING_WEIGHTS } from './listing-weights.js';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Judges whether a page is a list of other pages: a front page, a section, search results, a shop's shelf.
 *
 * @param kept blocks of what would be the article
 * @returns what speaks for it and against it, heaviest first; `null` where the page is no list
 */
export function judgeListing(view: View, kept: readonly number[], looked: BlockTraits): Signal[] | null {
  const features = listingFeatures(view, kept, looked);
  const { least, bias, list, article } = LISTING_WEIGHTS;
  const signals: Signal[] = [];
  const weigh = (
    values: Readonly<Record<string, number>>,
    weights: Readonly<Record<string, number>>,
    sign: number,
  ) => {
    let sum = 0;
    for (const [signal, value] of Object.entries(values)) {
      const weight = sign * value * (weights[signal] ?? 0);
      sum += weight;
      if (Math.abs(weight) >= 0.005) signals.push({ signal, weight: rounded(weight) });
    }
    return sum;
  };
  const score = bias + weigh(features.list, list, 1) + weigh(features.article, article, -1);
  if (score < least || isOwnArticle(features)) return null;
  signals.push({ signal: 'where any page starts', weight: bias });
  return signals.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
