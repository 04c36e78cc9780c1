/** What a line says of the page that it stands on: its number, and whether nothing but a page is numbered so. */
export interface PageMark {
  readonly value: number;
  readonly isCertain: boolean;
}

const CERTAIN: readonly RegExp[] = [
  /^[-—–─~·•]{1,2}\s?(\d{1,4})\s?[-—–─~·•]{1,2}$/,
  /^第\s?(\d{1,4})\s?[页頁](?:\s?[/,，、]?\s?[共/]\s?\d{1,4}\s?[页頁]?)?$/,
  /^(?:page|seite|página|pagina)\s(\d{1,4})(?:\s?(?:of|von|de|di|sur|\/)\s?\d{1,4})?$/i,
  /^p(?:age|g|p)?\.\s?(\d{1,4})(?:\s?\/\s?\d{1,4})?$/i,
  /^(\d{1,4})\s?(?:ページ|頁|쪽|페이지)$/,
];
/** A chapter, a score, an item of a list may be written so as well. */
const BARE = /^(\d{1,4})(?:\s?\/\s?\d{1,4})?$/;
const ROMAN = /^[ivxlc]{1,6}$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const MAX_LENGTH = 24;

function romanValue(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN_VALUES[text[at]!]!;
    sum += value < (ROMAN_VALUES[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** Reads a line that is nothing but the number of a page, `null` where it says more. */
export function readPageMark(text: string): PageMark | null {
  if (text.length > MAX_LENGTH) return null;
  for (const pattern of CERTAIN) {
    const found = pattern.exec(text);
    if (found !== null) return { value: Number(found[1]), isCertain: true };
  }
  const bare = BARE.exec(text);
  if (bare !== null) return { value: Number(bare[1]), isCertain: false };
  return ROMAN.test(text) ? { value: romanValue(text), isCertain: false } : null;
}
