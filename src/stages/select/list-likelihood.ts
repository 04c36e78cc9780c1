import type { Page } from '../../model/page.js';
import { blockProse } from '../../text/prose.js';

const LISTS = new Set(['ul', 'ol', 'dl', 'pre', 'tbody', 'table']);
/** Paragraphs in the cells of a table that lays out a page are no cells. */
const TABLES = new Set(['tbody', 'table']);
const LISTING = 0.5;
const PROSE = 20;
/** How far up from an item its list is looked for. */
const REACH = 3;

/** The list that a block is an item of, the table that it is a cell of, the listing that it is a line of; −1 for others. */
function listOf({ containers, blocks }: Page, block: number): number {
  let row = blocks[block]!.container;
  for (let step = 0; step < REACH && row > 0; step++) {
    const { tag } = containers[row]!;
    if (LISTS.has(tag) && (blocks[block]!.type === 'cell' || !TABLES.has(tag))) return row;
    row = containers[row]!.parent;
  }
  return -1;
}

interface Mean {
  sum: number;
  count: number;
}

/** What the items of each list come to. A table that holds prose lays out a page, and is none. */
function meansOf(page: Page, values: Float64Array, lists: Int32Array): ReadonlyMap<number, Mean> {
  const means = new Map<number, Mean>();
  const layouts = new Set<number>();
  for (let block = 0; block < lists.length; block++) {
    const list = lists[block]!;
    if (list < 0) continue;
    if (TABLES.has(page.containers[list]!.tag) && blockProse(page.blocks[block]!) > PROSE) layouts.add(list);
    const mean = means.get(list) ?? { sum: 0, count: 0 };
    mean.sum += values[block]!;
    mean.count++;
    means.set(list, mean);
  }
  for (const list of layouts) means.delete(list);
  return means;
}

/**
 * Gives all items of a list, cells of a table and lines of a listing the mean of their likelihoods: they are the
 * article's together or not at all.
 *
 * @param values likelihoods by block, negative where a block is not looked at; changed in place
 */
export function listLikelihood(page: Page, values: Float64Array): void {
  const lists = new Int32Array(page.blocks.length).fill(-1);
  for (let block = 0; block < lists.length; block++)
    if (values[block]! >= 0) lists[block] = listOf(page, block);
  const means = meansOf(page, values, lists);
  for (let block = 0; block < lists.length; block++) {
    const list = lists[block]!;
    const mean = means.get(list);
    if (mean === undefined) continue;
    // Nobody sets boilerplate as a listing.
    const least = page.containers[list]!.tag === 'pre' ? LISTING : 0;
    values[block] = Math.max(least, mean.sum / mean.count);
  }
}
