import { kinFeatures } from './kin-features.js';
import type { Outlook } from './outlook.js';
import { regionFeatures } from './region-features.js';
import type { Table } from './table.js';
import { tagNumber } from './tag-number.js';

const NONE = -1;
const FAR = 30;
const AROUND = 8;
/** The distance of a block that has none before it. */
const NO_DISTANCE = 9;

/** What stands before and after a block. */
export function neighbourFeatures(table: Table, outlook: Outlook, row: number): void {
  const { page, measures, rows } = outlook;
  const index = rows[row]!;
  const parentOf = (block: number): number => page.containers[page.blocks[block]!.container]!.parent;
  const parent = parentOf(index);
  const before = rows[row - 1] ?? NONE;
  const after = rows[row + 1] ?? NONE;
  table.put(before < 0 ? NONE : Math.log1p(measures.weights[before]!));
  table.put(before < 0 ? NONE : measures.links[before]!);
  table.put(before < 0 ? NONE : Number(parentOf(before) === parent));
  table.put(before < 0 ? NO_DISTANCE : index - before);
  table.put(after < 0 ? NONE : Math.log1p(measures.weights[after]!));
  table.put(after < 0 ? NONE : measures.links[after]!);
  table.put(after < 0 ? NONE : tagNumber(page.containers[page.blocks[after]!.container]!.tag));
  table.put(after < 0 ? NONE : Number(parentOf(after) === parent));
  paragraphFeatures(table, outlook, row, parent);
  const from = Math.max(0, index - AROUND);
  const to = Math.min(page.blocks.length, index + AROUND);
  const { linked, weight } = measures.before;
  table.put((linked[to]! - linked[from]!) / (weight[to]! - weight[from]! || 1));
  kinFeatures(table, outlook, row);
  regionFeatures(table, outlook, row);
}

/** The nearest paragraphs on both sides. */
function paragraphFeatures(table: Table, outlook: Outlook, row: number, parent: number): void {
  const { page, measures, paragraphBefore, paragraphAfter, boxes } = outlook;
  const { containers, blocks } = page;
  const index = outlook.rows[row]!;
  const before = paragraphBefore[row]!;
  const after = paragraphAfter[row]!;
  const count = measures.before.blocks;
  const depth = containers[blocks[index]!.container]!.depth;
  const above = before < 0 ? NONE : containers[blocks[before]!.container]!.parent;
  table.put(before < 0 ? NONE : Math.min(FAR, count[index]! - count[before]!));
  if (before < 0) table.put(NONE);
  else table.put(above === parent ? 1 : above === boxes[Math.max(0, parent)] ? 2 : 0);
  table.put(before < 0 ? NONE : containers[blocks[before]!.container]!.depth - depth);
  table.put(after < 0 ? NONE : Number(containers[blocks[after]!.container]!.parent === parent));
}
