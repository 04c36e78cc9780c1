import { mix, Shingles } from './shingles.js';

/** The lowest bit of each of eight lanes, four bits wide, and what a lane can count to. */
const LANES = 0x11111111;
const LANE_MAX = 15;

/**
 * Counts, for each of 32 bits, how many of the numbers it is given have it: eight bits at once, in lanes that are
 * emptied before they overflow.
 */
class BitCounts {
  readonly #counts = new Int32Array(32);
  /** Numbers that are not counted yet: as many as a lane can count. */
  readonly #held = new Int32Array(LANE_MAX);
  #added = 0;

  add(bits: number): void {
    this.#held[this.#added++] = bits;
    if (this.#added === LANE_MAX) this.#empty();
  }

  #empty(): void {
    const [counts, held, added] = [this.#counts, this.#held, this.#added];
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < added; i++) {
      const bits = held[i]!;
      first += bits & LANES;
      second += (bits >>> 1) & LANES;
      third += (bits >>> 2) & LANES;
      fourth += (bits >>> 3) & LANES;
    }
    for (let bit = 0; bit < 32; bit += 4) {
      counts[bit]! += (first >>> bit) & LANE_MAX;
      counts[bit + 1]! += (second >>> bit) & LANE_MAX;
      counts[bit + 2]! += (third >>> bit) & LANE_MAX;
      counts[bit + 3]! += (fourth >>> bit) & LANE_MAX;
    }
    this.#added = 0;
  }

  count(bit: number): number {
    this.#empty();
    return this.#counts[bit]!;
  }
}

/** SimHash over shingles of token hashes: for each of 64 bits, whether more shingles have it than not. */
export class SimHash {
  readonly #low = new BitCounts();
  readonly #high = new BitCounts();
  readonly #shingles = new Shingles();

  /** Takes the next token's hash; from the fourth on each ends a shingle. */
  add(hash: number): void {
    if (this.#shingles.add(hash)) this.#note(this.#shingles.last);
  }

  #note(bits: number): void {
    this.#low.add(bits);
    this.#high.add(mix(bits ^ 0x9e3779b9));
  }

  /** In hex; a text of fewer tokens than a shingle has is one shingle. */
  end(): string {
    if (this.#shingles.isShort) this.#note(this.#shingles.last);
    const shingles = this.#shingles.count;
    const ones = (bit: number): number => (bit < 32 ? this.#low.count(bit) : this.#high.count(bit - 32));
    let hex = '';
    for (let nibble = 15; nibble >= 0; nibble--) {
      let digit = 0;
      for (let bit = 3; bit >= 0; bit--) digit = digit * 2 + (ones(nibble * 4 + bit) * 2 > shingles ? 1 : 0);
      hex += digit.toString(16);
    }
    return hex;
  }
}
