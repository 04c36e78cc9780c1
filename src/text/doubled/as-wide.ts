import iconv from 'iconv-lite';
import { matchesOf } from '../matches-of.js';
import { GBK, gbkPair } from './gbk-bytes.js';
import type { Stretch } from './stretch.js';
import { characterOf, sequenceLength } from './utf8-sequence.js';

/**
 * What was ASCII stays so; a lost byte divides as well, and the ideographic space, which is read of two pairs of bytes:
 * nobody can say of which it was.
 */
const RUN = /[^\0-\x7f\ufffd\u3000]+/g;
const EURO_SIGN = '€';
const EURO_BYTE = 0x80;
const EURO_PAIR: readonly number[] = [0xa2, 0xe3];
const FIRST_LEAD = 0xc0;
const MAX_SEQUENCE = 4;

/** Characters that a stretch must say which begins within a run, behind a lost byte. */
const LEAST_WITHIN = 3;

/** Bytes that a run was read from, and which unit of it begins at each; -1 within a character. */
interface Read {
  readonly bytes: Uint8Array;
  readonly unitAt: Int32Array;
}

/** How many bytes are still to come of the UTF-8 sequence that some end in. */
function missing(bytes: readonly number[]): number {
  for (let back = 1; back <= MAX_SEQUENCE && back <= bytes.length; back++) {
    const byte = bytes.at(-back)!;
    if (byte >= FIRST_LEAD) return sequenceLength(byte) - back;
  }
  return 0;
}

/**
 * The euro sign was read of a byte alone or of two, of which the first ends a character and the second opens one: which
 * of them, what comes next tells.
 */
function bytesOfEuro(before: readonly number[], next: string): readonly number[] {
  const lead = next === EURO_SIGN ? EURO_BYTE : gbkPair(next.charCodeAt(0)) >> 8;
  const goesOn = lead >= EURO_BYTE && lead < FIRST_LEAD;
  return missing(before) === 1 && goesOn ? EURO_PAIR : [EURO_BYTE];
}

/** The bytes of one character. */
function bytesOfCharacter(character: string): readonly number[] {
  const pair = gbkPair(character.charCodeAt(0));
  return pair > 0 ? [pair >> 8, pair & 0xff] : [...iconv.encode(character, GBK)];
}

function bytesOf(run: string): Read {
  const bytes: number[] = [];
  const starts: number[] = [];
  let unit = 0;
  for (const character of run) {
    starts[bytes.length] = unit;
    unit += character.length;
    const own = character === EURO_SIGN ? bytesOfEuro(bytes, run.charAt(unit)) : bytesOfCharacter(character);
    for (const byte of own) bytes.push(byte);
  }
  const unitAt = new Int32Array(bytes.length + 1).fill(-1);
  starts.forEach((at, byte) => {
    unitAt[byte] = at;
  });
  unitAt[bytes.length] = run.length;
  return { bytes: Uint8Array.from(bytes), unitAt };
}

/** Characters end in both after six bytes, unless some are of other lengths. */
const MAX_APART = 60;

/** How far the bytes from a place are UTF-8, up to where a character ends in both. */
function reach({ bytes, unitAt }: Read, from: number): number {
  let end = from;
  for (let at = from; at < bytes.length && at - end <= MAX_APART; ) {
    const length = sequenceLength(bytes[at]!);
    if (length === 0 || characterOf(length, (offset) => bytes[at + offset] ?? -1) < 0) break;
    at += length;
    if (unitAt[at]! >= 0) end = at;
  }
  return end;
}

function* stretchesIn(run: string): Generator<Stretch> {
  const read = bytesOf(run);
  const { bytes, unitAt } = read;
  for (let from = 0; from < bytes.length; ) {
    const end = reach(read, from);
    const replacement = Buffer.from(bytes.subarray(from, end)).toString('utf8');
    const [start, stop] = [unitAt[from]!, unitAt[end]!];
    const isLong = from === 0 || [...replacement].length >= LEAST_WITHIN;
    if (end > from && isLong && iconv.decode(Buffer.from(replacement), GBK) === run.slice(start, stop))
      yield { start, end: stop, replacement };
    from = Math.max(from + 1, end);
    while (unitAt[from]! < 0) from++;
  }
}

/**
 * UTF-8 that was read as GBK or GB18030. Two of its characters are three of theirs, so that a stretch is told as a whole;
 * where a byte was lost, up to the last character that is whole in both, and on from the next. Misread again it gives the
 * same text.
 */
export function asWide(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { index, 0: run } of matchesOf(text, RUN))
    for (const { start, end, replacement } of stretchesIn(run))
      found.push({ start: index + start, end: index + end, replacement });
  return found;
}
