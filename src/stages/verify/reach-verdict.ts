import type { Rejected, Signal } from '../../model/article.js';
import type { Block } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { linkFarms } from '../../text/injected/link-farms.js';
import { stuffedHead } from '../../text/injected/stuffed-head.js';
import type { Assembled } from './assemble.js';
import { findNotice } from './find-notice.js';
import { isDisclaimerOnly } from './is-disclaimer-only.js';
import type { BlockTraits } from './listing/block-traits.js';
import { judgeDump } from './listing/judge-dump.js';
import { judgeListing } from './listing/judge-listing.js';
import { spamSignals } from './spam-signals.js';

type Verdict = Pick<Rejected, 'verdict' | 'message' | 'evidence'>;

const HAS_LETTER = /[\p{L}\p{N}]/u;
const NAMED_SIGNALS = 3;

const MESSAGES = {
  'error-page': 'the site has no such page',
  'login-wall': 'the page asks to log in',
  'robot-check': 'the page asks for proof that no robot reads it',
} as const;

/** Why there is no article here, or `null` where there is one. */
export function reachVerdict(view: View, assembled: Assembled, looked: BlockTraits): Verdict | null {
  const { format, bodyRows } = view.page;
  const isWhole = format === 'page' || format === 'dump';
  const notice = isWhole ? findNotice(view, assembled, looked) : null;
  if (notice !== null) {
    const { kind, signals } = notice;
    return { verdict: kind, message: MESSAGES[kind], evidence: { verdict: [...signals] } };
  }
  if (isWhole && isDisclaimerOnly(view.page, assembled)) {
    const message = 'a disclaimer is all that the page says';
    return { verdict: 'disclaimer-only', message, evidence: { verdict: [{ signal: message, weight: 1 }] } };
  }
  const spam = spamSignals(view, assembled);
  if (spam !== null && isBeforeListing(view)) return spamVerdict(spam);
  const isEmpty = !HAS_LETTER.test(assembled.text);
  const signals = isWhole && bodyRows.length === 0 ? listSignals(view, assembled, looked) : null;
  if (signals !== null) return listing(signals);
  if (spam !== null) return spamVerdict(spam);
  return isEmpty ? empty(view) : null;
}

/** A list has so many links of the site's own. */
const MIN_OWN_LINKS = 5;

/** A list of links that somebody sells is no listing of the site's own pages, nor is one that nobody sees. */
function isBeforeListing({ page }: View): boolean {
  const { blocks: farmed, farms } = linkFarms(page);
  if (farms.some(({ hidden }) => hidden === null)) return true;
  if (stuffedHead(page).values.has(page.head.title.trim())) return true;
  const isOwn = ({ container }: Block, index: number): boolean =>
    page.containers[container]!.hidden === null && !farmed.has(index);
  const own = page.blocks.filter((block, index) => block.spans.length > 0 && isOwn(block, index));
  const links = own.flatMap(({ spans }) =>
    spans.filter(({ href, hidden }) => href !== null && hidden === null),
  );
  return links.length < MIN_OWN_LINKS;
}

function spamVerdict(signals: Signal[]): Verdict {
  const [first] = signals;
  const message = `no article is left: ${first!.signal}`;
  return { verdict: 'spam', message, evidence: { verdict: signals } };
}

function listSignals(view: View, { from }: Assembled, looked: BlockTraits): Signal[] | null {
  return view.page.format === 'page' ? judgeListing(view, from, looked) : judgeDump(view.page, from, looked);
}

function empty({ page }: View): Verdict {
  const isBlank = page.blocks.every((block) => block.text === '');
  const message = isBlank ? 'the input has no text' : 'nothing but a title and furniture';
  return { verdict: 'empty', message, evidence: {} };
}

function listing(signals: Signal[]): Verdict {
  const named = signals.filter(({ weight }) => weight > 0).slice(0, NAMED_SIGNALS);
  const message = `a list of other pages: ${named.map(({ signal }) => signal).join(', ')}`;
  return { verdict: 'listing', message, evidence: { verdict: signals } };
}
