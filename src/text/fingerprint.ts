import { createHash } from 'node:crypto';
import { SimHash } from './sim-hash.js';

const CJK = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]/;
const WORD = /[\p{L}\p{N}_]/u;
const LONG_MARKS = /\p{M}{33,}/gu;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What a UTF-16 unit is to the tokens: a word's letter, a token of its own, or neither. */
const NONE = 1;
const LETTER = 2;
const ALONE = 3;
/** Asked of the expressions once for each unit that occurs; 0 until then. */
const KINDS = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = CJK.test(character) ? ALONE : WORD.test(character) ? LETTER : NONE;
  KINDS[unit] = kind;
  return kind;
}

/** The kind of what begins at a place, and how many units it has: rare characters are pairs. */
function isRareLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at)!;
  return point > 0xffff && WORD.test(String.fromCodePoint(point));
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Characters that are hashed at once. */
const CHUNK = 16_384;

/** Takes tokens and hashes them, their text joined by spaces: a text may have millions, and none is kept. */
class Tokens {
  readonly whole = createHash('sha256');
  readonly near = new SimHash();
  #chunk = '';
  #separator = '';

  add(token: string, hash: number): void {
    this.#chunk += this.#separator + token;
    this.#separator = ' ';
    if (this.#chunk.length >= CHUNK) this.flush();
    this.near.add(hash);
  }

  flush(): void {
    this.whole.update(this.#chunk);
    this.#chunk = '';
  }
}

/** Hands on the tokens of a text, each with its hash: FNV-1a over UTF-16 units, 32 bits. */
function tokenize(text: string, tokens: Tokens): void {
  let start = -1;
  let hash = FNV_START;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    let width = 1;
    let kind = KINDS[unit]! || kindOf(unit);
    if (isHighHalf(unit) && isRareLetter(text, at)) {
      kind = LETTER;
      width = 2;
    }
    if (kind !== LETTER && start >= 0) {
      tokens.add(text.slice(start, at), hash >>> 0);
      start = -1;
      hash = FNV_START;
    }
    if (kind === NONE) continue;
    if (kind === ALONE) {
      tokens.add(text.slice(at, at + 1), Math.imul(FNV_START ^ unit, FNV_PRIME) >>> 0);
      continue;
    }
    if (start < 0) start = at;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    if (width === 2) hash = Math.imul(hash ^ text.charCodeAt(++at), FNV_PRIME);
  }
}

/**
 * Fingerprints of a text by its tokens (a CJK character, or a word elsewhere; NFKC, lower case, no punctuation):
 * `text` is their SHA-256 in hex, `near` the 64-bit SimHash (Charikar 2002) over shingles of four, in hex.
 * Near-duplicates differ in few of its bits.
 */
export function fingerprint(text: string): { text: string; near: string } {
  // Marks are no tokens; thousands in a row would take normalisation quadratic time.
  const plain = text.replaceAll(LONG_MARKS, '').normalize('NFKC').toLowerCase();
  const tokens = new Tokens();
  tokenize(plain, tokens);
  tokens.flush();
  return { text: tokens.whole.digest('hex'), near: tokens.near.end() };
}
