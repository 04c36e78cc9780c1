import type { Block, Page } from '../../model/page.js';
import { hasEncodedTitle } from './encoded-title.js';
import { linkFarms } from './link-farms.js';
import { sharedPhrases } from './shared-phrases.js';

/** More of a title in the headline than this, and it is an honest one that a site's software encodes. */
const MAX_SHARED = 0.2;

/** A title in numeric references, letters and figures included, that says nothing of what the headline says. */
function hasForeignTitle({ head, blocks }: Page): boolean {
  if (!hasEncodedTitle(head)) return false;
  const headline = blocks.find(({ level }) => level === 1)?.text ?? '';
  return headline !== '' && sharedPhrases(head.title, headline) <= MAX_SHARED;
}

const known = new WeakMap<readonly Block[], boolean>();

/** Does a page show that somebody else has written to it, apart from what its sentences say? */
export function isHacked(page: Page): boolean {
  if (page.clusterIds.size > 0) return true;
  const before = known.get(page.blocks);
  if (before !== undefined) return before;
  const found = linkFarms(page).farms.length > 0 || hasForeignTitle(page);
  known.set(page.blocks, found);
  return found;
}
