import { isCjk } from '../script.js';

/** Columns by UTF-16 unit: wide and full-width characters take two (Unicode TR 11), a pair of surrogates two together. */
const WIDE = new Uint8Array(0x10000);
WIDE.fill(1);
WIDE.fill(0, 0x300, 0x370);
WIDE.fill(2, 0x1100, 0x1160);
WIDE.fill(0, 0x200b, 0x2010);
WIDE.fill(2, 0x2e80, 0xd7a4);
WIDE.fill(2, 0xf900, 0xfb00);
WIDE.fill(0, 0xfe00, 0xfe10);
WIDE.fill(2, 0xfe30, 0xfe70);
WIDE.fill(2, 0xff01, 0xff61);
WIDE.fill(2, 0xffe0, 0xffe7);

/** Quotes, dashes, signs that East Asian fonts draw as wide as a Han character, and others as a letter. */
const EAST_ASIAN = new Uint8Array(WIDE);
EAST_ASIAN.fill(2, 0x2010, 0x2028);
EAST_ASIAN.fill(2, 0x2030, 0x2800);
EAST_ASIAN[0xfffd] = 2;

/** Columns of a text; `isEastAsian`: set among Han or kana, where signs of ambiguous width are wide. */
export function columns(text: string, isEastAsian: boolean): number {
  const widths = isEastAsian ? EAST_ASIAN : WIDE;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += widths[text.charCodeAt(at)]!;
  return sum;
}

/** So much of a text is looked at to tell its script. */
const SAMPLE = 4000;

/** Tells the script of a text that comes in lines. */
export class ScriptSample {
  #wide = 0;
  #all = 0;
  #left = SAMPLE;

  add(line: string): void {
    const end = Math.min(line.length, this.#left);
    let [wide, all] = [0, 0];
    for (let at = 0; at < end; at++) {
      if (line.charCodeAt(at) <= 0x20) continue;
      all++;
      if (isCjk(line, at)) wide++;
    }
    this.#wide += wide;
    this.#all += all;
    // The end of the line counts as well.
    this.#left -= end + 1;
  }

  /** Is it set as Chinese and Japanese are: one letter in five Han or kana? */
  get isEastAsian(): boolean {
    return this.#wide * 5 >= this.#all && this.#wide > 0;
  }
}

/** Is a text set as Chinese and Japanese are? */
export function isEastAsian(text: string): boolean {
  const sample = new ScriptSample();
  sample.add(text);
  return sample.isEastAsian;
}

/** Is the UTF-16 unit at a place set without a space beside Han and kana? Hangul has spaces. */
export function isWideAt(text: string, at: number, isEastAsianText: boolean): boolean {
  if (isCjk(text, at)) return true;
  const unit = text.charCodeAt(at);
  return isEastAsianText && !(unit >= 0xac00 && unit < 0xd800) && EAST_ASIAN[unit] === 2;
}

/** Columns of an East Asian text up to each of its places. */
export function columnSums(text: string): Uint32Array {
  const sums = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) sums[at + 1] = sums[at]! + EAST_ASIAN[text.charCodeAt(at)]!;
  return sums;
}
