import { UNSEEN } from '../text/unseen.js';

const PLAIN = /^[\w@%+=:,./-]+$/;
const UNSEEN_ONE = new RegExp(`[\\u0000-\\u001f${UNSEEN}\\u{e0000}-\\u{e007f}]`, 'u');
const SPECIAL = /[\\']/g;

const escaped = (c: string): string => `\\U${(c.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;

/** A word as a shell reads it back: bare, in quotes, or with what a terminal would obey written out (`$'\U0000001b'`). */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (!UNSEEN_ONE.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`;
  const written = [...word.replaceAll(SPECIAL, '\\$&')].map((c) => (UNSEEN_ONE.test(c) ? escaped(c) : c));
  return `$'${written.join('')}'`;
}
