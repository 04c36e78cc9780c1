import { prefixSums } from '../../../text/prefix-sums.js';
import { Table } from '../likelihood/table.js';
import { bestRun } from './best-run.js';
import { CLOSING } from './closing.js';
import { LINE_NAMES, NEIGHBOURS, SECOND_LINE_NAMES, WINDOWS } from './line-names.js';
import type { LineMeasures } from './measure-lines.js';

const NONE = -1;
const FAR = 60;
const PARAGRAPH = 12;
const MAX_PROSE = 120;
const LABEL = 6;

/** What the features of all lines are reckoned from, gathered once. */
interface Around {
  readonly measured: LineMeasures;
  readonly size: number;
  readonly prose: Float64Array;
  readonly capped: Float64Array;
  readonly sentences: Float64Array;
  readonly dated: Float64Array;
  readonly weight: Float64Array;
  readonly squares: Float64Array;
  readonly boilerplate: Float64Array;
  readonly furnished: Float64Array;
  readonly labelled: Float64Array;
  readonly creditAbove: Int32Array;
  readonly headerAbove: Int32Array;
  readonly furnitureAbove: Int32Array;
  readonly furnitureBelow: Int32Array;
  readonly repeatedAbove: Int32Array;
  readonly paragraphBefore: Int32Array;
  readonly paragraphAfter: Int32Array;
  readonly run: { readonly first: number; readonly end: number; readonly sum: number };
  readonly page: readonly number[];
}

function last(size: number, is: (row: number) => boolean): Int32Array {
  const found = new Int32Array(size);
  for (let row = 0, known = NONE; row < size; row++) {
    found[row] = known;
    if (is(row)) known = row;
  }
  return found;
}

function next(size: number, is: (row: number) => boolean): Int32Array {
  const found = new Int32Array(size);
  for (let row = size - 1, known = NONE; row >= 0; row--) {
    found[row] = known;
    if (is(row)) known = row;
  }
  return found;
}

/** How much a line speaks for being article text, or against it, before anything is learned. */
function roughScores({ weights, prose, furniture, counts, teaser }: LineMeasures): Float64Array {
  const scores = new Float64Array(weights.length);
  for (let row = 0, short = 0; row < scores.length; row++) {
    const isText = prose[row]! > 0 && teaser[row] !== 1 && counts[row] === 1;
    short = isText ? 0 : short + 1;
    if (furniture[row]! > 0) scores[row] = CLOSING.has(furniture[row]!) ? -60 : -20;
    else
      scores[row] = isText ? Math.min(400, prose[row]!) : counts[row]! > 1 ? -25 : short > LABEL ? -10 : -5;
  }
  return scores;
}

function around(measured: LineMeasures): Around {
  const { rows, weights, prose, ends, dated, boilerplate, credit, furniture, counts, gaps, cjk, words } =
    measured;
  const size = rows.length;
  const log = weights.map((one) => Math.log1p(one));
  const isFurniture = (row: number): boolean => CLOSING.has(furniture[row]!);
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  const total = prefixSums(prose, (one) => one);
  return {
    measured,
    size,
    prose: total,
    capped: prefixSums(prose, (one) => Math.min(MAX_PROSE, one)),
    sentences: prefixSums(ends, (one) => one),
    dated: prefixSums(dated, (one) => (one > 0 ? 1 : 0)),
    weight: prefixSums(log, (one) => one),
    squares: prefixSums(log, (one) => one * one),
    boilerplate: prefixSums(boilerplate, (one) => (one > 0 ? 1 : 0)),
    furnished: prefixSums(furniture, (one) => (CLOSING.has(one) ? 1 : 0)),
    labelled: prefixSums(furniture, (one) => (one > 0 ? 1 : 0)),
    headerAbove: last(size, (row) => dated[row] === 3),
    creditAbove: last(size, (row) => credit[row]! > 0 || dated[row]! > 1),
    furnitureAbove: last(size, isFurniture),
    furnitureBelow: next(size, isFurniture),
    repeatedAbove: last(size, (row) => counts[row]! > 1 && weights[row]! > 7),
    paragraphBefore: last(size, (row) => prose[row]! > PARAGRAPH),
    paragraphAfter: next(size, (row) => prose[row]! > PARAGRAPH),
    run: bestRun(roughScores(measured)),
    page: [
      Math.log1p(size),
      Math.log1p(total[size]!),
      sum(gaps) / Math.max(1, size),
      sum(cjk) / Math.max(1, size),
      sum(words) / Math.max(1, size),
    ],
  };
}

function ownFeatures(table: Table, { measured: of, size }: Around, row: number): void {
  table.put(Math.log1p(of.weights[row]!));
  table.put(Math.log1p(of.prose[row]!));
  table.put(Math.min(9, of.sentences[row]!));
  table.put(Math.min(9, of.clauses[row]!));
  table.put(of.ends[row]!);
  table.put(of.cjk[row]!);
  table.put(of.digits[row]!);
  table.put(of.spaces[row]!);
  table.put(of.symbols[row]!);
  table.put(Math.min(9, of.quotes[row]!));
  table.put(Math.min(9, of.separators[row]!));
  table.put(Math.min(60, of.words[row]!));
  table.put(of.capitals[row]!);
  table.put(of.opening[row]!);
  table.put(of.closing[row]!);
  table.put(of.furniture[row]!);
  table.put(of.boilerplate[row]!);
  table.put(of.dated[row]!);
  table.put(of.teaser[row]!);
  table.put(of.credit[row]!);
  table.put(of.listed[row]!);
  table.put(of.counts[row]!);
  table.put(of.gaps[row]!);
  table.put(row + 1 < size ? of.gaps[row + 1]! : 1);
  table.put(of.indents[row]!);
  table.put((of.indents[row - 1] ?? 0) + (of.indents[row + 1] ?? 0));
}

function placeFeatures(table: Table, { size, prose, page }: Around, row: number): void {
  const all = prose[size]! || 1;
  table.put(row / size);
  table.put(Math.log1p(row));
  table.put(Math.log1p(size - row));
  table.put(prose[row]! / all);
  table.put((prose[size]! - prose[row + 1]!) / all);
  for (const one of page) table.put(one);
}

function neighbourFeatures(table: Table, { measured: of, size }: Around, row: number): void {
  for (const step of NEIGHBOURS) {
    const at = row + step;
    const isThere = at >= 0 && at < size;
    table.put(isThere ? Math.log1p(of.weights[at]!) : NONE);
    table.put(isThere ? Math.log1p(of.prose[at]!) : NONE);
    table.put(isThere ? of.ends[at]! : NONE);
    table.put(isThere ? of.dated[at]! : NONE);
    table.put(isThere ? of.furniture[at]! : NONE);
    table.put(isThere ? of.opening[at]! : NONE);
    table.put(isThere ? of.gaps[at]! : NONE);
  }
}

function windowFeatures(table: Table, seen: Around, row: number): void {
  for (const width of WINDOWS) {
    windowOf(table, seen, Math.max(0, row - width), row);
    windowOf(table, seen, row + 1, Math.min(seen.size, row + 1 + width));
  }
  const [from, to] = [Math.max(0, row - 3), Math.min(seen.size, row + 4)];
  const mean = (seen.weight[to]! - seen.weight[from]!) / (to - from);
  table.put(Math.sqrt(Math.max(0, (seen.squares[to]! - seen.squares[from]!) / (to - from) - mean * mean)));
}

function windowOf(table: Table, seen: Around, from: number, to: number): void {
  const count = Math.max(1, to - from);
  for (const sums of [seen.capped, seen.sentences, seen.dated, seen.weight, seen.boilerplate, seen.labelled])
    table.put(to > from ? (sums[to]! - sums[from]!) / count : NONE);
}

function distanceFeatures(table: Table, seen: Around, row: number): void {
  const { prose, measured } = seen;
  const above = (at: number): void => {
    table.put(at < 0 ? FAR + 1 : Math.min(FAR, row - at));
    table.put(at < 0 ? NONE : Math.log1p(prose[row]! - prose[at]!));
  };
  above(seen.headerAbove[row]!);
  above(seen.creditAbove[row]!);
  const over = seen.furnitureAbove[row]!;
  above(over);
  table.put(over < 0 ? NONE : measured.furniture[over]!);
  table.put(Math.min(9, seen.furnished[row]!));
  const below = seen.furnitureBelow[row]!;
  table.put(below < 0 ? FAR + 1 : Math.min(FAR, below - row));
  table.put(below < 0 ? NONE : Math.log1p(prose[below]! - prose[row + 1]!));
  table.put(below < 0 ? NONE : measured.furniture[below]!);
  above(seen.repeatedAbove[row]!);
  const [before, after] = [seen.paragraphBefore[row]!, seen.paragraphAfter[row]!];
  table.put(before < 0 ? FAR + 1 : Math.min(FAR, row - before));
  table.put(after < 0 ? FAR + 1 : Math.min(FAR, after - row));
  const { first, end, sum } = seen.run;
  table.putFlag(row >= first && row < end);
  table.put(Math.max(-FAR, Math.min(FAR, row - first)));
  table.put(Math.max(-FAR, Math.min(FAR, end - 1 - row)));
  table.put(sum / (prose[seen.size]! || 1));
}

/** The features of each line, in the order of `LINE_NAMES`; behind them columns are left free for the second look. */
export function lineFeatures(measured: LineMeasures): Float64Array {
  const seen = around(measured);
  const table = new Table(seen.size, LINE_NAMES.length + SECOND_LINE_NAMES.length);
  for (let row = 0; row < seen.size; row++) {
    table.begin(row);
    ownFeatures(table, seen, row);
    placeFeatures(table, seen, row);
    neighbourFeatures(table, seen, row);
    windowFeatures(table, seen, row);
    distanceFeatures(table, seen, row);
  }
  return table.data;
}
