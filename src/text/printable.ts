/**
 * What a terminal obeys or does not show: C0 and C1 controls, direction marks and overrides, zero-width spaces, line
 * separators, tag characters, lone surrogates. Joiners stay: scripts and emoji need them.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;
const LINE_SPACE = new Set(['\n', '\t']);

const escaped = (c: string): string => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`;

/** A text made safe for a terminal, on one line: what a terminal obeys or hides is shown as what it is. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, escaped);
}

/** The same for a text of several lines: line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replaceAll(UNPRINTABLE, (c) => (LINE_SPACE.has(c) ? c : escaped(c)));
}
