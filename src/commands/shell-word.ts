const PLAIN = /^[\w@%+=:,./-]+$/;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const SPECIAL = /[\\']/g;

/** A word as a shell reads it back: bare, in quotes, or with what a terminal would obey written out (`$'\u001b'`). */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (!UNSEEN.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`;
  const written = [...word.replaceAll(SPECIAL, '\\$&')].map((c) => {
    return UNSEEN.test(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c;
  });
  return `$'${written.join('')}'`;
}
