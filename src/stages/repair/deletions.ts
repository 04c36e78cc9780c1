import type { Page } from '../../model/page.js';
import type { Replacement } from '../../model/rules.js';
import { pageTraits } from '../../text/traits.js';

interface Kind {
  readonly rule: string;
  readonly reason: string;
  /** What a text must hold for anything to be found. */
  readonly trait: number;
}

/** Edits that take out all that is found in a page's texts, block by block. */
export function* deletions(
  page: Page,
  placesIn: (text: string) => readonly { readonly start: number; readonly end: number }[],
  { rule, reason, trait }: Kind,
): Generator<Replacement> {
  const { all, ofBlock } = pageTraits(page);
  if ((all & trait) === 0) return;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    if ((ofBlock[block]! & trait) === 0) continue;
    for (const { start, end } of placesIn(text)) {
      yield {
        kind: 'replace',
        rule,
        reason,
        block,
        start,
        end,
        replacement: '',
      };
    }
  }
}
