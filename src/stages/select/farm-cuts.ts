import type { Block, Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkFarms } from '../../text/injected/link-farms.js';
import { holdsSiteWord } from '../../text/injected/site-title-words.js';
import { wholeBlock } from './whole-block.js';

const RULE = 'link-farm';
const LABEL = /[:：]$/;
const MAX_LABEL = 12;

const LETTERS = /[^\p{L}]+/gu;
/** So many letters behind the last link are text of the page: a heading in bold, in the same box. */
const MIN_OWN = 3;

/** Where the links of a block end, if the page's own text goes on behind them. */
function endOf({ text, spans }: Block): number {
  const last = spans.reduce((end, span) => (span.href === null ? end : Math.max(end, span.end)), 0);
  const rest = text.slice(last);
  return rest.replace(LETTERS, '').length >= MIN_OWN && !holdsSiteWord(rest) ? last : text.length;
}

/** Link farms, hidden or not. */
export function* farmCuts(page: Page): Generator<Cut> {
  for (const { first, end, hidden } of linkFarms(page).farms) {
    const reason = hidden === null ? 'links exchanged with other sites' : `link farm hidden by ${hidden}`;
    // 友情链接： in a block of its own.
    const label = page.blocks[first - 1]?.text ?? '';
    if (label.length <= MAX_LABEL && LABEL.test(label)) yield wholeBlock(page, first - 1, RULE, reason);
    for (let block = first; block < end; block++) {
      const cut = wholeBlock(page, block, RULE, reason);
      yield hidden === null && block === end - 1 ? { ...cut, end: endOf(page.blocks[block]!) } : cut;
    }
  }
}
