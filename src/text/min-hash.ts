import { mix, Shingles } from './shingles.js';
import { readTokens, type TokenReader } from './tokens.js';

/** Values for the shingles of words alone, and for those that have a figure. */
export const WORD_BINS = 56;
export const FIGURE_BINS = 24;
const BINS = WORD_BINS + FIGURE_BINS;

/** Where things stand in a signature: a sum of all shingles, how many there are of each kind, the values of each kind. */
export const SUM = 0;
export const WORDS_COUNT = 2;
export const FIGURES_COUNT = 3;
export const WORDS_AT = 4;
export const FIGURES_AT = WORDS_AT + WORD_BINS;
/** 16-bit numbers of a signature. */
export const SIGNATURE_LENGTH = FIGURES_AT + FIGURE_BINS;

/** A value that nothing came to: higher than all others. */
export const EMPTY = 0xffff;
const MOST = 0xffff;
/** Shingles of which one has a figure, when a token has one: its own and the next three. */
const REACH = 4;

const NOTHING = 0xffffffff;
const MANTISSA = 11;

/** A 32-bit number in sixteen, its leading place and eleven bits behind it: what is lower stays lower, or the same. */
function coded(value: number): number {
  const zeros = Math.clz32(value);
  const mantissa = zeros > 31 - MANTISSA ? value : (value << (zeros + 1)) >>> (32 - MANTISSA);
  return Math.min(((31 - zeros) << MANTISSA) | (mantissa & ((1 << MANTISSA) - 1)), EMPTY - 1);
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

class MinHash implements TokenReader {
  readonly #shingles = new Shingles();
  readonly #least = new Uint32Array(BINS).fill(NOTHING);
  #sum = 0;
  #words = 0;
  #figures = 0;
  /** How many of the next shingles hold the last figure. */
  #reach = 0;

  begin(unit: number): void {
    if (isDigit(unit)) this.#reach = REACH;
    else if (this.#reach > 0) this.#reach--;
  }

  letter(): void {}

  end(hash: number): void {
    if (this.#shingles.add(hash)) this.#note(this.#shingles.last);
  }

  /** One permutation: the high bits choose the bin, which keeps the least of what comes to it. */
  #note(shingle: number): void {
    const isFigure = this.#reach > 0;
    const place = shingle >>> 16;
    const bin = isFigure ? WORD_BINS + ((place * FIGURE_BINS) >>> 16) : (place * WORD_BINS) >>> 16;
    if (isFigure) this.#figures++;
    else this.#words++;
    const value = mix(shingle ^ 0x9e3779b9) >>> 0;
    this.#sum = (this.#sum + value) | 0;
    if (value < this.#least[bin]!) this.#least[bin] = value;
  }

  signature(): Uint16Array {
    if (this.#shingles.isShort) this.#note(this.#shingles.last);
    const made = new Uint16Array(SIGNATURE_LENGTH);
    made[SUM] = this.#sum >>> 16;
    made[SUM + 1] = this.#sum & 0xffff;
    made[WORDS_COUNT] = Math.min(this.#words, MOST);
    made[FIGURES_COUNT] = Math.min(this.#figures, MOST);
    this.#least.forEach((value, bin) => {
      made[WORDS_AT + bin] = value === NOTHING ? EMPTY : coded(value);
    });
    return made;
  }
}

/**
 * The signature by which near-duplicates are found: MinHash (Broder 1997) over shingles of four tokens, with one
 * permutation (Li, Owen, Zhang 2012), 16 bits a value. Values keep their order: where the one of a text is lower than
 * another's, the other one lacks a shingle. Shingles that have a figure are kept apart: texts from one template
 * differ in those.
 */
export function minHash(text: string): Uint16Array {
  const reader = new MinHash();
  readTokens(text, reader);
  return reader.signature();
}
