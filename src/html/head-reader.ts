import type { Head, Link } from '../model/page.js';

const SPACE = /\s+/;
/** Shorter programs hold no article. */
const MIN_PROGRAM = 100;
/** Next.js sends its state in pieces of any length. */
const STREAMED = '__next_f';

/** Gathers what a page says about itself outside its text, while it is walked. */
export class HeadReader {
  readonly #metas: (readonly [string, string])[] = [];
  readonly #links: Link[] = [];
  readonly #states: { kind: string; id?: string; text: string }[] = [];
  #title = '';
  #language = '';
  #base = '';

  /** An element without content, or `<html>`. */
  element(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'meta') this.#meta(attributes);
    else if (tag === 'link' && attributes['href'] !== undefined) {
      this.#links.push({ rel: (attributes['rel'] ?? '').toLowerCase(), href: attributes['href'] });
    } else if (tag === 'base' && this.#base === '') this.#base = attributes['href'] ?? '';
    else if (tag === 'html' && this.#language === '') {
      this.#language = attributes['lang'] ?? attributes['xml:lang'] ?? '';
    }
  }

  #meta(attributes: Readonly<Record<string, string>>): void {
    const name =
      attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? attributes['http-equiv'];
    if (name !== undefined) this.#metas.push([name.toLowerCase(), attributes['content'] ?? '']);
  }

  /** The window's title: the first one. */
  title(text: string): void {
    if (this.#title === '') this.#title = text;
  }

  /** The contents of a script: kept where they are data, or a program that may hold some. */
  script(kind: string, text: string, id: string): void {
    const isLong = text.length >= MIN_PROGRAM || text.includes(STREAMED);
    if (isLong || kind.includes('json')) this.#states.push(id === '' ? { kind, text } : { kind, id, text });
  }

  read(): Head {
    return {
      title: this.#title,
      language: this.#language.trim().split(SPACE)[0] ?? '',
      base: this.#base,
      metas: this.#metas,
      links: this.#links,
      states: this.#states,
    };
  }
}
