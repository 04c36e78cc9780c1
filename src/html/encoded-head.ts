import type { EncodedValue } from '../model/page.js';

const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi;
const OPENS = /^<(?:title\b|meta\b[^>]{0,300}?\b(?:name|property)\s{0,3}=\s{0,3}["']?([\w:.-]{1,40}))/i;
/** Heads that never end are read so far. */
const MAX_HEAD = 60_000;
/** So many references in one value are no apostrophes. */
const MIN_REFERENCES = 4;
const MAX_VALUES = 20;

/** Space, comma, hyphen, stop, underscore, bar. */
const MARKS = [0x20, 0x2c, 0x2d, 0x2e, 0x5f, 0x7c];

/** Letters, figures and the marks of site titles: nobody has to write them as references. */
function isPlainCode(code: number): boolean {
  const isFigure = code >= 0x30 && code <= 0x39;
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isFigure || isLetter || MARKS.includes(code);
}

function counted(name: string, text: string): EncodedValue {
  let [plain, other] = [0, 0];
  for (const [, hex, decimal] of text.matchAll(REFERENCE)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (isPlainCode(code)) plain++;
    else if (code > 0xff) other++;
  }
  return { name, plain, other };
}

function endOfHead(html: string): number {
  const end = html.indexOf('</head');
  return Math.min(MAX_HEAD, end < 0 ? html.length : end);
}

/**
 * Values of the head that are written in numeric references, character by character: who stuffs a head for search
 * engines hides from readers of its source what it says.
 */
export function encodedHead(html: string): readonly EncodedValue[] {
  let at = html.indexOf('&#');
  if (at < 0 || at > MAX_HEAD) return [];
  const head = html.slice(0, endOfHead(html));
  const found: EncodedValue[] = [];
  at = head.indexOf('&#');
  while (at >= 0 && found.length < MAX_VALUES) {
    const start = head.lastIndexOf('<', at);
    const next = head.indexOf('<', at);
    const end = next < 0 ? head.length : next;
    const opened = start < 0 ? null : OPENS.exec(head.slice(start, start + 400));
    if (opened !== null) {
      const value = counted(opened[1]?.toLowerCase() ?? 'title', head.slice(start, end));
      if (value.plain + value.other >= MIN_REFERENCES) found.push(value);
    }
    at = head.indexOf('&#', end);
  }
  return found;
}
