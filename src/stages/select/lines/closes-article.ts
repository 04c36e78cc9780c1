import { FURNITURE } from './furniture.js';

/** Furniture that stands below an article: disclaimers, recommendations, comments, the foot of the page. */
const CLOSES = new Uint8Array(16);
CLOSES[FURNITURE.DISCLAIMER] = 1;
CLOSES[FURNITURE.RECOMMENDATION] = 1;
CLOSES[FURNITURE.FOOTER] = 1;
CLOSES[FURNITURE.COMMENTS] = 1;
CLOSES[FURNITURE.COMMENTS_LABEL] = 1;
CLOSES[FURNITURE.RELATED_LABEL] = 1;
CLOSES[FURNITURE.FOOTER_LABEL] = 1;

/** Is furniture of a kind, as lines are measured, such as stands below an article? */
export function closesArticle(furniture: number): boolean {
  return CLOSES[furniture] === 1;
}
