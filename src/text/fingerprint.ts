import { createHash } from 'node:crypto';
import { SimHash } from './sim-hash.js';
import { readTokens, type TokenReader } from './tokens.js';
import { Utf8Hash } from './utf8-hash.js';

const SPACE = 0x20;

/** Hashes tokens as a whole, with a space between two, and by their shingles. */
class BothHashes implements TokenReader {
  readonly #whole = new Utf8Hash(createHash('sha256'));
  readonly #near = new SimHash();
  #isFirst = true;

  begin(): void {
    if (!this.#isFirst) this.#whole.add(SPACE);
    this.#isFirst = false;
  }

  letter(point: number): void {
    this.#whole.add(point);
  }

  end(hash: number): void {
    this.#near.add(hash);
  }

  hashes(): { text: string; near: string } {
    return { text: this.#whole.end(), near: this.#near.end() };
  }
}

/**
 * Fingerprints of a text by its tokens (a CJK character, or a word elsewhere; NFKC, lower case, no punctuation):
 * `text` is their SHA-256 in hex, `near` the 64-bit SimHash (Charikar 2002) over shingles of four, in hex.
 * Near-duplicates differ in few of its bits.
 */
export function fingerprint(text: string): { text: string; near: string } {
  const both = new BothHashes();
  readTokens(text, both);
  return both.hashes();
}
