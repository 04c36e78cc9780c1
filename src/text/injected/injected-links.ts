import type { Block, Page, Span } from '../../model/page.js';
import { hostOf } from '../host.js';
import { isAbsoluteLink } from './absolute-link.js';
import { isHacked } from './is-hacked.js';
import { linkFarms } from './link-farms.js';
import { SOLD } from './phrase-shapes.js';
import { isFrontPage, isRandomPath } from './random-path.js';
import { holdsSiteWord, holdsTrade, namesSomebody } from './site-title-words.js';

const MAX_ANCHOR = 40;
/** Where nothing else tells that the page is hacked, so many links of one kind. */
const MIN_ALONE = 2;
const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;
const HANDLE = /[a-z]{3,}\d*/i;
const WORD = /[\p{L}\p{N}]/u;

/** Trades whose sites no article links; sports and shows have honest ones. */
const UNLINKED = /棋牌|博彩|投注|百家乐|真人|捕鱼|老虎机|时时彩|六合彩|试玩|代开|办证|约炮/;

/** Links that were put into a page's text, by their block. */
export type InjectedLinks = ReadonlyMap<number, readonly Span[]>;

const NONE: InjectedLinks = new Map();

function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= HAN_FROM && unit <= HAN_TO;
}

/** Is the link's name, or the site that it leads to, one that the page's link farms have? */
function isOfFarm(page: Page, text: string, span: Span): boolean {
  const { hosts, anchors } = linkFarms(page);
  return hosts.has(hostOf(span.href!)) || anchors.has(text);
}

/** On a page that is hacked by other signs: from within words to a site by a name that buyers of links have. */
function isSuspicious({ text }: Block, anchor: string, { start, end, href }: Span): boolean {
  if (!WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '')) return false;
  if (!holdsSiteWord(anchor)) return false;
  const handle = HANDLE.exec(anchor)?.[0].toLowerCase();
  if (isRandomPath(href!) || holdsTrade(anchor)) return true;
  return isFrontPage(href!) && handle !== undefined && href!.includes(handle);
}

/** t.cn/a6xk9z, bit.ly/3xk9ab: made-up addresses that honest posts are full of. */
const MAX_SHORTENER = 8;

const isShortened = (href: string): boolean => hostOf(href).length <= MAX_SHORTENER;

/**
 * Where nothing else tells: between two Han characters, for a trade that no article links, to an address of no page. What
 * has no word for a site is one of the text: 真人秀, 投注网点.
 */
function isBlatant({ text }: Block, anchor: string, { start, end, href }: Span): boolean {
  if (!isHanAt(text, start - 1) || !isHanAt(text, end) || !namesSomebody(anchor)) return false;
  if (isRandomPath(href!)) return isShortened(href!) ? SOLD.test(anchor) : holdsSiteWord(anchor);
  return isFrontPage(href!) && UNLINKED.test(anchor) && SOLD.test(anchor);
}

interface LinkInText {
  readonly index: number;
  readonly block: Block;
  readonly span: Span;
  readonly anchor: string;
}

/** Links to other sites that can be seen, link farms aside; on a page that shows no other sign those behind a Han character. */
function* linksInText(page: Page, isHackedPage: boolean): Generator<LinkInText> {
  const { blocks, containers, url } = page;
  const { blocks: farmed } = linkFarms(page);
  const own = url === null ? '' : hostOf(url);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.spans.length === 0 || containers[block.container]!.hidden !== null || farmed.has(index))
      continue;
    for (const span of block.spans) {
      const { href, start, end, hidden } = span;
      if (href === null || hidden !== null || end - start > MAX_ANCHOR) continue;
      // Most links of most pages stand in no sentence.
      if (!isHackedPage && !isHanAt(block.text, start - 1)) continue;
      const anchor = block.text.slice(start, end).trim();
      if (anchor !== '' && isAbsoluteLink(span) && hostOf(href) !== own) yield { index, block, span, anchor };
    }
  }
}

function find(page: Page): InjectedLinks {
  const isHackedPage = isHacked(page);
  const found = new Map<number, Span[]>();
  let count = 0;
  for (const { index, block, span, anchor } of linksInText(page, isHackedPage)) {
    const isInjected = isHackedPage
      ? isOfFarm(page, anchor, span) || isSuspicious(block, anchor, span)
      : isBlatant(block, anchor, span);
    if (!isInjected) continue;
    count++;
    const list = found.get(index);
    if (list === undefined) found.set(index, [span]);
    else list.push(span);
  }
  return isHackedPage || count >= MIN_ALONE ? found : NONE;
}

const known = new WeakMap<readonly Block[], InjectedLinks>();

/**
 * Links that somebody put into the sentences of a page: to sites that its link farms advertise, or by the names that they
 * give; else by what they are themselves, on a page that shows other signs sooner than on one that does not.
 */
export function injectedLinks(page: Page): InjectedLinks {
  if (page.isText) return NONE;
  const before = known.get(page.blocks);
  if (before !== undefined) return before;
  const found = find(page);
  known.set(page.blocks, found);
  return found;
}
