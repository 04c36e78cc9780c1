import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Hash64 } from '../offset-table.js';
import type { JournalEntry, Stored } from './journal-entry.js';
import { type Piece, pieceOf } from './pair-writer.js';

/**
 * An entry in the file: CRC32, 64 bits of the name's hash, JSON, with a line feed before and behind it. One byte that is
 * damaged then never makes one line of two entries.
 */
const CRC_DIGITS = 8;
const HASH_DIGITS = 16;
const HASH_AT = CRC_DIGITS + 1;
const JSON_AT = HASH_AT + HASH_DIGITS + 1;

/** Longer lines are not read, and not written: bytes. */
export const MAX_LINE = 16 * 2 ** 20;
export const LINE_FEED = 0x0a;

/** Value of each byte as a digit of base 16; 255: none. */
const DIGITS = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) DIGITS[value.toString(16).charCodeAt(0)] = value;

/** Eight digits as a number; `NaN` where they are none. */
function hexAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + CRC_DIGITS; i++) {
    const digit = DIGITS[bytes[i]!]!;
    if (digit > 15) return Number.NaN;
    value = value * 16 + digit;
  }
  return value;
}

const nameDigits = (name: string): string => hash('sha256', name).slice(0, HASH_DIGITS);

export function hashName(name: string): Hash64 {
  const digits = nameDigits(name);
  return {
    high: Number.parseInt(digits.slice(0, CRC_DIGITS), 16),
    low: Number.parseInt(digits.slice(CRC_DIGITS), 16),
  };
}

/**
 * An entry as it is appended.
 *
 * @param seed CRC32 of the journal's key: entries of another key do not count
 * @throws RangeError where it is longer than 16 MiB
 */
export function encodeEntry({ name, digest, value, stored }: JournalEntry, seed: number): Piece {
  const record = stored === null ? null : [stored.at, stored.bytes, stored.crc];
  const json = `${nameDigits(name)} ${JSON.stringify([name, digest, value, record])}`;
  const line = pieceOf(`\n${crc32(json, seed).toString(16).padStart(CRC_DIGITS, '0')} ${json}\n`);
  if (line.bytes > MAX_LINE) throw new RangeError(`an entry of ${line.bytes} bytes; ${MAX_LINE} are kept`);
  return line;
}

/** The hash of the name in a line without its line feeds; `null` where the line is no entry, or damaged. */
export function checkLine(line: Uint8Array, seed: number): Hash64 | null {
  if (line.length <= JSON_AT || crc32(line.subarray(HASH_AT), seed) !== hexAt(line, 0)) return null;
  const high = hexAt(line, HASH_AT);
  const low = hexAt(line, HASH_AT + CRC_DIGITS);
  return Number.isNaN(high + low) ? null : { high, low };
}

type Row = readonly [name: string, digest: string, value: unknown, record: readonly number[] | null];

const storedOf = ([at = 0, bytes = 0, crc = 0]: readonly number[]): Stored => ({ at, bytes, crc });

/** What a line says that passed `checkLine`. */
export function decodeEntry(line: Buffer): JournalEntry {
  const [name, digest, value, record] = JSON.parse(line.toString('utf8', JSON_AT)) as Row;
  return { name, digest, value, stored: record === null ? null : storedOf(record) };
}
