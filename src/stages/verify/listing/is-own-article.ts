import type { ListingFeatures } from './listing-features.js';

/** Of what the features call a long run: about 200 Han characters without a link that leads on. */
const LONG_RUN = 0.5;
/** A run that is this much of the text is what the page is about. */
const MAIN_SHARE = 0.4;

/**
 * Is there an article, whatever stands around it: a long run of paragraphs that is most of the text, or that the page
 * claims and dates or signs; or any run that structured data calls an article? Lists have neither: a wrong rejection
 * is worse than a list that is missed. A shop's shelf has a long text below it, so what calls itself an overview is not
 * asked.
 */
export function isOwnArticle({ list, article }: ListingFeatures): boolean {
  if (list['metadata of an overview'] === 1 || list['address of a section or a search'] === 1) return false;
  if (article['a run of paragraphs']! < 1) return false;
  if (article['structured data of one article'] === 1) return true;
  if (article['a long run of paragraphs']! < LONG_RUN) return false;
  const isSigned = article['a date is found'] === 1 || article['a writer is named'] === 1;
  const isClaimed = article['og:type is article'] === 1 || article['address of an article'] === 1;
  return article['share of the longest run in the text']! >= MAIN_SHARE || (isClaimed && isSigned);
}
