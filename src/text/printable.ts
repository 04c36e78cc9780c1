import { UNSEEN } from './unseen.js';

/** What is not seen, C0 controls, tag characters and lone surrogates. */
const UNPRINTABLE = new RegExp(`[\\u0000-\\u001f${UNSEEN}\\u{e0000}-\\u{e007f}\\p{Surrogate}]`, 'gu');
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
