import type { View } from '../../../model/rules.js';
import { weight } from '../../../text/script.js';
import type { BlockTraits } from './block-traits.js';
import { headFeatures } from './head-features.js';
import { repeatedItems } from './repeated-items.js';
import { textFeatures } from './text-features.js';

/** What speaks for a list of other pages, and what for an article: features by name, each from 0 to 1. */
export interface ListingFeatures {
  readonly list: Readonly<Record<string, number>>;
  readonly article: Readonly<Record<string, number>>;
}

/** Articles are told with more certainty than this; half of it says nothing but doubt. */
const CERTAIN = 0.9;
const UNCERTAIN = 0.5;

const doubt = (certainty: number): number =>
  Math.min(1, Math.max(0, (CERTAIN - certainty) / (CERTAIN - UNCERTAIN)));

/** A headline of this weight is none of a section. */
const LONG_HEADLINE = 14;

/**
 * Measures all that tells a list of other pages from an article.
 *
 * @param kept blocks of what would be the article
 */
export function listingFeatures(
  { page, body, fields }: View,
  kept: readonly number[],
  looked: BlockTraits,
): ListingFeatures {
  const head = headFeatures(page);
  const text = textFeatures(page, kept, looked, repeatedItems(page, looked));
  const isClaimed =
    head.article['og:type is article'] === 1 ||
    head.article['address of an article'] === 1 ||
    head.article['structured data of one article'] === 1;
  const people = fields.people.value ?? [];
  return {
    list: { ...head.list, ...text.list, 'text that is hardly an article’s': doubt(body.certainty) },
    article: {
      ...head.article,
      ...text.article,
      'a claim to be an article, with paragraphs': isClaimed ? text.article['a run of paragraphs']! : 0,
      'a writer is named': people.some(({ role }) => role !== 'editor') ? 1 : 0,
      'a date is found': fields.published.value === null ? 0 : 1,
      'a headline of some length': Math.min(1, weight(fields.headline.value?.title ?? '') / LONG_HEADLINE),
    },
  };
}
