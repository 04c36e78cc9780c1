import type { RecordKeys } from './member.js';

const BOM = '\ufeff';
const OPEN_ARRAY = /^\[\s{0,1000}(?=\{)/;
const STRING = /"(?:[^"\\\n]|\\[^\n])*"/y;
const TEXT_FOLLOWS = /\s{0,100}:\s{0,100}"/y;
/** Deeper keys name no page. */
const MAX_DEPTH = 64;
/** Longer ones are no keys but texts. */
const MAX_KEY = 100;
const SPACES = /^\s*/;

/**
 * Does a crawler's record open here: an object, by itself on its line or first in an array, that has text under one of
 * the keys for pages? Only as far as the head goes: a record is longer than that.
 */
export function opensRecord(head: Uint8Array, { html }: RecordKeys): boolean {
  const text = Buffer.from(head).toString('utf8').replace(BOM, '').replace(SPACES, '');
  const array = OPEN_ARRAY.exec(text)?.[0] ?? '';
  if (text[array.length] !== '{') return false;
  const first = array === '' ? firstLine(text) : text.slice(array.length);
  if (first === null) return false;
  for (const key of textKeys(first)) if (html.includes(key)) return true;
  return false;
}

/** A record on a line of its own ends with it; `null` where the first line is none. */
function firstLine(text: string): string | null {
  const end = text.indexOf('\n');
  if (end < 0) return text;
  const line = text.slice(0, end).trimEnd();
  return line.endsWith('}') ? line : null;
}

/** The keys of an object, and of objects within it, that have text under them, as far as the object goes. */
function* textKeys(text: string): Generator<string> {
  const path: string[] = [];
  let key = '';
  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    STRING.lastIndex = at;
    const string = character === '"' ? STRING.exec(text)?.[0] : undefined;
    if (character === '"' && string === undefined) return;
    if (string !== undefined) {
      at += string.length;
      TEXT_FOLLOWS.lastIndex = at;
      if (string.length <= MAX_KEY) {
        key = string.slice(1, -1);
        if (TEXT_FOLLOWS.test(text)) yield [...path.slice(1), key].join('.');
      }
      continue;
    }
    at++;
    if (character === '{' || character === '[') path.push(key);
    else if (character === '}' || character === ']') path.pop();
    if (path.length === 0 || path.length > MAX_DEPTH) return;
  }
}
