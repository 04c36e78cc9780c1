import type { ListingWeights } from './weigh-features.js';

/** What each feature of a text's lines counts for, written by `tools/tune/verdict.mjs --texts`. */
export const DUMP_WEIGHTS: ListingWeights = {
  least: 1.4,
  bias: -0.37,
  list: {
    'items that end alike': 1.5,
    'a long chain of items': 0.94,
    'one label again and again': 1.69,
    prices: 1.48,
    'lines that say more': 1.44,
    'counts or sorts entries': 0.99,
    'headlines with teasers': 1.81,
    'days in the text': 0.53,
    'headlines and no paragraph': 1.45,
  },
  article: {
    'a long run of paragraphs': 2.12,
    'a line of credit': 0.89,
    'a line of date and credit': 2.15,
  },
};
