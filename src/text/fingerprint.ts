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
function simHash(hashes: Uint32Array): string {
  const ones = new Int32Array(64);
  const count = Math.max(hashes.length > 0 ? 1 : 0, hashes.length - SHINGLE + 1);
  for (let i = 0; i < count; i++) {
    let a = 0;
    for (let j = i; j < Math.min(hashes.length, i + SHINGLE); j++) a = mix(Math.imul(a, 31) + hashes[j]!);
    let b = mix(a ^ 0x9e3779b9);
    for (let bit = 0; bit < 32; bit++) {
      ones[bit]! += a & 1;
      ones[bit + 32]! += b & 1;
      a >>>= 1;
      b >>>= 1;
    }
  }
  let hex = '';
  for (let nibble = 15; nibble >= 0; nibble--) {
    let digit = 0;
    for (let bit = 3; bit >= 0; bit--) digit = digit * 2 + (ones[nibble * 4 + bit]! * 2 > count ? 1 : 0);
    hex += digit.toString(16);
  }
  return hex;
}

/**
 * Fingerprints of a text by its tokens (a CJK character, or a word elsewhere; NFKC, lower case, no punctuation):
 * `text` is their SHA-256 in hex, `near` the 64-bit SimHash (Charikar 2002) over shingles of four, in hex.
 * Near-duplicates differ in few of its bits.
 */
export function fingerprint(text: string): { text: string; near: string } {
  // Marks are no tokens; thousands in a row would take normalisation quadratic time.
  const plain = text.replaceAll(LONG_MARKS, '');
  const tokens = plain.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
  return {
    text: createHash('sha256').update(tokens.join(' ')).digest('hex'),
    near: simHash(Uint32Array.from(tokens, hashOf)),
  };
}
