import type { ListingWeights } from './weigh-features.js';

/** What each feature of a text's lines counts for, written by `tools/tune/verdict.mjs --texts`. */
export const DUMP_WEIGHTS: ListingWeights = {
  least: 1.25,
  bias: -0.24,
  list: {
    'items that end alike': 1.56,
    'a long chain of items': 1.05,
    'one label again and again': 1.55,
    prices: 1.44,
    'lines that say more': 1.57,
    'counts or sorts entries': 0.97,
    'headlines with teasers': 1.82,
    'days in the text': 0.49,
    'headlines and no paragraph': 1.41,
  },
  article: {
    'a long run of paragraphs': 2.18,
    'a line of credit': 0.88,
    'a line of date and credit': 2.16,
  },
};
