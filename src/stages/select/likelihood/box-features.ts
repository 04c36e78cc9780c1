import type { Outlook } from './outlook.js';
import type { Table } from './table.js';

/** How dense in links and prose a box is, and how much of the page it holds. */
function density(table: Table, { page, measures }: Outlook, box: number, withParagraphs: boolean): void {
  const { first, end } = page.containers[box]!;
  const { before } = measures;
  const weight = before.weight[end]! - before.weight[first]! || 1;
  const prose = before.prose[end]! - before.prose[first]!;
  table.put((before.linked[end]! - before.linked[first]!) / weight);
  table.put(prose / weight);
  table.put(prose / (before.prose[before.prose.length - 1]! || 1));
  table.put(before.blocks[end]! - before.blocks[first]!);
  if (withParagraphs) table.put(before.paragraphs[end]! - before.paragraphs[first]!);
}

/** The boxes that a block stands in: its own, and three around it. */
export function boxFeatures(table: Table, outlook: Outlook, row: number): void {
  const { page, boxes } = outlook;
  const above = (box: number): number => boxes[Math.max(0, page.containers[box]!.parent)]!;
  const own = page.blocks[outlook.rows[row]!]!.container;
  const parent = above(own);
  const grandparent = above(parent);
  density(table, outlook, own, false);
  density(table, outlook, parent, true);
  density(table, outlook, grandparent, true);
  density(table, outlook, above(grandparent), false);
}
