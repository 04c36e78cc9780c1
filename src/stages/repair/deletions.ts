import type { Page } from '../../model/page.js';
import type { Replacement } from '../../model/rules.js';
import { matchesOf } from '../../text/matches-of.js';
import { pageTraits } from '../../text/traits.js';

interface Kind {
  readonly rule: string;
  readonly reason: string;
  /** What a text must hold for the expression to find anything. */
  readonly trait: number;
}

/** Edits that take out every match of a global expression, block by block. */
export function* deletions(
  page: Page,
  expression: RegExp,
  { rule, reason, trait }: Kind,
): Generator<Replacement> {
  const { all, ofBlock } = pageTraits(page);
  if ((all & trait) === 0) return;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    if ((ofBlock[block]! & trait) === 0) continue;
    for (const found of matchesOf(text, expression)) {
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
