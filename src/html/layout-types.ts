import type { Block } from '../model/page.js';
import type { Row } from './row.js';

/** How far up the element is looked for that made a block an item. */
const REACH = 6;
/** An item of a list holds one paragraph or two; a box of the page that is an `li` holds the article. So with tables. */
const MIN_BLOCKS = 3;

/** The nearest element with a tag around a row; -1 where none is near. */
function around(rows: readonly Row[], row: number, tag: string, reach: number): number {
  let at = row;
  for (let steps = 0; at > 0 && steps < reach; steps++) {
    if (rows[at]!.tag === tag) return at;
    at = rows[at]!.parent;
  }
  return -1;
}

/** The box that makes a block an item or a cell, where such a box may be there for the layout alone. */
function boxOf(rows: readonly Row[], { type, container }: Block): number {
  if (type === 'cell') return around(rows, container, 'table', REACH);
  if (type !== 'list-item' || rows[container]!.tag !== 'p') return -1;
  return around(rows, container, 'li', REACH);
}

/**
 * Makes paragraphs of blocks whose list or table is there for the layout: `li` around a whole article of paragraphs,
 * and tables of a single column and many rows, in which portals of the table age set headline, date, text and editor.
 */
export function layoutTypes(rows: readonly Row[], blocks: Block[]): void {
  const counts = new Map<number, number>();
  const columned = new Set<number>();
  for (const block of blocks) {
    const box = boxOf(rows, block);
    if (box < 0) continue;
    counts.set(box, (counts.get(box) ?? 0) + 1);
    if ((block.column ?? 0) > 0) columned.add(box);
  }
  if (counts.size === 0) return;
  for (const [at, block] of blocks.entries()) {
    const box = boxOf(rows, block);
    if (box < 0 || columned.has(box) || counts.get(box)! < MIN_BLOCKS) continue;
    const { row: _row, column: _column, ...rest } = block;
    blocks[at] = { ...rest, type: 'paragraph' };
  }
}
