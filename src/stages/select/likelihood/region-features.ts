import type { Outlook } from './outlook.js';
import type { Table } from './table.js';

const MAX_LEVELS = 12;

/** The way from a block up to the chosen container: how many levels, −1 where it is not in it; and its branch there. */
function branchOf({ page, region }: Outlook, container: number): { levels: number; branch: number } {
  let [row, branch, levels] = [container, container, 0];
  while (row > region.chosen) {
    branch = row;
    row = page.containers[row]!.parent;
    levels++;
  }
  if (row !== region.chosen) return { levels: -1, branch: -1 };
  return { levels: Math.min(levels, MAX_LEVELS), branch };
}

/** Where a block stands in the chosen container. */
export function regionFeatures(table: Table, outlook: Outlook, row: number): void {
  const { page, measures, region } = outlook;
  const index = outlook.rows[row]!;
  const { first, end } = page.containers[region.chosen]!;
  const { blocks, prose } = measures.before;
  const { levels, branch } = branchOf(outlook, page.blocks[index]!.container);
  const count = blocks[end]! - blocks[first]! || 1;
  table.putFlag(index >= first && index < end);
  table.put(levels);
  table.put((blocks[index]! - blocks[first]!) / count);
  table.put((blocks[end]! - blocks[index]!) / count);
  const box = branch > region.chosen ? page.containers[branch]! : null;
  table.put(box === null ? 0 : box.end - box.first);
  table.put(box === null ? Number(branch >= 0) : (prose[box.end]! - prose[box.first]!) / (region.prose || 1));
  table.put(Math.log1p(region.prose));
}
