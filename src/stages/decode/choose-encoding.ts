import { isAscii } from 'node:buffer';
import { createRequire } from 'node:module';
import type * as chardet from 'chardet';
import { badShare } from './bad-share.js';
import { declaredCharsets } from './declared-charsets.js';
import { encodingName } from './encoding-name.js';
import { guessShort } from './guess-short.js';
import { isUtf8ButEnd } from './is-utf8-but-end.js';
import { MAX_BAD_SHARE } from './max-bad-share.js';
import { rareShare } from './rare-share.js';
import { SAMPLE_BYTES } from './sample-bytes.js';
import { wideOrder } from './wide-order.js';

const require = createRequire(import.meta.url);
/** Loaded where an encoding must be guessed: most pages declare theirs, or are UTF-8. */
const guesser = (): typeof chardet => require('chardet') as typeof chardet;

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

/** Simplified Chinese has one such character in a hundred, Traditional Chinese some in ten; Shift_JIS hardly anything else. */
const MAX_RARE_SHARE = 0.9;

function wideWithoutMark(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 4096);
  if (!bytes.subarray(0, size).includes(0)) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  if (zeros[0]! + zeros[1]! <= size / 20) return null;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

/**
 * Which encoding to read bytes in, and why. Valid multi-byte UTF-8 beats a stale declaration: many
 * stored pages were re-encoded and kept theirs. An explicit option beats everything.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  option: string | undefined,
  transport?: string | undefined,
): Choice {
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
  const declared = fittingDeclaration(bytes, transport);
  if (declared !== null) return declared;
  if (isPlain) return { encoding: 'utf-8', evidence: 'ASCII only' };
  return guess(bytes);
}

/** Almost any bytes are valid in these, so that a declaration fits says nothing. */
const SINGLE_BYTE = /^(?:windows-|iso-8859|koi8|ibm|macintosh|x-mac)/;

/** The first declaration that the bytes bear out; where several do, one in several bytes goes before one in single bytes. */
function fittingDeclaration(bytes: Uint8Array, transport: string | undefined): Choice | null {
  const labels = transport === undefined ? [] : [transport];
  const fitting = [...labels, ...declaredCharsets(bytes)].flatMap((label) => {
    const encoding = encodingName(label);
    // A declaration in single bytes cannot be in UTF-16 (Encoding Standard): what is meant is UTF-8.
    if (encoding === null || encoding.startsWith('utf-')) return [];
    if (encoding === 'gb18030' && rareShare(bytes) > MAX_RARE_SHARE) return [];
    return badShare(bytes, encoding) <= MAX_BAD_SHARE ? [{ encoding, evidence: `declared as ${label}` }] : [];
  });
  return fitting.find(({ encoding }) => !SINGLE_BYTE.test(encoding)) ?? fitting[0] ?? null;
}

const TAG = /<[^<>]*>/g;
const ESCAPE = 0x1b;

/** What is between tags: their letters make any language look English. No encoding has < or > within a character but those that escape. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(LESS_THAN) || sample.includes(ESCAPE)) return sample;
  return Buffer.from(Buffer.from(sample).toString('latin1').replace(TAG, ' '), 'latin1');
}

const LESS_THAN = 0x3c;

function guess(bytes: Uint8Array): Choice {
  if (badShare(bytes, 'utf-8') < MAX_BAD_SHARE)
    return { encoding: 'utf-8', evidence: 'UTF-8 but for a few bytes' };
  const text = withoutTags(bytes);
  const short = guessShort(text);
  if (short !== null) return { encoding: short, evidence: 'a few words of common characters' };
  const ranked = guesser().analyse(text);
  const best = ranked[0];
  // Short Chinese texts look like Big5, EUC-KR or even Latin to a statistical guess; most inputs are Chinese.
  const tie = ranked.find(({ name }) => encodingName(name) === 'gb18030');
  const pick = best !== undefined && tie !== undefined && tie.confidence >= best.confidence - 10 ? tie : best;
  if (pick === undefined) return { encoding: 'utf-8', evidence: 'nothing else fits' };
  const encoding = encodingName(pick.name);
  if (encoding === null) return { encoding: 'utf-8', evidence: 'nothing else fits' };
  return { encoding, evidence: `guessed, confidence ${pick.confidence} of 100` };
}
