import type { Page } from '../../../model/page.js';
import { bestOf } from '../likelihood/best-of.js';
import { bestRun } from './best-run.js';
import type { LineMeasures } from './line-measures.js';
import { LINE_NAMES } from './line-names.js';
import { runScores } from './run-scores.js';
import { SECOND_LINE_NAMES } from './second-line-names.js';
import { sharedWords } from './shared-words.js';

const NONE = -0.2;
const FAR = 40;
const REACH = 4;
const NEAR = 6;
const WIDE = 20;

/** What the first look said of each line, and the rows that are asked about again. */
export interface FirstLook {
  readonly likelihoods: Float64Array;
  readonly asked: Int32Array;
}

/**
 * Writes what the first look said around each line behind its features (auto-context: Tu, Auto-context and its
 * application to high-level vision tasks, 2008).
 */
export function secondLineFeatures(
  page: Page,
  measured: LineMeasures,
  { likelihoods, asked }: FirstLook,
  data: Float64Array,
): void {
  const { weights } = measured;
  const size = weights.length;
  const width = LINE_NAMES.length + SECOND_LINE_NAMES.length;
  const [sums, sizes] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let row = 0; row < size; row++) {
    const own = Math.sqrt(weights[row]! + 1);
    sizes[row + 1] = sizes[row]! + own;
    sums[row + 1] = sums[row]! + own * likelihoods[row]!;
  }
  const mean = (from: number, to: number): number => {
    const [low, high] = [Math.max(0, from), Math.min(size, to)];
    return high > low ? (sums[high]! - sums[low]!) / (sizes[high]! - sizes[low]!) : NONE;
  };
  const all = sums[size]! || 1;
  const run = bestRun(runScores(likelihoods, measured));
  const shared = sharedWords(page, measured.rows, { run, asked });
  const share = (sums[run.end]! - sums[run.first]!) / all;
  const at = (row: number): number => (row >= 0 && row < size ? likelihoods[row]! : NONE);
  for (const row of asked) {
    let to = row * width + LINE_NAMES.length;
    data[to++] = at(row);
    data[to++] = at(row - 1);
    data[to++] = at(row + 1);
    data[to++] = at(row - 2);
    data[to++] = at(row + 2);
    data[to++] = bestOf(likelihoods, row - REACH, row - 1);
    data[to++] = bestOf(likelihoods, row + 1, row + REACH);
    data[to++] = mean(row - NEAR, row);
    data[to++] = mean(row + 1, row + 1 + NEAR);
    data[to++] = mean(row - WIDE, row);
    data[to++] = mean(row + 1, row + 1 + WIDE);
    data[to++] = sums[row]! / all;
    data[to++] = (sums[size]! - sums[row + 1]!) / all;
    data[to++] = Math.log1p(all);
    data[to++] = row >= run.first && row < run.end ? 1 : 0;
    data[to++] = Math.max(-FAR, Math.min(FAR, row - run.first));
    data[to++] = Math.max(-FAR, Math.min(FAR, run.end - 1 - row));
    data[to++] = share;
    data[to] = shared[row]!;
  }
}
