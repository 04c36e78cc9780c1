import type { Page } from '../../model/page.js';
import type { Replacement } from '../../model/rules.js';

/** Edits that take out every match of a global expression, block by block. */
export function* deletions(
  page: Page,
  expression: RegExp,
  rule: string,
  reason: string,
): Generator<Replacement> {
  for (const [block, { text }] of page.blocks.entries()) {
    for (const found of text.matchAll(expression)) {
      yield {
        kind: 'replace',
        rule,
        reason,
        block,
        start: found.index,
        end: found.index + found[0].length,
        replacement: '',
      };
    }
  }
}
