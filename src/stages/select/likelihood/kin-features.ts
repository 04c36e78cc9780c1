import type { Outlook } from './outlook.js';
import type { Table } from './table.js';

const FAR = 12;

/** What is like a block on the page: how much of the region's prose stands in elements of the same tag and class, and under what heading. */
export function kinFeatures(table: Table, outlook: Outlook, row: number): void {
  const { page, kinds, kindProse, headingBefore, isLabel, boxes } = outlook;
  const own = page.blocks[outlook.rows[row]!]!.container;
  const parent = boxes[Math.max(0, page.containers[own]!.parent)]!;
  const all = kindProse.all || 1;
  table.put((kindProse.own[kinds[own]!] ?? 0) / all);
  table.put((kindProse.parent[kinds[parent]!] ?? 0) / all);
  const heading = headingBefore[row]!;
  table.put(heading < 0 ? -1 : Math.min(FAR, row - heading));
  table.put(heading < 0 ? -1 : isLabel[heading]!);
}
