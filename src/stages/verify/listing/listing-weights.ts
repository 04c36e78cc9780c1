/**
 * What each feature counts for, written by `tools/tune/verdict.mjs`: those of `list` add to the score, those of
 * `article` take from it. A page whose score is `least` or more is a list.
 */
export const LISTING_WEIGHTS: {
  readonly least: number;
  readonly bias: number;
  readonly list: Readonly<Record<string, number>>;
  readonly article: Readonly<Record<string, number>>;
} = {
  least: 0.4,
  bias: -1.18,
  list: {
    'address of a front page': 1.36,
    'address of a section or a search': 1.38,
    'address that ends in a plain word': 1.4,
    'og:type is no article': 0.56,
    'metadata of an overview': 0.58,
    'title of an overview': 0.35,
    'links and no paragraphs': 1.74,
    'items of one kind': 0.48,
    'lines that say more': 1.36,
    'counts or sorts entries': 0.63,
    'leads to a next part': 0,
    'linked headlines and few paragraphs': 1.04,
    'prices and few paragraphs': 0.82,
    'share of links in the text': 0.37,
    'share of items of one kind in the text': 0.86,
    'headings for each paragraph': 0.93,
    'linked headings': 1.19,
    'days in the text': 0.43,
    'prices and calls in the text': 0.45,
  },
  article: {
    'address of an article': 0.38,
    'og:type is article': 0.43,
    'structured data of one article': 0.6,
    'share of prose on the page': 0.62,
    'a run of paragraphs': 0.46,
    'a long run of paragraphs': 0.74,
    'share of the longest run in the text': 1.02,
    'a claim to be an article, with paragraphs': 0.94,
    'a writer is named': 1.02,
    'a date is found': 0.01,
    'a headline of some length': 0.83,
  },
};
