import { bestOf } from './best-of.js';
import { FEATURE_NAMES } from './feature-names.js';
import type { Outlook } from './outlook.js';
import { SECOND_NAMES } from './second-names.js';

/** What a neighbour counts as that is not there. */
const NONE = -0.2;
const LEVELS = 4;
const AROUND = 8;
const REACH = 4;

/**
 * Writes what the first look said around each block behind its features (auto-context: Tu, Auto-context and its
 * application to high-level vision tasks, 2008).
 */
export function secondFeatures(outlook: Outlook, likelihoods: Float64Array, data: Float64Array): void {
  const { page, measures, rows, boxes } = outlook;
  const width = FEATURE_NAMES.length + SECOND_NAMES.length;
  const [weights, sums] = [new Float64Array(rows.length + 1), new Float64Array(rows.length + 1)];
  for (let row = 0; row < rows.length; row++) {
    const size = Math.sqrt(measures.weights[rows[row]!]! + 1);
    weights[row + 1] = weights[row]! + size;
    sums[row + 1] = sums[row]! + size * likelihoods[row]!;
  }
  const rowAt = rowsBefore(page.blocks.length, rows);
  const mean = (from: number, to: number): number =>
    to > from ? (sums[to]! - sums[from]!) / (weights[to]! - weights[from]!) : 0;
  const all = sums.at(-1)! || 1;
  const at = (row: number): number => (row >= 0 && row < rows.length ? likelihoods[row]! : NONE);
  for (let row = 0; row < rows.length; row++) {
    let to = row * width + FEATURE_NAMES.length;
    data[to++] = at(row);
    data[to++] = at(row - 1);
    data[to++] = at(row + 1);
    data[to++] = at(row - 2);
    data[to++] = at(row + 2);
    data[to++] = bestOf(likelihoods, row - REACH, row - 1);
    data[to++] = bestOf(likelihoods, row + 1, row + REACH);
    let box = page.blocks[rows[row]!]!.container;
    for (let level = 0; level < LEVELS; level++) {
      const { first, end, parent } = page.containers[box]!;
      data[to++] = mean(rowAt[first]!, rowAt[end]!);
      box = boxes[Math.max(0, parent)]!;
    }
    data[to++] = sums[row]! / all;
    data[to++] = (sums.at(-1)! - sums[row + 1]!) / all;
    data[to++] = all;
    data[to] = mean(Math.max(0, row - AROUND), Math.min(rows.length, row + AROUND + 1));
  }
}

/** How many rows stand before each block. */
function rowsBefore(blocks: number, rows: readonly number[]): Int32Array {
  const before = new Int32Array(blocks + 1);
  let row = 0;
  for (let block = 0; block <= blocks; block++) {
    before[block] = row;
    if (rows[row] === block) row++;
  }
  return before;
}
