import type { Page } from '../../model/page.js';
import { prefixSums } from '../../text/prefix-sums.js';

/** From this mean likelihood of its blocks on a box is the article's though its names say furniture. */
const SURELY = 0.8;

/** Tells the boxes that are likely the article's, by row. */
export function likelyBoxes({ containers }: Page, values: Float64Array): (row: number) => boolean {
  const counts = prefixSums(values, (value) => (value >= 0 ? 1 : 0));
  const sums = prefixSums(values, (value) => Math.max(0, value));
  return (row) => {
    const { first, end } = containers[row]!;
    const count = counts[end]! - counts[first]!;
    return count > 0 && (sums[end]! - sums[first]!) / count >= SURELY;
  };
}
