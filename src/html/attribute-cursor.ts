import { DOUBLE_QUOTE, EQUALS, GREATER, isMarkupSpace, SINGLE_QUOTE, SLASH } from './character-codes.js';
import { decodeValue } from './entities.js';

/** Names that most tags have: looked up faster than made lower case, and known to the engine. */
const COMMON = new Map(
  (
    'alt charset class content data-original data-src height href hreflang http-equiv id itemprop media name ' +
    'onerror property rel role sizes src srcset style target title type width'
  )
    .split(' ')
    .map((name) => [name, name]),
);

/** Steps through the attributes of a start tag, from behind its name to its end, as the tokenizer does. */
export class AttributeCursor {
  readonly html: string;
  /** Where the next step begins; in the end the place of the `>`, or the length of the markup where there is none. */
  at = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** A slash stands before the `>`. */
  isSelfClosing = false;

  constructor(html: string) {
    this.html = html;
  }

  /** Goes to the next attribute; `false` where there is none, or the markup ends within it. */
  next(): boolean {
    const { html } = this;
    const { length } = html;
    let at = this.at;
    let isSlashed = false;
    for (; at < length; at++) {
      const code = html.charCodeAt(at);
      if (code === SLASH) isSlashed = true;
      else if (code === GREATER) break;
      else if (!isMarkupSpace(code)) return this.#name(at);
    }
    this.at = at;
    this.isSelfClosing = isSlashed;
    return false;
  }

  /** The first character of a name may be anything: `<a =b>` has an attribute `=b`. */
  #name(start: number): boolean {
    const { html } = this;
    const { length } = html;
    let at = start + 1;
    let code = html.charCodeAt(at);
    while (at < length && code !== EQUALS && code !== GREATER && code !== SLASH && !isMarkupSpace(code))
      code = html.charCodeAt(++at);
    this.nameStart = start;
    this.nameEnd = at;
    while (at < length && isMarkupSpace(code)) code = html.charCodeAt(++at);
    if (at >= length) return this.#isCut();
    if (code === EQUALS) return this.#value(at + 1);
    this.valueStart = at;
    this.valueEnd = at;
    this.at = at;
    return true;
  }

  #value(from: number): boolean {
    const { html } = this;
    const { length } = html;
    let at = from;
    while (at < length && isMarkupSpace(html.charCodeAt(at))) at++;
    if (at >= length) return this.#isCut();
    const quote = html.charCodeAt(at);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (end < 0) return this.#isCut();
      this.valueStart = at + 1;
      this.valueEnd = end;
      this.at = end + 1;
      return true;
    }
    this.valueStart = at;
    for (let code = quote; at < length && code !== GREATER && !isMarkupSpace(code); )
      code = html.charCodeAt(++at);
    if (at >= length) return this.#isCut();
    this.valueEnd = at;
    this.at = at;
    return true;
  }

  #isCut(): false {
    this.at = this.html.length;
    this.isSelfClosing = false;
    return false;
  }

  get name(): string {
    const written = this.html.slice(this.nameStart, this.nameEnd);
    return COMMON.get(written) ?? written.toLowerCase();
  }

  get value(): string {
    return decodeValue(this.html.slice(this.valueStart, this.valueEnd));
  }
}

/** All attributes of the start tag whose name ends at a place; of a name that comes twice, the first. */
export function readAttributes(html: string, start: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const cursor = new AttributeCursor(html);
  cursor.at = start;
  while (cursor.next()) {
    const { name } = cursor;
    if (!Object.hasOwn(attributes, name)) attributes[name] = cursor.value;
  }
  return attributes;
}
