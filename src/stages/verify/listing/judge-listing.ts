import type { Signal } from '../../../model/article.js';
import type { View } from '../../../model/rules.js';
import type { BlockTraits } from './block-traits.js';
import { isOwnArticle } from './is-own-article.js';
import { listingFeatures } from './listing-features.js';
import { LISTING_WEIGHTS } from './listing-weights.js';
import { weighFeatures } from './weigh-features.js';

/**
 * Judges whether a page is a list of other pages: a front page, a section, search results, a shop's shelf.
 *
 * @param kept blocks of what would be the article
 * @returns what speaks for it and against it, heaviest first; `null` where the page is no list
 */
export function judgeListing(view: View, kept: readonly number[], looked: BlockTraits): Signal[] | null {
  const features = listingFeatures(view, kept, looked);
  const { score, signals } = weighFeatures(features, LISTING_WEIGHTS);
  return score < LISTING_WEIGHTS.least || isOwnArticle(features) ? null : signals;
}
