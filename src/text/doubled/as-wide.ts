import iconv from 'iconv-lite';
import { matchesOf } from '../matches-of.js';
import type { Stretch } from './stretch.js';
import { characterOf, sequenceLength } from './utf8-sequence.js';

/** What was not ASCII may hold ASCII in its second bytes, what was ASCII stays so; a lost byte divides as well. */
const RUN = /[^\0-\x7f\ufffd]+/g;
const ENCODING = 'gb18030';
/** The euro sign stands for a byte of its own. */
const EURO = 0x20ac;

/** Characters that a stretch must say which begins within a run, behind a lost byte. */
const LEAST_WITHIN = 3;

/** Bytes that a run was read from, and which unit of it begins at each; -1 within a character. */
interface Read {
  readonly bytes: Uint8Array;
  readonly unitAt: Int32Array;
}

function bytesOf(run: string): Read {
  const parts: Uint8Array[] = [];
  const starts: [byte: number, unit: number][] = [];
  let [length, unit] = [0, 0];
  for (const character of run) {
    const isEuro = character.charCodeAt(0) === EURO;
    const bytes = isEuro ? Uint8Array.of(0x80) : iconv.encode(character, ENCODING);
    starts.push([length, unit]);
    parts.push(bytes);
    length += bytes.length;
    unit += character.length;
  }
  const unitAt = new Int32Array(length + 1).fill(-1);
  for (const [byte, at] of starts) unitAt[byte] = at;
  unitAt[length] = run.length;
  return { bytes: Buffer.concat(parts), unitAt };
}

/** How far the bytes from a place are UTF-8, up to where a character ends in both. */
function reach({ bytes, unitAt }: Read, from: number): number {
  let end = from;
  for (let at = from; at < bytes.length; ) {
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
    if (end > from && isLong && iconv.decode(Buffer.from(replacement), ENCODING) === run.slice(start, stop))
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
