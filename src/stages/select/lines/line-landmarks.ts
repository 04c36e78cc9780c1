import { closesArticle } from './closes-article.js';
import { DATED } from './dated.js';
import type { LineMeasures } from './line-measures.js';

const NONE = -1;
const PARAGRAPH = 12;
const LIGHT = 7;

/** For each line the row of the nearest of a kind above it or below it, −1 where there is none. */
export interface Landmarks {
  readonly headerAbove: Int32Array;
  readonly creditAbove: Int32Array;
  readonly furnitureAbove: Int32Array;
  readonly furnitureBelow: Int32Array;
  readonly repeatedAbove: Int32Array;
  readonly paragraphBefore: Int32Array;
  readonly paragraphAfter: Int32Array;
}

/** Finds, for each line, what it is reckoned from: one pass down the text and one up. */
export function lineLandmarks(measured: LineMeasures): Landmarks {
  const { weights, prose, dated, credit, furniture, counts } = measured;
  const size = weights.length;
  const memory = new ArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT * 7);
  const make = (i: number): Int32Array =>
    new Int32Array(memory, size * Int32Array.BYTES_PER_ELEMENT * i, size);
  const found = {
    headerAbove: make(0),
    creditAbove: make(1),
    furnitureAbove: make(2),
    furnitureBelow: make(3),
    repeatedAbove: make(4),
    paragraphBefore: make(5),
    paragraphAfter: make(6),
  };
  let [header, credited, over, repeated, before] = [NONE, NONE, NONE, NONE, NONE];
  for (let row = 0; row < size; row++) {
    found.headerAbove[row] = header;
    found.creditAbove[row] = credited;
    found.furnitureAbove[row] = over;
    found.repeatedAbove[row] = repeated;
    found.paragraphBefore[row] = before;
    if (dated[row] === DATED.HEADER) header = row;
    if (credit[row]! > 0 || dated[row]! >= DATED.DAY) credited = row;
    if (closesArticle(furniture[row]!)) over = row;
    if (counts[row]! > 1 && weights[row]! > LIGHT) repeated = row;
    if (prose[row]! > PARAGRAPH) before = row;
  }
  for (let row = size - 1, under = NONE, after = NONE; row >= 0; row--) {
    found.furnitureBelow[row] = under;
    found.paragraphAfter[row] = after;
    if (closesArticle(furniture[row]!)) under = row;
    if (prose[row]! > PARAGRAPH) after = row;
  }
  return found;
}
