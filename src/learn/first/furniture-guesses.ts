import type { LinePattern } from '../../model/profile.js';
import type { Trace } from '../../pipeline.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { sectionLabel } from '../../text/section-label.js';
import { rowSelectors } from './row-selectors.js';

/** A box that is cut now, and the rule that cuts it. */
export interface BoxGuess {
  readonly selector: string;
  readonly rule: string;
}

const MAX_BOXES = 10;

/** Boxes between the article's first block and its last of which nothing is kept: candidates for `remove`. */
export function boxGuesses({ page, cuts, assembled }: Trace): readonly BoxGuess[] {
  if (page.isText) return [];
  const [first = 0, last = -1] = [assembled.from[0], assembled.from.at(-1)];
  const ruleOf = new Map(cuts.map(({ block, rule }) => [block, rule]));
  const kept = new Set(assembled.from);
  /** Before each block, how many are there of which something is kept, or that no rule cuts. */
  const staying = prefixSums([...page.blocks.keys()], (block) =>
    kept.has(block) || !ruleOf.has(block) ? 1 : 0,
  );
  const rows: number[] = [];
  let done = 0;
  for (const [row, box] of page.containers.entries()) {
    if (row === 0 || box.isInline || box.end === box.first || box.first < Math.max(first, done)) continue;
    if (box.end > last + 1 || rows.length === MAX_BOXES) continue;
    if (staying[box.end]! > staying[box.first]!) continue;
    rows.push(row);
    done = box.end;
  }
  const selectors = rowSelectors(page, rows);
  return rows.flatMap((row) => {
    const selector = selectors.get(row);
    const rule = ruleOf.get(page.containers[row]!.first)!;
    return selector === undefined ? [] : [{ selector, rule }];
  });
}

/** How far from the article a label may stand that opens or closes what is around it. */
const NEAR = 3;

/** In a text: the label right above the article, and the one right below it. */
export function endGuesses({ page, assembled }: Trace): {
  readonly startAfter?: LinePattern[];
  readonly endAt?: LinePattern[];
} {
  if (!page.isText) return {};
  const [first = 0, last = 0] = [assembled.from[0], assembled.from.at(-1)];
  const labelled = (blocks: readonly { readonly text: string }[]): string | undefined =>
    blocks.map(({ text }) => text.trim()).find((text) => sectionLabel(text) !== null);
  const above = labelled(page.blocks.slice(Math.max(0, first - NEAR), first).toReversed());
  const below = labelled(page.blocks.slice(last + 1, last + 1 + NEAR));
  return {
    ...(above === undefined ? {} : { startAfter: [{ equals: above, why: 'stands above the text' }] }),
    ...(below === undefined ? {} : { endAt: [{ equals: below, why: 'something else follows' }] }),
  };
}
