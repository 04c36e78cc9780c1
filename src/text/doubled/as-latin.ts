import type { Stretch } from './stretch.js';
import { characterOf, sequenceLength } from './utf8-sequence.js';

/** Windows-1252 where it differs from Latin-1, from 0x80. Five bytes have no character there, and are read as controls. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTES = new Map([...C1].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/** With a clause a stretch ends: a change that another rule makes there is booked with one clause, not with all. */
const CLAUSE_END = /[，。！？；：、）」』”]/;

/** The byte that a character was read from, -1 where neither Latin-1 nor windows-1252 has it. */
function byteOf(unit: number): number {
  return unit < 0x100 ? unit : (BYTES.get(unit) ?? -1);
}

interface Draft {
  start: number;
  end: number;
  replacement: string;
}

/**
 * UTF-8 that was read as windows-1252 or Latin-1: each character of it is two to four of theirs, so that each is told by
 * itself, and turned back exactly.
 */
export function asLatin(text: string): Stretch[] {
  const found: Draft[] = [];
  let open: Draft | null = null;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const length = unit < 0xc2 || unit > 0xf4 ? 0 : sequenceLength(unit);
    const code = length === 0 ? -1 : characterOf(length, (offset) => byteOf(text.charCodeAt(at + offset)));
    if (code < 0) {
      at++;
      open = null;
      continue;
    }
    if (open === null) {
      open = { start: at, end: at, replacement: '' };
      found.push(open);
    }
    at += length;
    const character = String.fromCodePoint(code);
    open.end = at;
    open.replacement += character;
    if (CLAUSE_END.test(character)) open = null;
  }
  return found;
}
