import type { Page } from '../../../model/page.js';
import { likelihoods } from '../likelihood/likelihoods.js';
import { askedAgain } from './asked-again.js';
import { lineFeatures } from './line-features.js';
import type { LineMeasures } from './line-measures.js';
import { LINE_NAMES } from './line-names.js';
import { LINE_WEIGHTS } from './line-weights.js';
import { secondLineFeatures } from './second-line-features.js';
import { SECOND_LINE_NAMES } from './second-line-names.js';

/** Texts of up to so many numbers share one table: that of a page is larger than the page, and memory takes time to come by. */
const SHARED = 1 << 18;
const TABLE = new Float64Array(SHARED);

/** Every number that is asked of it is written before: the second look's only in the rows that it is taken at. */
const table = (size: number): Float64Array =>
  size > SHARED ? new Float64Array(size) : TABLE.subarray(0, size);

/**
 * How likely each line of a text belongs to the article, 0 to 1. Two looks: at the line, then, where the first has
 * seen anything, again with what it said of those around. The weights are tuned by `tools/tune/lines.mjs`.
 */
export function lineLikelihood(page: Page, measured: LineMeasures): Float64Array {
  const width = LINE_NAMES.length + SECOND_LINE_NAMES.length;
  const data = lineFeatures(measured, table);
  const first = likelihoods(LINE_WEIGHTS.first, data, width);
  const asked = askedAgain(first);
  secondLineFeatures(page, measured, { likelihoods: first, asked }, data);
  return likelihoods(LINE_WEIGHTS.second, data, width, asked);
}
