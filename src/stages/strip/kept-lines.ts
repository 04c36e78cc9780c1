import type { Block, Page } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { isOwnItem, proseBlockSums } from '../../text/own-item.js';

/** A block of the body with its place, counted from either end. */
export interface KeptLine {
  readonly block: number;
  readonly text: string;
  readonly type: Block['type'];
  /** Blocks with text before this one in the body. */
  readonly fromStart: number;
  /** Blocks with text after this one in the body. */
  readonly fromEnd: number;
  /** Paragraphs of prose before this line and after it; quotes at the head of a text are its abstract, and none. */
  readonly proseBefore: number;
  readonly proseAfter: number;
  /** A heading, an item of a list, a cell of a table: what stands in one is the article's own. */
  readonly isItem: boolean;
  /** The line above, or that above the short lines above, ends in a colon: 获奖名单如下：. */
  readonly isIntroduced: boolean;
}

/** Which blocks are prose; quotes above the first paragraph are the abstract. */
function proseOf({ blocks }: Page, kept: readonly number[], sums: Float64Array): readonly boolean[] {
  const prose = kept.map((index) => sums[index + 1]! > sums[index]!);
  const first = kept.findIndex((index, i) => prose[i] === true && blocks[index]!.type !== 'quote');
  return prose.map((one, i) => one && i >= first);
}

const INTRODUCES = /[:：]$/;
const memo = new WeakMap<View, readonly KeptLine[]>();

/** The body's blocks that have text, in order. */
export function keptLines(view: View): readonly KeptLine[] {
  const known = memo.get(view);
  if (known !== undefined) return known;
  const { body, page } = view;
  const kept: number[] = [];
  for (let i = 0; i < page.blocks.length; i++)
    if (body.isKept[i] === true && page.blocks[i]!.text !== '') kept.push(i);
  const sums = proseBlockSums(page);
  const prose = proseOf(page, kept, sums);
  const all = prose.filter(Boolean).length;
  const lines: KeptLine[] = [];
  let before = 0;
  for (const [i, block] of kept.entries()) {
    const { type } = page.blocks[block]!;
    // A line that repair split off ends with the line end that it was split at.
    const text = page.blocks[block]!.text.trimEnd();
    const above = lines.at(-1);
    lines.push({
      block,
      text,
      type,
      fromStart: i,
      fromEnd: kept.length - 1 - i,
      proseBefore: before,
      proseAfter: all - before - (prose[i] ? 1 : 0),
      isItem: isOwnItem(page, sums, block),
      isIntroduced:
        above !== undefined && (INTRODUCES.test(above.text) || (above.isIntroduced && !prose[i - 1])),
    });
    if (prose[i]) before++;
  }
  memo.set(view, lines);
  return lines;
}
