import type { LineMeasures } from './line-measures.js';
import { LINE_NAMES } from './line-names.js';
import { type LinesAround, linesAround } from './lines-around.js';
import { logOf } from './log-of.js';
import { NEIGHBOURS } from './neighbours.js';
import { SECOND_LINE_NAMES } from './second-line-names.js';
import { WINDOWS } from './windows.js';

const NONE = -1;
const FAR = 60;
const WIDTH = LINE_NAMES.length + SECOND_LINE_NAMES.length;
/** Numbers that are told of each window. */
const OF_WINDOW = 6;
const LOG_WEIGHT = 3;

/** A place in the table of features, to be written next. */
interface Cursor {
  readonly data: Float64Array;
  at: number;
}

const newTable = (size: number): Float64Array => new Float64Array(size);

function ownFeatures(
  to: Cursor,
  { measured: of, size, logWeights, logProse }: LinesAround,
  row: number,
): void {
  const { data } = to;
  let at = to.at;
  data[at++] = logWeights[row]!;
  data[at++] = logProse[row]!;
  data[at++] = Math.min(9, of.sentences[row]!);
  data[at++] = Math.min(9, of.clauses[row]!);
  data[at++] = of.ends[row]!;
  data[at++] = of.cjk[row]!;
  data[at++] = of.digits[row]!;
  data[at++] = of.spaces[row]!;
  data[at++] = of.symbols[row]!;
  data[at++] = Math.min(9, of.quotes[row]!);
  data[at++] = Math.min(9, of.separators[row]!);
  data[at++] = Math.min(60, of.words[row]!);
  data[at++] = of.capitals[row]!;
  data[at++] = of.opening[row]!;
  data[at++] = of.closing[row]!;
  data[at++] = of.furniture[row]!;
  data[at++] = of.boilerplate[row]!;
  data[at++] = of.dated[row]!;
  data[at++] = of.teaser[row]!;
  data[at++] = of.credit[row]!;
  data[at++] = of.listed[row]!;
  data[at++] = of.counts[row]!;
  data[at++] = of.gaps[row]!;
  data[at++] = row + 1 < size ? of.gaps[row + 1]! : 1;
  data[at++] = of.indents[row]!;
  data[at++] = (of.indents[row - 1] ?? 0) + (of.indents[row + 1] ?? 0);
  to.at = at;
}

function placeFeatures(to: Cursor, { size, sums, page }: LinesAround, row: number): void {
  const { data } = to;
  const { prose } = sums;
  const all = prose[size]! || 1;
  data[to.at++] = row / size;
  data[to.at++] = logOf(row);
  data[to.at++] = Math.log1p(size - row);
  data[to.at++] = prose[row]! / all;
  data[to.at++] = (prose[size]! - prose[row + 1]!) / all;
  for (let i = 0; i < page.length; i++) data[to.at++] = page[i]!;
}

function neighbourFeatures(
  to: Cursor,
  { measured: of, size, logWeights, logProse }: LinesAround,
  row: number,
): void {
  const { data } = to;
  for (let i = 0; i < NEIGHBOURS.length; i++) {
    const near = row + NEIGHBOURS[i]!;
    const isThere = near >= 0 && near < size;
    data[to.at++] = isThere ? logWeights[near]! : NONE;
    data[to.at++] = isThere ? logProse[near]! : NONE;
    data[to.at++] = isThere ? of.ends[near]! : NONE;
    data[to.at++] = isThere ? of.dated[near]! : NONE;
    data[to.at++] = isThere ? of.furniture[near]! : NONE;
    data[to.at++] = isThere ? of.opening[near]! : NONE;
    data[to.at++] = isThere ? of.gaps[near]! : NONE;
  }
}

function windowFeatures(to: Cursor, { size, sums }: LinesAround, row: number): void {
  const { ofWindows, squares } = sums;
  for (let i = 0; i < WINDOWS.length; i++) {
    const width = WINDOWS[i]!;
    windowOf(to, ofWindows, Math.max(0, row - width), row);
    windowOf(to, ofWindows, row + 1, Math.min(size, row + 1 + width));
  }
  const [from, end] = [Math.max(0, row - 3), Math.min(size, row + 4)];
  const log = ofWindows[end * OF_WINDOW + LOG_WEIGHT]! - ofWindows[from * OF_WINDOW + LOG_WEIGHT]!;
  const mean = log / (end - from);
  to.data[to.at++] = Math.sqrt(Math.max(0, (squares[end]! - squares[from]!) / (end - from) - mean * mean));
}

function windowOf(to: Cursor, sums: Float64Array, from: number, end: number): void {
  const { data } = to;
  const count = end - from;
  const [low, high] = [from * OF_WINDOW, end * OF_WINDOW];
  for (let i = 0; i < OF_WINDOW; i++)
    data[to.at + i] = count > 0 ? (sums[high + i]! - sums[low + i]!) / count : NONE;
  to.at += OF_WINDOW;
}

/** How far a line above is, and how much prose stands between. */
function above(to: Cursor, prose: Float64Array, row: number, at: number): void {
  to.data[to.at++] = at < 0 ? FAR + 1 : Math.min(FAR, row - at);
  to.data[to.at++] = at < 0 ? NONE : logOf(prose[row]! - prose[at]!);
}

function distanceFeatures(to: Cursor, { size, sums, marks, measured, run }: LinesAround, row: number): void {
  const { data } = to;
  const { prose, furnished } = sums;
  above(to, prose, row, marks.headerAbove[row]!);
  above(to, prose, row, marks.creditAbove[row]!);
  const over = marks.furnitureAbove[row]!;
  above(to, prose, row, over);
  data[to.at++] = over < 0 ? NONE : measured.furniture[over]!;
  data[to.at++] = Math.min(9, furnished[row]!);
  const below = marks.furnitureBelow[row]!;
  data[to.at++] = below < 0 ? FAR + 1 : Math.min(FAR, below - row);
  data[to.at++] = below < 0 ? NONE : logOf(prose[below]! - prose[row + 1]!);
  data[to.at++] = below < 0 ? NONE : measured.furniture[below]!;
  above(to, prose, row, marks.repeatedAbove[row]!);
  const [before, after] = [marks.paragraphBefore[row]!, marks.paragraphAfter[row]!];
  data[to.at++] = before < 0 ? FAR + 1 : Math.min(FAR, row - before);
  data[to.at++] = after < 0 ? FAR + 1 : Math.min(FAR, after - row);
  data[to.at++] = row >= run.first && row < run.end ? 1 : 0;
  data[to.at++] = Math.max(-FAR, Math.min(FAR, row - run.first));
  data[to.at++] = Math.max(-FAR, Math.min(FAR, run.end - 1 - row));
  data[to.at++] = run.sum / (prose[size]! || 1);
}

/**
 * The features of each line, in the order of `LINE_NAMES`; behind them columns are left free for the second look.
 *
 * @param make gives the memory for so many numbers, whatever stands in it
 */
export function lineFeatures(measured: LineMeasures, make = newTable): Float64Array {
  const seen = linesAround(measured);
  const to: Cursor = { data: make(seen.size * WIDTH), at: 0 };
  for (let row = 0; row < seen.size; row++) {
    to.at = row * WIDTH;
    ownFeatures(to, seen, row);
    placeFeatures(to, seen, row);
    neighbourFeatures(to, seen, row);
    windowFeatures(to, seen, row);
    distanceFeatures(to, seen, row);
  }
  return to.data;
}
