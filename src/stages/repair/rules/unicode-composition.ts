import type { Block, Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { compositions } from '../../../text/composition.js';
import { COMPOSABLE, pageTraits } from '../../../text/traits.js';

const RULE = 'unicode-composition';

/** The block's text in pieces: a cluster that a cut is going to divide is not composed across the place. */
function* pieces({ text, spans }: Block, isCut: (row: number) => boolean): Generator<[number, number]> {
  const edges = spans
    .filter(({ hidden, container }) => hidden !== null || isCut(container))
    .flatMap(({ start, end }) => [start, end]);
  const stops = [...new Set([...edges, 0, text.length])].sort((a, b) => a - b);
  for (let i = 0; i + 1 < stops.length; i++) yield [stops[i]!, stops[i + 1]!];
}

function* find(page: Page): Generator<Edit> {
  const { all, ofBlock } = pageTraits(page);
  if ((all & COMPOSABLE) === 0) return;
  const removed = new Set(page.removeRows);
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    if ((ofBlock[index]! & COMPOSABLE) === 0) continue;
    for (const [from, to] of pieces(block, (row) => removed.has(row))) {
      for (const { start, end, replacement } of compositions(block.text.slice(from, to))) {
        yield {
          kind: 'replace',
          rule: RULE,
          reason: 'composed form (NFC)',
          block: index,
          start: from + start,
          end: from + end,
          replacement,
        };
      }
    }
  }
}

/** Letters and accents that stand apart are put together: Unicode normalisation form C (UAX 15). */
export const unicodeComposition: Mender = {
  id: RULE,
  purpose: 'Composes characters to Unicode normalisation form C.',
  example:
    '<p>The cafe\u0301 on the corner reopened on Monday after a winter of repairs, its owner said.</p>',
  nearMiss:
    '<p>The caf\u00e9 on the corner reopened on Monday after a winter of repairs, its owner said.</p>',
  find,
};
