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
  bias: -0.91,
  list: {
    'address of a front page': 1.32,
    'address of a section or a search': 1.12,
    'address that ends in a plain word': 1.58,
    'og:type is no article': 0.39,
    'metadata of an overview': 0.38,
    'title of an overview': 0.74,
    'links and no paragraphs': 1.74,
    'items of one kind': 0.7,
    'lines that say more': 1.47,
    'counts or sorts entries': 0.47,
    'leads to a next part': 0,
    'linked headlines and few paragraphs': 0.85,
    'prices and few paragraphs': 1.11,
    'share of links in the text': 0.18,
    'share of items of one kind in the text': 0.73,
    'headings for each paragraph': 0.06,
    'linked headings': 1.32,
    'days in the text': 0,
    'prices and calls in the text': 0.34,
    'text that is hardly an article’s': 1.22,
  },
  article: {
    'address of an article': 0.45,
    'og:type is article': 0.42,
    'structured data of one article': 0.58,
    'share of prose on the page': 0.95,
    'a run of paragraphs': 0.37,
    'a long run of paragraphs': 0.94,
    'share of the longest run in the text': 0.5,
    'a claim to be an article, with paragraphs': 0.87,
    'a writer is named': 0.9,
    'a date is found': 0.33,
    'a headline of some length': 0.69,
  },
};
