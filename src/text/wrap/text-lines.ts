import { isWhiteSpace } from '../white-space.js';

/** A line of a text without markup, white space at its ends apart. */
export interface TextLine {
  readonly text: string;
  /** Columns of white space before the first character. */
  readonly indent?: number;
  /** A blank line stands before it. */
  readonly isAfterGap: boolean;
  /** A form feed stands before it: a page of a document begins here. */
  readonly isAfterPage?: boolean;
}

const TAB = 4;
const FEED = 12;
const LINE_END = 10;

/** Columns that the white space before a line takes. */
function indentOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3000) sum += 2;
    else if (unit === 9) sum += TAB;
    else if (unit !== FEED && unit !== 0xfeff) sum += 1;
  }
  return sum;
}

/** The text that was asked for last: it is read to tell what it is, and again to make a page of it. */
let last: { readonly text: string; readonly lines: readonly Required<TextLine>[] } | null = null;

/** The lines of a text that hold something; blank ones are remembered as gaps, form feeds as pages. */
export function textLines(text: string): readonly Required<TextLine>[] {
  if (last?.text !== text) last = { text, lines: linesOf(text) };
  return last.lines;
}

function linesOf(text: string): Required<TextLine>[] {
  const lines: Required<TextLine>[] = [];
  let isAfterGap = false;
  let isAfterPage = false;
  for (let from = 0, next = 0; from <= text.length; from = next + 1) {
    next = from;
    while (next < text.length && text.charCodeAt(next) !== LINE_END) next++;
    let start = from;
    let end = next;
    while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
    while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      isAfterGap = true;
      isAfterPage ||= hasFeed(text, from, next);
      continue;
    }
    isAfterPage ||= hasFeed(text, from, start);
    const indent = start === from ? 0 : indentOf(text, from, start);
    lines.push({ text: text.slice(start, end), indent, isAfterGap, isAfterPage });
    isAfterGap = false;
    isAfterPage = hasFeed(text, end, next);
  }
  return lines;
}

function hasFeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === FEED) return true;
  return false;
}
