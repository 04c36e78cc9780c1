import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';

/** A cut of a whole block. */
export function wholeBlock(page: Page, block: number, rule: string, reason: string): Cut {
  return { rule, reason, block, start: 0, end: page.blocks[block]!.text.length };
}
