import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkFarms } from '../../text/link-farms.js';
import { wholeBlock } from './whole-block.js';

/** Link farms, hidden or not. */
export function* farmCuts(page: Page): Generator<Cut> {
  for (const { first, end, hidden } of linkFarms(page).farms) {
    const reason = hidden === null ? 'links exchanged with other sites' : `link farm hidden by ${hidden}`;
    for (let block = first; block < end; block++) yield wholeBlock(page, block, 'link-farm', reason);
  }
}
