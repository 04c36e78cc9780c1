const SHINGLE = 4;

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Counts, for each of 32 bits, how many of the numbers it is given have it: in planes, each of which holds one binary
 * digit of all 32 counts, so that a number is added to all of them at once.
 */
class BitCounts {
  readonly #planes = new Int32Array(32);

  add(bits: number): void {
    const planes = this.#planes;
    let carry = bits;
    for (let plane = 0; carry !== 0; plane++) {
      const before = planes[plane]!;
      planes[plane] = before ^ carry;
      carry &= before;
    }
  }

  count(bit: number): number {
    let sum = 0;
    for (let plane = 31; plane >= 0; plane--) sum = sum * 2 + ((this.#planes[plane]! >>> bit) & 1);
    return sum;
  }
}

/** SimHash over shingles of token hashes: for each of 64 bits, whether more shingles have it than not. */
export class SimHash {
  readonly #low = new BitCounts();
  readonly #high = new BitCounts();
  /** The hashes of the last tokens, the newest last. */
  #first = 0;
  #second = 0;
  #third = 0;
  #fourth = 0;
  #tokens = 0;

  /** Takes the next token's hash; from the fourth on each ends a shingle. */
  add(hash: number): void {
    this.#first = this.#second;
    this.#second = this.#third;
    this.#third = this.#fourth;
    this.#fourth = hash;
    this.#tokens++;
    if (this.#tokens >= SHINGLE) this.#count(SHINGLE);
  }

  #count(size: number): void {
    let bits = 0;
    if (size > 3) bits = mix(this.#first);
    if (size > 2) bits = mix(Math.imul(bits, 31) + this.#second);
    if (size > 1) bits = mix(Math.imul(bits, 31) + this.#third);
    bits = mix(Math.imul(bits, 31) + this.#fourth);
    this.#low.add(bits);
    this.#high.add(mix(bits ^ 0x9e3779b9));
  }

  /** In hex; a text of fewer tokens than a shingle has is one shingle. */
  end(): string {
    if (this.#tokens > 0 && this.#tokens < SHINGLE) this.#count(this.#tokens);
    const shingles = Math.max(this.#tokens > 0 ? 1 : 0, this.#tokens - SHINGLE + 1);
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
