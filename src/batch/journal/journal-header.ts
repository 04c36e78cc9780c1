import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The first line of a journal. */
export interface Header {
  /** Digits of the key's hash. */
  readonly key: string;
  /** Number of the store that belongs to it. */
  readonly store: number;
}

const MAGIC = 'inkwash journal 1: what a run has done, an input a line;';
const HEADER = /^(.+ key (\w{32}), store (\d{1,15}),) (\w{1,8})$/;
/** Bytes in which the header stands. */
export const HEADER_BYTES = 256;

export const keyDigits = (key: string): string => hash('sha256', key).slice(0, 32);

export function encodeHeader({ key, store }: Header): Buffer {
  const text = `${MAGIC} key ${key}, store ${store},`;
  return Buffer.from(`${text} ${crc32(text).toString(16)}\n`);
}

/** The header at a file's start; `null` where it is none, or damaged. */
export function decodeHeader(start: Buffer): Header | null {
  const end = start.indexOf('\n');
  const match = end < 0 ? null : HEADER.exec(start.toString('latin1', 0, end));
  if (match === null) return null;
  const [, text = '', key = '', store = '', crc = ''] = match;
  return crc32(text).toString(16) === crc ? { key, store: Number(store) } : null;
}

/** Is this the start of a journal, whatever became of its header? Half of what each begins with is enough. */
export function looksOurs(start: Buffer): boolean {
  const expected = Buffer.from(MAGIC).subarray(0, start.length);
  const same = expected.filter((byte, at) => byte === start[at]).length;
  return same * 2 >= expected.length;
}
