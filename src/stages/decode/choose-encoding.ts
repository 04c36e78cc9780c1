import { isAscii, isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { declaredCharsets } from './declared-charset.js';
import { encodingName } from './encoding-name.js';
import { wideOrder } from './wide-order.js';

interface Choice {
  readonly encoding: string;
  readonly evidence: string;
}

const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** A share of undecodable characters above which a declaration is not believed. */
const MAX_BAD_SHARE = 0.01;
/** Simplified Chinese has one such character in a hundred, Traditional Chinese some in ten; Shift_JIS hardly anything else. */
const MAX_RARE_SHARE = 0.9;
const GUESS_SAMPLE = 64 * 1024;

/** How many bytes a UTF-8 sequence has by its first one; 1 where that cannot start a longer one. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** Valid UTF-8, allowing a character cut in two at the end of the file. */
function isUtf8ButEnd(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  for (let cut = 1; cut < 4 && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut]!;
    if (sequenceLength(lead) <= cut) continue;
    const before = bytes.subarray(0, bytes.length - cut);
    // What is before must be UTF-8 by more than being ASCII: in GBK the last character looks cut as well.
    return isUtf8(before) && !isAscii(before);
  }
  return false;
}

function badShare(bytes: Uint8Array, encoding: string): number {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, GUESS_SAMPLE)), encoding);
  let bad = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) wide++;
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0x80 && unit < 0xa0)) bad++;
  }
  return wide === 0 ? 0 : bad / wide;
}

/** The share of GBK's two-byte characters that GB2312 does not have; kana in Shift_JIS are all among them. */
function rareShare(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, GUESS_SAMPLE) - 1;
  let rare = 0;
  let pairs = 0;
  for (let i = 0; i < size; i++) {
    const [lead, trail] = [bytes[i]!, bytes[i + 1]!];
    if (lead <= 0x80 || trail < 0x40) continue;
    pairs++;
    if (lead < 0xa1 || trail < 0xa1) rare++;
    i++;
  }
  return pairs === 0 ? 0 : rare / pairs;
}

function wideWithoutMark(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  if (zeros[0]! + zeros[1]! <= size / 20) return null;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

/**
 * Which encoding to read bytes in, and why. Valid multi-byte UTF-8 beats a stale declaration: many
 * stored pages were re-encoded and kept theirs. An explicit option beats everything.
 */
export function chooseEncoding(bytes: Uint8Array, option: string | undefined): Choice {
  if (option !== undefined) return { encoding: encodingName(option) ?? option, evidence: 'option' };
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, evidence: 'byte order mark' };
  }
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { encoding: wide, evidence: 'NUL bytes on one side' };
  const order = wideOrder(bytes);
  if (order !== null) return { encoding: order, evidence: 'reads as text in this order of bytes' };
  const isPlain = isAscii(bytes);
  if (!isPlain && isUtf8ButEnd(bytes)) return { encoding: 'utf-8', evidence: 'valid UTF-8' };
  const declared = fittingDeclaration(bytes);
  if (declared !== null) return declared;
  if (isPlain) return { encoding: 'utf-8', evidence: 'ASCII only' };
  return guess(bytes);
}

/** Almost any bytes are valid in these, so that a declaration fits says nothing. */
const SINGLE_BYTE = /^(?:windows-|iso-8859|koi8|ibm|macintosh|x-mac)/;

/** The first declaration that the bytes bear out; where several do, one in several bytes goes before one in single bytes. */
function fittingDeclaration(bytes: Uint8Array): Choice | null {
  const fitting = declaredCharsets(bytes).flatMap((label) => {
    const encoding = encodingName(label);
    // A declaration in single bytes cannot be in UTF-16 (Encoding Standard): what is meant is UTF-8.
    if (encoding === null || encoding.startsWith('utf-')) return [];
    if (encoding === 'gb18030' && rareShare(bytes) > MAX_RARE_SHARE) return [];
    return badShare(bytes, encoding) <= MAX_BAD_SHARE ? [{ encoding, evidence: `declared as ${label}` }] : [];
  });
  return fitting.find(({ encoding }) => !SINGLE_BYTE.test(encoding)) ?? fitting[0] ?? null;
}

function guess(bytes: Uint8Array): Choice {
  if (badShare(bytes, 'utf-8') < MAX_BAD_SHARE)
    return { encoding: 'utf-8', evidence: 'UTF-8 but for a few bytes' };
  const ranked = chardet.analyse(bytes.subarray(0, GUESS_SAMPLE));
  const best = ranked[0];
  // Short Chinese texts look like Big5, EUC-KR or even Latin to a statistical guess; most inputs are Chinese.
  const tie = ranked.find(({ name }) => encodingName(name) === 'gb18030');
  const pick = best !== undefined && tie !== undefined && tie.confidence >= best.confidence - 10 ? tie : best;
  if (pick === undefined) return { encoding: 'utf-8', evidence: 'nothing else fits' };
  const encoding = encodingName(pick.name);
  if (encoding === null) return { encoding: 'utf-8', evidence: 'nothing else fits' };
  return { encoding, evidence: `guessed, confidence ${pick.confidence} of 100` };
}
