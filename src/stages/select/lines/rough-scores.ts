import { closesArticle } from './closes-article.js';
import type { LineMeasures } from './line-measures.js';

const LABEL = 6;

/** How much a line speaks for being article text, or against it, before anything is learned. */
export function roughScores({ weights, prose, furniture, counts, teaser }: LineMeasures): Float64Array {
  const scores = new Float64Array(weights.length);
  for (let row = 0, short = 0; row < scores.length; row++) {
    const isText = prose[row]! > 0 && teaser[row] !== 1 && counts[row] === 1;
    short = isText ? 0 : short + 1;
    if (furniture[row]! > 0) scores[row] = closesArticle(furniture[row]!) ? -60 : -20;
    else
      scores[row] = isText ? Math.min(400, prose[row]!) : counts[row]! > 1 ? -25 : short > LABEL ? -10 : -5;
  }
  return scores;
}
