import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkFarms } from '../../text/link-farms.js';
import { wholeBlock } from './whole-block.js';

const LABEL = /[:：]$/;
const MAX_LABEL = 12;

/** Link farms, hidden or not. */
export function* farmCuts(page: Page): Generator<Cut> {
  for (const { first, end, hidden } of linkFarms(page).farms) {
    const reason = hidden === null ? 'links exchanged with other sites' : `link farm hidden by ${hidden}`;
    // 友情链接： in a block of its own.
    const label = page.blocks[first - 1]?.text ?? '';
    const start = label.length <= MAX_LABEL && LABEL.test(label) ? first - 1 : first;
    for (let block = start; block < end; block++) yield wholeBlock(page, block, 'link-farm', reason);
  }
}
