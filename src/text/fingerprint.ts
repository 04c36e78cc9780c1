import { createHash } from 'node:crypto';

const TOKEN =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]|[\p{L}\p{N}_]+?(?=[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]|[^\p{L}\p{N}_]|$)/gu;
const SHINGLE = 4;
const BITS = 64n;

function tokens(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
}

/** SHA-256, in hex, of a text's letters and digits: NFKC, lower case, without spaces and punctuation. */
export function textHash(text: string): string {
  return createHash('sha256').update(tokens(text).join(' ')).digest('hex');
}

/** FNV-1a, 64 bits, as two 32-bit halves with different seeds. */
function hashPair(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0xc9dc5811;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a >>> 0, b >>> 0];
}

/**
 * Near-duplicate hash: SimHash (Charikar 2002) over four-token shingles, a CJK character being a token.
 * Near-duplicates differ in few of the 64 bits.
 *
 * @returns 16 hex digits
 */
export function nearHash(text: string): string {
  const list = tokens(text);
  const sums = new Int32Array(Number(BITS));
  for (let i = 0; i < Math.max(1, list.length - SHINGLE + 1) && list.length > 0; i++) {
    const [a, b] = hashPair(list.slice(i, i + SHINGLE).join(' '));
    for (let bit = 0; bit < 32; bit++) {
      sums[bit]! += (a >>> bit) & 1 ? 1 : -1;
      sums[bit + 32]! += (b >>> bit) & 1 ? 1 : -1;
    }
  }
  let hash = 0n;
  for (let bit = 0n; bit < BITS; bit++) if (sums[Number(bit)]! > 0) hash |= 1n << bit;
  return hash.toString(16).padStart(16, '0');
}
