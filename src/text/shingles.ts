/** Tokens of a shingle. */
const SIZE = 4;

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hashes of each four tokens in a row, of the hashes of tokens that come one after the other. */
export class Shingles {
  /** The hashes of the last tokens, the newest last. */
  #first = 0;
  #second = 0;
  #third = 0;
  #fourth = 0;
  #tokens = 0;

  /** Takes the next token's hash; says whether it ends a shingle, as each does from the fourth on. */
  add(hash: number): boolean {
    this.#first = this.#second;
    this.#second = this.#third;
    this.#third = this.#fourth;
    this.#fourth = hash;
    return ++this.#tokens >= SIZE;
  }

  /** The hash of the last four tokens, 32 bits; of all, where there are fewer. */
  get last(): number {
    let bits = 0;
    if (this.#tokens >= SIZE) bits = mix(this.#first);
    if (this.#tokens > 2) bits = mix(Math.imul(bits, 31) + this.#second);
    if (this.#tokens > 1) bits = mix(Math.imul(bits, 31) + this.#third);
    return mix(Math.imul(bits, 31) + this.#fourth);
  }

  /** Are there tokens, but too few for a shingle? They are one all the same, which was not told yet. */
  get isShort(): boolean {
    return this.#tokens > 0 && this.#tokens < SIZE;
  }

  /** How many shingles there were; a text of few tokens has one. */
  get count(): number {
    return this.isShort ? 1 : Math.max(0, this.#tokens - SIZE + 1);
  }
}
