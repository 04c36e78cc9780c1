import type { Page } from '../../model/page.js';
import { linkShare } from '../../text/link-share.js';
import { blockProse, proseWeight } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { Assembled } from './assemble.js';

const RULE = 'disclaimer';
/** Less is a label. */
const MIN_DISCLAIMER = 20;
/** What disclaimers, terms and cookie notices say in other languages, or where no rule cut them. */
const LEGAL =
  /(?:for (?:general )?information(?:al)? purposes only|does not constitute .{0,40}advice|(?:no|any) (?:liability|warrant(?:y|ies)|responsibility) (?:for|of|is)|not (?:liable|responsible) for|views? (?:and opinions )?expressed .{0,60}(?:author|do not)|we (?:and our partners )?use cookies|by (?:continuing|using) (?:to|this) .{0,40}(?:agree|accept|consent)|all rights reserved)|(?:仅供参考|不构成.{0,8}建议|风险自担|不代表本[网站台]|本[网站]不承担|侵权.{0,10}(?:联系|删除)|未经.{0,12}(?:授权|许可).{0,10}(?:转载|复制|使用))/i;
const LEGAL_SHARE = 0.8;
/** Furniture has a sentence or two. */
const MAX_ELSEWHERE = 150;
const MAX_LINKED = 0.5;
/** Longer texts are somebody's terms, or an article on them. */
const MAX_LEGAL = 250;
/** A letter weighs a quarter at least, white space and signs aside. */
const MAX_LENGTH = MAX_LEGAL * 8;

/**
 * Is a disclaimer all that a page has to say? Where another sentence is left, however short, that is the article: a
 * flash of news may be shorter than what stands below it.
 */
export function isDisclaimerOnly(page: Page, { blocks, ledger, from, text: all }: Assembled): boolean {
  if (all.length > MAX_LENGTH) return false;
  let [size, prose, legal] = [0, 0, 0];
  for (const { type, text } of blocks) {
    if (type === 'heading') continue;
    const own = proseWeight(text);
    size += weight(text);
    prose += own;
    if (own > 0 && LEGAL.test(text)) legal += own;
  }
  if (size > MAX_LEGAL) return false;
  const cut =
    prose > 0 ? 0 : ledger.reduce((sum, { rule, text }) => sum + (rule === RULE ? weight(text) : 0), 0);
  const isAll = legal >= MIN_DISCLAIMER ? legal >= size * LEGAL_SHARE : cut >= MIN_DISCLAIMER && cut > size;
  return isAll && proseElsewhere(page, new Set(from)) <= MAX_ELSEWHERE;
}

/** Prose of the page that is no part of what was kept, nor a disclaimer: an article may have been overlooked. */
function proseElsewhere({ blocks, containers }: Page, kept: ReadonlySet<number>): number {
  let sum = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (kept.has(index) || LEGAL.test(block.text) || containers[block.container]!.hidden !== null) continue;
    const prose = blockProse(block);
    if (prose > 0 && (block.spans.length === 0 || linkShare(block) < MAX_LINKED)) sum += prose;
  }
  return sum;
}
