import { textOfMarkup, unescapeMarkup } from '../../text/markup-text.js';
import { reactElement } from '../../text/react-element.js';
import { weight } from '../../text/script.js';
import { richText } from './rich-text.js';
import type { StateValue } from './state-values.js';

/** A text in a page's state that may be its article. */
export interface StateText {
  /** Where it stands: `__NEXT_DATA__ props.pageProps.article.content`. */
  readonly path: string;
  readonly key: string;
  /** Markup, or lines of text. */
  readonly source: string;
  readonly text: string;
  readonly weight: number;
  /** Headlines of the object that it stands in, and of those around it, the nearest first. */
  readonly titles: readonly string[];
  /** Short values that stand beside it. */
  readonly facts: Readonly<Record<string, string>>;
}

interface Node {
  readonly value: object;
  /** Its key in the node around it; the name of the state for the outermost. */
  readonly key: string;
  readonly parent: Node | null;
  readonly depth: number;
  readonly titles: readonly string[];
  readonly isInList: boolean;
}

/** Objects and lists that are looked at in one page. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 40;
const MIN_WEIGHT = 30;
const MAX_FACT = 300;
/** Around a text headlines are looked for in so many objects. */
const MAX_TITLES = 4;
const TITLE_KEYS = ['title', 'headline', 'articleTitle', 'newsTitle', 'docTitle', 'shareTitle', 'subject'];
/** Lists whose articles are others, and texts of the site itself. */
const FOREIGN =
  /comment|repl(?:y|ies)|relat|recommend|recirc|hot_?(?:news|list)|rank|sidebar|footer|^nav|i18n|locale|translation|message|privacy|terms|disclaimer|copyright|^css|styles?$|config|author|^bio|teaser|feed|publisher|^seo|^meta$|tdk|organi[sz]ation/i;
const JSON_TEXT = /^\s{0,9}[[{][\s\S]*[\]}]\s{0,9}$/;
const CODE_MARK = /[{}();=]/g;
const SPACE = /\s/g;
const INDEX = /^\d*$/;
/** No prose is without an end of a sentence. */
const SENTENCE = /[。！？!?…]|[.;](?:[\s<"”’)]|$)/;

/** Programs and style rules have many such marks, encoded data no spaces. */
function isCode(text: string, size: number): boolean {
  const sample = text.slice(0, 2000);
  if ((sample.match(CODE_MARK)?.length ?? 0) > sample.length * 0.03) return true;
  const isLatin = size < text.length * 0.3;
  return isLatin && (sample.match(SPACE)?.length ?? 0) < sample.length * 0.06;
}

function shortStrings(value: object): Record<string, string> {
  const facts: Record<string, string> = Object.create(null);
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string' ? one.length <= MAX_FACT : typeof one === 'number') facts[key] = String(one);
  }
  return facts;
}

/** The keys that lead to a part of a node: `__NEXT_DATA__ props.pageProps.content`. */
function pathTo(node: Node, key: string): string {
  const keys = key === '' ? [] : [key];
  let at = node;
  for (; at.parent !== null; at = at.parent) if (at.key !== '') keys.push(at.key);
  return keys.length === 0 ? at.key : `${at.key} ${keys.reverse().join('.')}`;
}

/** The key of a part, or of the nearest node around it that is not one of a list. */
function nameOf(node: Node, key: string): string {
  if (!INDEX.test(key)) return key;
  let at: Node | null = node;
  while (at !== null && INDEX.test(at.key)) at = at.parent;
  return at === null || at.parent === null ? '' : at.key;
}

/** The headline that an object has of its own, or `''`. */
function titleOf(value: Readonly<Record<string, unknown>>): string {
  for (const key of TITLE_KEYS) {
    const title = value[key];
    if (typeof title === 'string' && title !== '' && title.length <= MAX_FACT) return title;
  }
  return '';
}

/** Gathers the texts of a page's state, one walk over all of it. */
class Gathering {
  readonly texts: StateText[] = [];
  readonly #seen = new Set<string>();
  readonly #entered = new WeakSet<object>();
  readonly #pending: Node[] = [];
  #nodes = 0;

  run(values: readonly StateValue[]): void {
    for (const { name, value } of values) {
      const root: Node = { value: {}, key: name, parent: null, depth: 0, titles: [], isInList: false };
      this.#visit(value, '', root);
      // First in, first out: nearer the root goes before what is nested deeper.
      for (let next = 0; next < this.#pending.length && this.#nodes < MAX_NODES; next++)
        this.#enter(this.#pending[next]!);
      this.#pending.length = 0;
    }
  }

  #enter(node: Node): void {
    if (this.#entered.has(node.value)) return;
    this.#entered.add(node.value);
    this.#nodes++;
    if (Array.isArray(node.value)) {
      const list: readonly unknown[] = node.value;
      const isTaken = !node.isInList && this.#list(list, node);
      const inner = isTaken ? { ...node, isInList: true } : node;
      for (let i = 0; i < list.length; i++) this.#visit(list[i], `${i}`, inner);
      return;
    }
    const value = node.value as Readonly<Record<string, unknown>>;
    const kind = value['type'] ?? value['kind'];
    if (typeof kind === 'string' && FOREIGN.test(kind)) return;
    const title = titleOf(value);
    const inner = title === '' ? node : { ...node, titles: [title, ...node.titles].slice(0, MAX_TITLES) };
    for (const key of Object.keys(value)) this.#visit(value[key], key, inner);
  }

  #visit(value: unknown, key: string, parent: Node): void {
    if (typeof value === 'string') {
      if (value.length >= MIN_WEIGHT && !FOREIGN.test(key)) this.#string(value, key, parent);
    } else if (typeof value === 'object' && value !== null && parent.depth < MAX_DEPTH && !FOREIGN.test(key))
      this.#push(value, key, parent);
  }

  #push(value: object, key: string, parent: Node): void {
    const { titles, isInList, depth } = parent;
    this.#pending.push({ value, key, parent, depth: depth + 1, titles, isInList });
  }

  #string(value: string, key: string, parent: Node): void {
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    if (!JSON_TEXT.test(value)) this.#offer(unescapeMarkup(value), key, parent);
    else {
      const inner = parsed(value);
      if (inner !== null && parent.depth < MAX_DEPTH) this.#push(inner, key, parent);
    }
  }

  #list(list: readonly unknown[], node: Node): boolean {
    if (list.length < 2 || reactElement(list) !== null || !mayBeText(list)) return false;
    return this.#offer(richText(list), node.key, node.parent ?? node);
  }

  /** Notes a text that reads like prose, the part `key` of a node. */
  #offer(source: string, key: string, node: Node): boolean {
    if (source.length < MIN_WEIGHT || !SENTENCE.test(source)) return false;
    const text = textOfMarkup(source);
    const size = weight(text);
    if (size < MIN_WEIGHT || isCode(text, size)) return false;
    const facts = Array.isArray(node.value) ? {} : shortStrings(node.value);
    const place = { path: pathTo(node, key), key: nameOf(node, key), titles: node.titles, facts };
    this.texts.push({ ...place, source, text, weight: size });
    return true;
  }
}

/** Rendered elements are a text where several of them are paragraphs. */
function mayBeText(list: readonly unknown[]): boolean {
  const elements = list.map((part) => (Array.isArray(part) ? reactElement(part) : null));
  if (elements.every((element) => element === null)) return true;
  return elements.filter((element) => element?.tag === 'p').length > 1;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** All texts in a page's state that read like prose, with where they stand and what stands around them. */
export function stateTexts(values: readonly StateValue[]): readonly StateText[] {
  const gathering = new Gathering();
  gathering.run(values);
  return gathering.texts;
}
