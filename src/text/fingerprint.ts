import { createHash } from 'node:crypto';

const TOKEN =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]|(?:(?![\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af])[\p{L}\p{N}_])+/gu;
const LONG_MARKS = /\p{M}{33,}/gu;
const SHINGLE = 4;

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** SimHash over shingles of token hashes: for each of 64 bits, whether more shingles have it than not. */
class SimHash {
  readonly #ones = new Int32Array(64);
  readonly #window = new Uint32Array(SHINGLE);
  #tokens = 0;

  /** Takes the next token's hash; from the fourth on each ends a shingle. */
  add(hash: number): void {
    this.#window[this.#tokens % SHINGLE] = hash;
    this.#tokens++;
    if (this.#tokens >= SHINGLE) this.#count(SHINGLE);
  }

  #count(size: number): void {
    let a = 0;
    for (let j = this.#tokens - size; j < this.#tokens; j++)
      a = mix(Math.imul(a, 31) + this.#window[j % SHINGLE]!);
    let b = mix(a ^ 0x9e3779b9);
    for (let bit = 0; bit < 32; bit++) {
      this.#ones[bit]! += a & 1;
      this.#ones[bit + 32]! += b & 1;
      a >>>= 1;
      b >>>= 1;
    }
  }

  /** In hex; a text of fewer tokens than a shingle has is one shingle. */
  end(): string {
    if (this.#tokens > 0 && this.#tokens < SHINGLE) this.#count(this.#tokens);
    const shingles = Math.max(this.#tokens > 0 ? 1 : 0, this.#tokens - SHINGLE + 1);
    let hex = '';
    for (let nibble = 15; nibble >= 0; nibble--) {
      let digit = 0;
      for (let bit = 3; bit >= 0; bit--)
        digit = digit * 2 + (this.#ones[nibble * 4 + bit]! * 2 > shingles ? 1 : 0);
      hex += digit.toString(16);
    }
    return hex;
  }
}

/** Characters that are hashed at once. */
const CHUNK = 16_384;

/**
 * Fingerprints of a text by its tokens (a CJK character, or a word elsewhere; NFKC, lower case, no punctuation):
 * `text` is their SHA-256 in hex, `near` the 64-bit SimHash (Charikar 2002) over shingles of four, in hex.
 * Near-duplicates differ in few of its bits.
 */
export function fingerprint(text: string): { text: string; near: string } {
  // Marks are no tokens; thousands in a row would take normalisation quadratic time.
  const plain = text.replaceAll(LONG_MARKS, '').normalize('NFKC').toLowerCase();
  const whole = createHash('sha256');
  const near = new SimHash();
  // A text may have millions of tokens: none is kept.
  let chunk = '';
  let separator = '';
  for (const [token] of plain.matchAll(TOKEN)) {
    chunk += separator + token;
    separator = ' ';
    if (chunk.length >= CHUNK) {
      whole.update(chunk);
      chunk = '';
    }
    near.add(hashOf(token));
  }
  return { text: whole.update(chunk).digest('hex'), near: near.end() };
}
