import type { Block, Page, Span } from '../model/page.js';
import { hostOf } from './host.js';
import { linkFarms } from './link-farms.js';
import { holdsSiteWord } from './site-title-words.js';

const ABSOLUTE = /^\s*(?:https?:)?\/\//i;
const ROOT = /^\s*(?:https?:)?\/\/[^/?#]+\/?\s*$/i;
const WORD = /[\p{L}\p{N}]/u;
const MAX_ANCHOR = 40;

/**
 * A link that somebody put into a sentence: to a site that the page's link farms advertise, or by a name that they give; on
 * a page with injected tags, to another site's front page from within words, by a name that such sites have.
 */
function isInjected(page: Page, block: Block, span: Span): boolean {
  const { hosts, anchors } = linkFarms(page);
  const text = block.text.slice(span.start, span.end).trim();
  if (text === '' || text.length > MAX_ANCHOR) return false;
  if (hosts.has(hostOf(span.href!)) || anchors.has(text)) return true;
  if (page.clusterIds.size === 0 || !ROOT.test(span.href!) || !holdsSiteWord(text)) return false;
  return WORD.test(block.text[span.start - 1] ?? '') || WORD.test(block.text[span.end] ?? '');
}

/** The links of a block that were injected into its text. Only a page that shows other signs has any. */
export function injectedLinks(page: Page, block: Block): Span[] {
  if (page.clusterIds.size === 0 && linkFarms(page).farms.length === 0) return [];
  const { url } = page;
  const own = url === null ? '' : hostOf(url);
  return block.spans.filter(
    (span) =>
      span.tag === 'a' &&
      span.href !== null &&
      span.hidden === null &&
      ABSOLUTE.test(span.href) &&
      hostOf(span.href) !== own &&
      isInjected(page, block, span),
  );
}
