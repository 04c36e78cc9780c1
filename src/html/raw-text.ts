/**
 * The elements that the tokenizer takes for raw text by their first two letters: of the rest of a name it asks no more,
 * so that `<tmp>` is one as `<xmp>` is.
 */
const BY_START = new Map([
  ['sc', 'script'],
  ['st', 'style'],
  ['ti', 'title'],
  ['xi', 'title'],
  ['te', 'textarea'],
  ['xe', 'textarea'],
  ['tm', 'xmp'],
  ['xm', 'xmp'],
]);

/** The name of the end tag that alone ends the text of an element; `null` where its text is markup. */
export function rawTextEnd(tag: string): string | null {
  const name = BY_START.get(tag.slice(0, 2));
  return name !== undefined && tag.slice(2) === name.slice(2) ? name : null;
}

/** May more letters behind it make an element of raw text of this name? The end of a page within one is text. */
export function opensRawText(start: string): boolean {
  if (start.length < 2) return 'stx'.includes(start);
  const name = BY_START.get(start.slice(0, 2));
  return name?.slice(2).startsWith(start.slice(2)) ?? false;
}

const TITLE_END = '/title';

/**
 * The next ampersand in a title that opens no character reference: while the tokenizer compares what it has with an end
 * tag (`<&amp;`, `</ti&amp;`), it looks for nothing else. -1 where there is none before `end`.
 */
export function literalAmpersand(html: string, start: number, end: number): number {
  for (let sign = html.indexOf('<', start); sign >= 0 && sign < end; sign = html.indexOf('<', sign + 1)) {
    let at = sign + 1;
    while (at < sign + TITLE_END.length && html[at]?.toLowerCase() === TITLE_END[at - sign - 1]) at++;
    if (at < end && html[at] === '&') return at;
  }
  return -1;
}
