import { closesArticle } from './closes-article.js';
import type { LineMeasures } from './line-measures.js';

const MAX_PROSE = 120;
const WIDTH = 6;

/** Sums over the lines before each place: what any stretch of lines sums up to is one subtraction. */
export interface LineSums {
  /** Six numbers a place, those that windows are asked for: prose up to a limit, sentences, days, logarithms of weight, words of boilerplate, labels. */
  readonly ofWindows: Float64Array;
  readonly prose: Float64Array;
  readonly squares: Float64Array;
  /** Furniture that stands below an article. */
  readonly furnished: Float64Array;
}

/**
 * Reckons all sums of a text's lines in one pass.
 *
 * @param logs of the lines' weights
 */
export function lineSums(measured: LineMeasures, logs: Float64Array): LineSums {
  const { weights, prose, ends, dated, boilerplate, furniture } = measured;
  const places = weights.length + 1;
  const sums = {
    ofWindows: new Float64Array(places * WIDTH),
    prose: new Float64Array(places),
    squares: new Float64Array(places),
    furnished: new Float64Array(places),
  };
  const { ofWindows: of } = sums;
  for (let row = 0, at = 0; row < weights.length; row++, at += WIDTH) {
    const log = logs[row]!;
    const kind = furniture[row]!;
    of[at + WIDTH] = of[at]! + Math.min(MAX_PROSE, prose[row]!);
    of[at + WIDTH + 1] = of[at + 1]! + ends[row]!;
    of[at + WIDTH + 2] = of[at + 2]! + (dated[row]! > 0 ? 1 : 0);
    of[at + WIDTH + 3] = of[at + 3]! + log;
    of[at + WIDTH + 4] = of[at + 4]! + (boilerplate[row]! > 0 ? 1 : 0);
    of[at + WIDTH + 5] = of[at + 5]! + (kind > 0 ? 1 : 0);
    sums.prose[row + 1] = sums.prose[row]! + prose[row]!;
    sums.squares[row + 1] = sums.squares[row]! + log * log;
    sums.furnished[row + 1] = sums.furnished[row]! + (closesArticle(kind) ? 1 : 0);
  }
  return sums;
}
