import { textOfMarkup, unescapeMarkup } from '../../text/markup-text.js';
import { sentenceMarks } from '../../text/prose.js';
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

type Place = Pick<StateText, 'path' | 'key' | 'titles' | 'facts'>;

interface Node {
  readonly value: object;
  readonly path: string;
  readonly key: string;
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

/** Gathers the texts of a page's state, one walk over all of it. */
class Gathering {
  readonly texts: StateText[] = [];
  readonly #seen = new Set<string>();
  readonly #entered = new WeakSet<object>();
  readonly #pending: Node[] = [];
  #nodes = 0;

  run(values: readonly StateValue[]): void {
    for (const { name, value } of values) {
      const root = { value: {}, path: name, key: '', depth: 0, titles: [], isInList: false };
      this.#visit(value, '', root, {});
      // First in, first out: nearer the root goes before what is nested deeper.
      for (let next = 0; next < this.#pending.length && this.#nodes < MAX_NODES; next++)
        this.#enter(this.#pending[next]!);
      this.#pending.length = 0;
    }
  }

  #enter(node: Node): void {
    const { value, titles } = node;
    if (this.#entered.has(value)) return;
    this.#entered.add(value);
    this.#nodes++;
    if (Array.isArray(value)) {
      const isTaken = !node.isInList && this.#list(value, node);
      const inner = isTaken ? { ...node, isInList: true } : node;
      for (const [i, part] of value.entries()) this.#visit(part, String(i), inner, {});
      return;
    }
    const facts = shortStrings(value);
    if (FOREIGN.test(facts['type'] ?? facts['kind'] ?? '')) return;
    const title = TITLE_KEYS.map((key) => facts[key]).find((one) => one !== undefined && one !== '');
    const inner = title === undefined ? node : { ...node, titles: [title, ...titles].slice(0, MAX_TITLES) };
    for (const [key, part] of Object.entries(value))
      if (!FOREIGN.test(key)) this.#visit(part, key, inner, facts);
  }

  #visit(value: unknown, key: string, parent: Node, facts: StateText['facts']): void {
    const path = key === '' ? parent.path : `${parent.path}${parent.depth <= 1 ? ' ' : '.'}${key}`;
    const inherited = { path, key: INDEX.test(key) ? parent.key : key, titles: parent.titles };
    if (typeof value === 'string') this.#string(value, { ...inherited, facts }, parent);
    else if (typeof value === 'object' && value !== null && parent.depth < MAX_DEPTH)
      this.#pending.push({ ...inherited, value, depth: parent.depth + 1, isInList: parent.isInList });
  }

  #string(value: string, where: Place, parent: Node): void {
    if (value.length < MIN_WEIGHT || this.#seen.has(value)) return;
    this.#seen.add(value);
    if (JSON_TEXT.test(value)) {
      const inner = parsed(value);
      if (inner !== null)
        this.#visit(inner, '', { ...parent, ...where, depth: parent.depth + 1 }, where.facts);
      return;
    }
    this.#offer(unescapeMarkup(value), where);
  }

  #list(list: readonly unknown[], node: Node): boolean {
    if (list.length < 2 || reactElement(list) !== null || !mayBeText(list)) return false;
    const source = richText(list);
    return this.#offer(source, { path: node.path, key: node.key, titles: node.titles, facts: {} });
  }

  #offer(source: string, where: Place): boolean {
    if (source.length < MIN_WEIGHT) return false;
    const text = textOfMarkup(source);
    const size = weight(text);
    if (size < MIN_WEIGHT || sentenceMarks(text) === 0 || isCode(text, size)) return false;
    this.texts.push({ ...where, source, text, weight: size });
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
