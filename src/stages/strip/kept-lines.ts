import type { Block } from '../../model/page.js';
import type { Cut, View } from '../../model/rules.js';

/** A block of the body with its place, counted from either end. */
export interface KeptLine {
  readonly block: number;
  readonly text: string;
  readonly type: Block['type'];
  /** Blocks with text before this one in the body. */
  readonly fromStart: number;
  /** Blocks with text after this one in the body. */
  readonly fromEnd: number;
}

const memo = new WeakMap<View, readonly KeptLine[]>();

/** The body's blocks that have text, in order. */
export function keptLines(view: View): readonly KeptLine[] {
  const known = memo.get(view);
  if (known !== undefined) return known;
  const { body, page } = view;
  const kept = page.blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block, index }) => body.isKept[index] === true && block.text !== '');
  const lines = kept.map(({ block, index }, i) => ({
    block: index,
    text: block.text,
    type: block.type,
    fromStart: i,
    fromEnd: kept.length - 1 - i,
  }));
  memo.set(view, lines);
  return lines;
}

/** A cut of a whole line. */
export function wholeLine(line: KeptLine, rule: string, reason: string): Cut {
  return { rule, reason, block: line.block, start: 0, end: line.text.length };
}
