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
  bias: -0.62,
  list: {
    'address of a front page': 1.37,
    'address of a section or a search': 1.25,
    'address that ends in a plain word': 1.33,
    'og:type is no article': 0.28,
    'metadata of an overview': 0.44,
    'title of an overview': 0.91,
    'links and no paragraphs': 1.66,
    'items of one kind': 0.85,
    'lines that say more': 1.48,
    'counts or sorts entries': 0.36,
    'leads to a next part': 0,
    'linked headlines and few paragraphs': 0.89,
    'prices and few paragraphs': 1.06,
    'share of links in the text': 0.21,
    'share of items of one kind in the text': 0.61,
    'headings for each paragraph': 0.22,
    'linked headings': 1.23,
    'days in the text': 0.12,
    'prices and calls in the text': 0.02,
    'text that is hardly an article’s': 1.31,
  },
  article: {
    'address of an article': 0.45,
    'og:type is article': 0.29,
    'structured data of one article': 0.42,
    'share of prose on the page': 0.87,
    'a run of paragraphs': 0.2,
    'a long run of paragraphs': 0.66,
    'share of the longest run in the text': 1.11,
    'a claim to be an article, with paragraphs': 0.71,
    'a writer is named': 1.13,
    'a date is found': 0.36,
    'a headline of some length': 1.05,
  },
};
