import type { Body } from '../../../model/body.js';
import type { Page } from '../../../model/page.js';
import { dumpView } from './dump-view.js';
import { headlineFeatures } from './headline-features.js';
import { HEADLINE_WEIGHTS } from './headline-weights.js';
import { isCandidate } from './is-candidate.js';

/** A line that may be the headline, and how likely it is among the lines of its page. */
export interface RankedHeadline {
  readonly block: number;
  readonly score: number;
}

const MAX_RANKED = 8;
/** What scores less is no headline: a text may have none. */
const LEAST = 2;

/**
 * The lines of a dump that may be its headline, the likeliest first.
 *
 * @param least what a line must score; lower where a page is known to have had a headline
 */
export function rankedHeadlines(page: Page, body: Body, least = LEAST): readonly RankedHeadline[] {
  const view = dumpView(page, body);
  const ranked: { block: number; sum: number }[] = [];
  for (let block = view.from; block < view.to; block++) {
    if (!isCandidate(view, block)) continue;
    let sum = 0;
    for (const [name, value] of Object.entries(headlineFeatures(view, block)))
      sum += value * (HEADLINE_WEIGHTS[name] ?? 0);
    if (sum >= least) ranked.push({ block, sum });
  }
  ranked.sort((a, b) => b.sum - a.sum || a.block - b.block);
  const top = ranked[0]?.sum ?? 0;
  const all = ranked.reduce((total, { sum }) => total + Math.exp(sum - top), 0);
  return ranked.slice(0, MAX_RANKED).map(({ block, sum }) => ({ block, score: Math.exp(sum - top) / all }));
}
