// How much each row of a page counts in tuning.

/** What an article weighs at least. */
const LEAST_ARTICLE = 60;
/** A page of a set of n weighs 1/√n: many pages of one kind do not drown the others. */
const PAGE_WEIGHT = 1000;

/**
 * A row weighs as many tokens as it has, as shares of its article.
 *
 * @param isAside rows that other rules answer for
 * @param each what any row weighs beside its tokens
 */
export function lessonWeights({ tokens, labels, isAside }, each, pagesInSet) {
  const own = tokens.reduce((sum, count, row) => sum + count * labels[row], 0);
  const article = Math.max(LEAST_ARTICLE, own);
  const share = PAGE_WEIGHT / Math.sqrt(pagesInSet) / article;
  return tokens.map((count, row) => (isAside[row] ? 0 : share * Math.min(count + each, article)));
}
