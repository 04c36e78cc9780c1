import type { Head, Link } from '../model/page.js';
import { hostOf } from '../text/host.js';
import { siteOf } from '../text/site-of.js';

/** `var ct = "1700000000"` on WeChat's pages, `publish_time: '2024-03-12 10:15'` on Toutiao's; nothing else is read. */
const STATE_TIME =
  /\bvar\s{1,3}ct\s{0,3}=\s{0,3}["'](\d{10})["']|\bpublish_time["']?\s{0,3}[:=]\s{0,3}["'](\d{4}-\d{2}-\d{2}[\sT][\d:]{5,8})["']/;
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

  /**
   * The contents of a script: kept where they are data, or a program that may hold some; and the time at which a
   * program says that the page was published.
   */
  script(kind: string, text: string, id: string): void {
    const isLong = text.length >= MIN_PROGRAM || text.includes(STREAMED);
    if (isLong || kind.includes('json')) this.#states.push(id === '' ? { kind, text } : { kind, id, text });
    if (kind.includes('json') || !(text.includes('publish_time') || text.includes('var ct'))) return;
    const found = STATE_TIME.exec(text);
    const value = found?.[1] ?? found?.[2];
    if (value !== undefined) this.#states.push({ kind: 'time', text: value });
  }

  /** Sites that the page calls its own: those of its address, as it gives it itself. */
  ownSites(): ReadonlySet<string> {
    const canonical = this.#links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
    const metas = this.#metas.filter(([name]) => name === 'og:url').map(([, content]) => content);
    const hosts = [this.#base, ...canonical, ...metas].map(hostOf);
    return new Set(hosts.filter((host) => host !== '').map(siteOf));
  }

  /** @param encoded values that are written in numeric references */
  read(encoded: Head['encoded']): Head {
    return {
      title: this.#title,
      language: this.#language.trim().split(SPACE)[0] ?? '',
      base: this.#base,
      metas: this.#metas,
      links: this.#links,
      states: this.#states,
      encoded,
    };
  }
}
