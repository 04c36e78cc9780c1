import { badShare } from './bad-share.js';
import { commonShare } from './common-share.js';

/** Beyond so many bytes that are not ASCII, how often each occurs tells more. */
const MAX_WIDE = 40;
const MIN_WIDE = 4;
/** In this order where several fit: most inputs are Chinese, and what has kana or spaces between is looked for first. */
const ENCODINGS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
const KANA_LEADS: Readonly<Record<string, readonly number[]>> = {
  shift_jis: [0x82, 0x83],
  'euc-jp': [0xa4, 0xa5],
};
const MIN_KANA = 0.2;
const MIN_DENSE = 0.25;
const MIN_COMMON = 0.99;

/** The share of characters in two bytes of which something holds. */
function shareOf(bytes: Uint8Array, holds: (lead: number, trail: number) => boolean): number {
  let [pairs, count] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x81) continue;
    pairs++;
    if (holds(bytes[i]!, bytes[i + 1] ?? 0)) count++;
    i++;
  }
  return pairs === 0 ? 0 : count / pairs;
}

/** In Western text a letter beyond ASCII hardly ever stands before another. */
const isDense = (bytes: Uint8Array): boolean => shareOf(bytes, (_lead, trail) => trail > 0x7f) >= MIN_DENSE;

const isJapanese = (bytes: Uint8Array, encoding: string): boolean =>
  shareOf(bytes, (lead) => (KANA_LEADS[encoding] ?? []).includes(lead)) >= MIN_KANA;

/** Words of few characters with spaces between: no Chinese or Japanese is written so. */
function hasSpaces(bytes: Uint8Array): boolean {
  let [wide, spaces] = [0, 0];
  for (let i = 1; i + 1 < bytes.length; i++) {
    if (bytes[i]! > 0x7f) wide++;
    else if (bytes[i] === 0x20 && bytes[i - 1]! > 0x7f && bytes[i + 1]! > 0x7f) spaces++;
  }
  return spaces > 0 && wide / spaces <= 12;
}

/**
 * The encoding in two bytes of a few words, in which every character is a common one, or `null` where none is such, or
 * the text is longer. Frequencies say nothing of so few.
 */
export function guessShort(bytes: Uint8Array): string | null {
  let wide = 0;
  for (const byte of bytes) if (byte > 0x7f) wide++;
  if (wide < MIN_WIDE || wide > MAX_WIDE || !isDense(bytes)) return null;
  const fitting = ENCODINGS.filter(
    (encoding) => commonShare(bytes, encoding) >= MIN_COMMON && badShare(bytes, encoding) === 0,
  );
  const japanese = fitting.find((encoding) => isJapanese(bytes, encoding));
  if (japanese !== undefined) return japanese;
  if (fitting.includes('euc-kr') && hasSpaces(bytes)) return 'euc-kr';
  return fitting.find((encoding) => encoding === 'gb18030' || encoding === 'big5') ?? null;
}
