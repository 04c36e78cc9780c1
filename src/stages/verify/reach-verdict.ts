import type { Rejected } from '../../model/article.js';
import type { View } from '../../model/rules.js';
import { linkShare } from '../../text/link-share.js';
import { proseWeight } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { Assembled } from './assemble.js';

const HAS_LETTER = /[\p{L}\p{N}]/u;

/** A page with this many links and less prose than that is a list of other pages. */
const LISTING_LINKS = 40;
const LISTING_PROSE = 25;
/** Text of this weight that leads nowhere may be an article without sentences: a table, a poem. */
const LISTING_UNLINKED = 400;

/** Why there is no article here, or `null` where there is one. */
export function reachVerdict(
  { page }: View,
  { blocks, from, text }: Assembled,
): Pick<Rejected, 'verdict' | 'message'> | null {
  if (!HAS_LETTER.test(text)) {
    const isBlank = page.blocks.every((block) => block.text === '');
    return {
      verdict: 'empty',
      message: isBlank ? 'the input has no text' : 'nothing but a title and furniture',
    };
  }
  if (page.format !== 'page' || page.bodyRows.length > 0) return null;
  const prose = blocks.reduce((sum, block) => sum + proseWeight(block.text), 0);
  const links = page.containers.filter(({ tag }) => tag === 'a').length;
  const unlinked = blocks.reduce(
    (sum, block, i) => sum + weight(block.text) * (1 - linkShare(page.blocks[from[i]!]!)),
    0,
  );
  if (links >= LISTING_LINKS && prose < LISTING_PROSE && unlinked < LISTING_UNLINKED) {
    return { verdict: 'listing', message: `${links} links and no prose` };
  }
  return null;
}
