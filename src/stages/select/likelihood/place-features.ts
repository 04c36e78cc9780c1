import { NAME_GROUPS } from './name-groups.js';
import type { Outlook } from './outlook.js';
import type { Table } from './table.js';

const AROUND_BITS = 6;

/** Where on the page a block stands, what stands around it, and how far up elements are named as what. */
export function placeFeatures(table: Table, outlook: Outlook, row: number): void {
  const { page, measures, headline, around, names } = outlook;
  const { prose, weight } = measures.before;
  const index = outlook.rows[row]!;
  const { container } = page.blocks[index]!;
  const all = prose[prose.length - 1]! || 1;
  table.put(index - headline);
  table.put(prose[index]! / all);
  table.put((prose[prose.length - 1]! - prose[index + 1]!) / all);
  table.put(weight[index]! / (weight[weight.length - 1]! || 1));
  table.put(Math.log1p(all));
  table.put(page.containers[container]!.depth);
  for (let bit = 0; bit < AROUND_BITS; bit++) table.put((around[container]! >> bit) & 1);
  const from = container * NAME_GROUPS.length;
  for (let group = 0; group < NAME_GROUPS.length; group++) table.put(names[from + group]!);
}
