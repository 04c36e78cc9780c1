import type { Page } from '../../../model/page.js';
import type { Run } from './best-run.js';

const SLOTS = 1 << 14;
/** For each slot how many lines have it, and which was the last: asked for once, as they are larger than most pages. */
const COUNTS = new Uint16Array(SLOTS);
const LAST = new Int32Array(SLOTS);
const MIN_WORD = 4;
const MAX_LINE = 300;

const isHan = (unit: number): boolean => unit >= 0x3040 && unit <= 0xd7a3;
const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit < 0x2000);

/** Calls with a slot for each pair of Han characters and each longer word of a text. */
function eachSlot(text: string, limit: number, call: (slot: number) => void): void {
  const size = Math.min(limit, text.length);
  let [word, length, before] = [0, 0, 0];
  for (let at = 0; at <= size; at++) {
    const unit = at < size ? text.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      word = (Math.imul(word, 31) + (unit | 32)) | 0;
      length++;
    } else {
      if (length >= MIN_WORD) call((Math.imul(word, 0x9e3779b1) >>> 18) & (SLOTS - 1));
      word = 0;
      length = 0;
      if (isHan(unit) && isHan(before))
        call((Math.imul(before * 40503 + unit, 0x9e3779b1) >>> 18) & (SLOTS - 1));
    }
    before = unit;
  }
}

/**
 * For each line that is asked about, the share of its words (pairs of characters in Han text) that other lines of the run hold, 0 to 1, −1
 * for a line without words. A caption shares the article's names, a headline in a list few.
 */
export function sharedWords(
  { blocks }: Page,
  rows: readonly number[],
  { run, asked }: { readonly run: Run; readonly asked: Int32Array },
): Float64Array {
  const lines = COUNTS.fill(0);
  const lastLine = LAST.fill(-1);
  for (let row = run.first; row < run.end; row++)
    eachSlot(blocks[rows[row]!]!.text, 4000, (slot) => {
      if (lastLine[slot] !== row && lines[slot]! < 60000) lines[slot]!++;
      lastLine[slot] = row;
    });
  const shares = new Float64Array(rows.length);
  for (const row of asked) {
    const own = row >= run.first && row < run.end ? 1 : 0;
    let [all, hits] = [0, 0];
    eachSlot(blocks[rows[row]!]!.text, MAX_LINE, (slot) => {
      all++;
      if (lines[slot]! > own) hits++;
    });
    shares[row] = all === 0 ? -1 : hits / all;
  }
  return shares;
}
