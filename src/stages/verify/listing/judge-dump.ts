import type { Signal } from '../../../model/article.js';
import type { Page } from '../../../model/page.js';
import type { BlockTraits } from './block-traits.js';
import { dumpFeatures } from './dump-features.js';
import { DUMP_WEIGHTS } from './dump-weights.js';
import { weighFeatures } from './weigh-features.js';

/** Where nothing was kept there is no article to lose: what looks like a list is called one. */
const LEAST_OF_NOTHING = 0.5;

/**
 * Judges whether a text is the copy of a list of other pages: a section, results of a search, a shop's shelf. A wrong
 * rejection is worse than a list that is missed: articles are short lines with days too (tables of results, poems,
 * chronicles), and stand above long lists of others.
 *
 * @param kept blocks of what would be the article
 * @returns what speaks for it and against it, heaviest first; `null` where the text is no list
 */
export function judgeDump(page: Page, kept: readonly number[], looked: BlockTraits): Signal[] | null {
  const { score, signals } = weighFeatures(dumpFeatures(page, kept, looked), DUMP_WEIGHTS);
  const least = kept.length === 0 ? LEAST_OF_NOTHING : DUMP_WEIGHTS.least;
  return score < least ? null : signals;
}
