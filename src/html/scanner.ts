import { BANG, DASH, GREATER, isLetter, isMarkupSpace, LESS, SLASH } from './character-codes.js';
import { OpenTag } from './open-tag.js';
import { literalAmpersand, opensRawText } from './raw-text.js';
import type { Tag, TagTable } from './tag-table.js';

/** What a scanner tells of, in the order of the page. */
export interface ScanListener {
  /** Text from one place to another, its character references as they are written. */
  text(start: number, end: number): void;
  /** Text in which nothing is a character reference. */
  rawText(start: number, end: number): void;
  /** The name of a start tag, whose attributes follow if the markup does not end within them. */
  openName(tag: Tag): void;
  open(tag: Tag, element: OpenTag): void;
  close(tag: Tag): void;
  comment(text: string): void;
}

/** So many characters are looked at one by one before the engine is asked to search: most texts are shorter. */
const NEAR = 16;
const NOT_MARKUP = -1;

/**
 * Scans markup for tags, texts and comments: the same that htmlparser2's tokenizer finds, its ways at the end of a page
 * that is cut off included, but leaping from sign to sign where that one steps through every character.
 */
export class Scanner {
  readonly #html: string;
  readonly #listener: ScanListener;
  readonly #tags: TagTable;
  readonly #element: OpenTag;

  constructor(html: string, listener: ScanListener, tags: TagTable) {
    this.#html = html;
    this.#tags = tags;
    this.#listener = listener;
    this.#element = new OpenTag(html);
  }

  run(): void {
    const { length } = this.#html;
    let from = 0;
    let at = 0;
    while (from < length) {
      const sign = this.#nextSign(at);
      if (sign > from) this.#listener.text(from, sign);
      if (sign === length) return;
      const end = this.#markup(sign);
      from = end === NOT_MARKUP ? sign : end;
      at = end === NOT_MARKUP ? sign + 1 : end;
    }
  }

  /** The next less-than sign, or the end. */
  #nextSign(from: number): number {
    const html = this.#html;
    const near = Math.min(html.length, from + NEAR);
    for (let at = from; at < near; at++) if (html.charCodeAt(at) === LESS) return at;
    const found = html.indexOf('<', near);
    return found < 0 ? html.length : found;
  }

  /** Reads what a less-than sign opens; where it ends, or `NOT_MARKUP`. */
  #markup(sign: number): number {
    const code = this.#html.charCodeAt(sign + 1);
    if (isLetter(code)) return this.#startTag(sign + 1);
    if (code === SLASH) return this.#endTag(sign + 2);
    if (code === BANG) return this.#declaration(sign + 2);
    return this.#html[sign + 1] === '?' ? this.#upTo(sign + 2, sign + 2) : NOT_MARKUP;
  }

  /** Behind the next `>`; where there is none, the rest of the page from a place on is text. */
  #upTo(from: number, start: number): number {
    const end = this.#html.indexOf('>', from);
    return end < 0 ? this.#rest(start) : end + 1;
  }

  #rest(start: number): number {
    const { length } = this.#html;
    if (start < length) this.#listener.rawText(start, length);
    return length;
  }

  /** A page that ends behind a tag's name, where nothing is meant to be text: its last character is told as one. */
  #last(): number {
    return this.#rest(this.#html.length - 1);
  }

  #startTag(start: number): number {
    const html = this.#html;
    const { length } = html;
    let at = start;
    let hash = 0;
    for (let code = html.charCodeAt(at); at < length; code = html.charCodeAt(++at)) {
      if (code === GREATER || code === SLASH || isMarkupSpace(code)) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (at === length) return opensRawText(html.slice(start).toLowerCase()) ? this.#rest(start) : length;
    const tag = this.#tags.at(html, start, at, hash);
    this.#listener.openName(tag);
    const end = this.#element.read(at);
    if (end === length) return this.#element.isSelfClosing ? this.#last() : length;
    this.#listener.open(tag, this.#element);
    return tag.rawEnd === null || this.#element.isSelfClosing ? end + 1 : this.#rawText(tag.rawEnd, end + 1);
  }

  /** Text that only one end tag ends; in a title character references are such all the same. */
  #rawText(name: string, start: number): number {
    const html = this.#html;
    const end = this.#rawEnd(name, start);
    if (name === 'title') this.#titleText(start, end);
    else if (end > start) this.#listener.rawText(start, end);
    return end === html.length ? end : this.#endTagName(end + 2);
  }

  #titleText(start: number, end: number): void {
    let from = start;
    for (let at = literalAmpersand(this.#html, from, end); at >= 0; ) {
      if (at > from) this.#listener.text(from, at);
      this.#listener.rawText(at, at + 1);
      from = at + 1;
      at = literalAmpersand(this.#html, from, end);
    }
    if (end > from) this.#listener.text(from, end);
  }

  #rawEnd(name: string, start: number): number {
    const html = this.#html;
    for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
      const behind = html.charCodeAt(at + 2 + name.length);
      if (behind !== GREATER && !isMarkupSpace(behind)) continue;
      if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    }
    return html.length;
  }

  /** `</>` is text, and `</3>` a comment. */
  #endTag(start: number): number {
    const html = this.#html;
    const { length } = html;
    let at = start;
    while (at < length && isMarkupSpace(html.charCodeAt(at))) at++;
    const code = html.charCodeAt(at);
    if (at === length || code === GREATER) return NOT_MARKUP;
    if (isLetter(code)) return this.#endTagName(at);
    return this.#comment(at, html.indexOf('>', at), 1);
  }

  #endTagName(start: number): number {
    const html = this.#html;
    const { length } = html;
    let at = start;
    let hash = 0;
    for (let code = html.charCodeAt(at); at < length; code = html.charCodeAt(++at)) {
      if (code === GREATER || isMarkupSpace(code)) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (at === length) return length;
    this.#listener.close(this.#tags.at(html, start, at, hash));
    if (html.charCodeAt(at) === GREATER) return at + 1;
    const end = html.indexOf('>', at);
    return end < 0 ? this.#last() : end + 1;
  }

  /** Comments, `<!doctype>`, and `<![CDATA[`, which is a comment in HTML. */
  #declaration(start: number): number {
    const html = this.#html;
    const code = html.charCodeAt(start);
    if (code === DASH && html.charCodeAt(start + 1) === DASH) {
      // `<!-->` is a whole comment.
      return this.#comment(start + 2, html.indexOf('-->', start), 3);
    }
    if (html.startsWith('[CDATA[', start)) return this.#cdata(start + 7);
    // The character behind `<!` or `<!-` ends nothing, whatever it is.
    return this.#upTo(start + (code === DASH ? 2 : 1), start);
  }

  #comment(start: number, end: number, width: number): number {
    const html = this.#html;
    const stop = end < 0 ? html.length : end;
    if (end < 0 && width === 1) return this.#rest(start);
    if (end >= 0 || start < html.length) this.#listener.comment(html.slice(start, Math.max(start, stop)));
    return end < 0 ? html.length : end + width;
  }

  #cdata(start: number): number {
    const html = this.#html;
    const end = html.indexOf(']]>', start);
    const stop = end < 0 ? html.length : end;
    if (end >= 0 || start < html.length) this.#listener.comment(`[CDATA[${html.slice(start, stop)}]]`);
    return end < 0 ? html.length : end + 3;
  }
}
