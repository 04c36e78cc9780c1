import type { Block, Span } from '../../model/page.js';
import { hostOf } from '../../text/host.js';
import { siteOf } from '../../text/site-of.js';
import type { Row } from '../row.js';
import { LinkCover } from './link-cover.js';

/** An element whose text is links to other sites and hardly anything else. */
export interface LinkBox {
  readonly row: number;
  /** Links to other sites in it, or in the box around it. */
  readonly links: number;
}

/** Boxes of a page, and how much of its elements is no link to another site. */
export interface LinkBoxes {
  readonly boxes: readonly LinkBox[];
  /** Characters of a row's blocks that are no such links. */
  readonly plain: (row: number) => number;
}

/** So much of a box must be links to other sites, of its characters. */
const MIN_LINKED = 0.6;
/** More are looked at on no page. */
const MAX_BOXES = 600;
const MAX_AROUND = 10;
const WHOLE = new Set(['#root', 'html', 'body', 'main', 'article']);
const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** Tells links to other sites. One link after the other leads to the same one. */
class OtherSites {
  readonly #own: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();
  #last = '';
  #isOther = false;

  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  has(href: string): boolean {
    if (this.#last !== '' && href.startsWith(this.#last)) return this.#isOther;
    const slashes = href.indexOf('//');
    const end = slashes < 0 ? -1 : href.indexOf('/', slashes + 2);
    if (slashes < 0) return false;
    const origin = end < 0 ? href : href.slice(0, end + 1);
    let other = this.#known.get(origin);
    if (other === undefined) {
      const host = hostOf(origin);
      other = host !== '' && !this.#own.has(siteOf(host));
      this.#known.set(origin, other);
    }
    if (end >= 0) {
      this.#last = origin;
      this.#isOther = other;
    }
    return other;
  }
}

/** Links to other sites in each row. */
function linksOf(rows: readonly Row[], own: ReadonlySet<string>): Uint32Array | null {
  const links = new Uint32Array(rows.length);
  const others = new OtherSites(own);
  for (let row = rows.length - 1; row > 0; row--) {
    const { href, parent } = rows[row]!;
    if (href !== null && others.has(href)) links[row]! += 1;
    links[parent]! += links[row]!;
  }
  return links[0]! > 0 ? links : null;
}

/** Which elements of a page are boxes of links to other sites. Reckoned where somebody asks. */
class Boxes {
  readonly links: Uint32Array;
  readonly #rows: readonly Row[];
  readonly #blocks: readonly Block[];
  readonly #isBox: Uint8Array;
  /** Characters of blocks before each block that are no links to other sites, and all of them. */
  #before: { all: Uint32Array; linked: Uint32Array } | null = null;
  /** Of the block that was asked about last. */
  #cover: { block: number; links: LinkCover } | null = null;

  constructor(rows: readonly Row[], blocks: readonly Block[], links: Uint32Array) {
    this.links = links;
    this.#rows = rows;
    this.#blocks = blocks;
    this.#isBox = new Uint8Array(rows.length);
  }

  has(row: number): boolean {
    const known = this.#isBox[row]!;
    if (known !== UNKNOWN) return known === YES;
    const is = this.#judge(row);
    this.#isBox[row] = is ? YES : NO;
    return is;
  }

  #judge(row: number): boolean {
    const { first, end, hidden, isInline, parent, tag } = this.#rows[row]!;
    if (hidden !== null || first === end || WHOLE.has(tag)) return false;
    if (this.links[row] === 0 && !(isInline && this.has(parent))) return false;
    if (isInline && end - first === 1) return this.#isLinkedSpan(row);
    const { all, linked } = this.#counts();
    return linked[end]! - linked[first]! >= MIN_LINKED * (all[end]! - all[first]!);
  }

  /** Is an inline element mostly links, as far as it reaches in the block that it begins in? */
  #isLinkedSpan(row: number): boolean {
    const { first } = this.#rows[row]!;
    if (this.#cover?.block !== first)
      this.#cover = { block: first, links: new LinkCover(this.#blocks[first]!.spans, this.#isLink) };
    const own = this.#cover.links.of(row);
    if (own === null) return false;
    const { span, linked } = own;
    return span.href === null ? linked >= MIN_LINKED * (span.end - span.start) : this.links[row]! > 0;
  }

  readonly #isLink = ({ container, href, tag }: Span): boolean =>
    href !== null && tag === 'a' && this.links[container] !== 0;

  #counts(): { all: Uint32Array; linked: Uint32Array } {
    if (this.#before !== null) return this.#before;
    const { length } = this.#blocks;
    const [all, linked] = [new Uint32Array(length + 1), new Uint32Array(length + 1)];
    for (let index = 0; index < length; index++) {
      const { spans, text } = this.#blocks[index]!;
      let [sum, reached] = [0, 0];
      for (const span of spans) {
        if (span.end <= reached || !this.#isLink(span)) continue;
        sum += span.end - Math.max(span.start, reached);
        reached = span.end;
      }
      all[index + 1] = all[index]! + text.length;
      linked[index + 1] = linked[index]! + Math.min(sum, text.length);
    }
    this.#before = { all, linked };
    return this.#before;
  }

  plain(row: number): number {
    const { first, end } = this.#rows[row]!;
    const { all, linked } = this.#counts();
    return all[end]! - all[first]! - (linked[end]! - linked[first]!);
  }

  /** A box has as many links as the box that it is in. */
  around(row: number): number {
    let at = row;
    for (let step = 0; step < MAX_AROUND && this.has(this.#rows[at]!.parent); step++)
      at = this.#rows[at]!.parent;
    return Math.max(1, this.links[at]!);
  }
}

/**
 * Boxes of links to other sites that nothing hides so far: the links, what stands in them, and all around them as far
 * as it holds little else. Looked at closer than other elements: link farms are hidden in ways that honest text has as
 * well.
 *
 * @param own sites that the page calls its own
 * @param isAsked of which rows something is known that may hide them
 */
export function linkBoxes(
  rows: readonly Row[],
  blocks: readonly Block[],
  own: ReadonlySet<string>,
  isAsked: (row: number, links: number) => boolean,
): LinkBoxes | null {
  const links = linksOf(rows, own);
  if (links === null) return null;
  const boxes = new Boxes(rows, blocks, links);
  const found: LinkBox[] = [];
  const isWithin = new Uint8Array(rows.length);
  for (let row = 1; row < rows.length && found.length < MAX_BOXES; row++) {
    const own = links[row]!;
    if (own === 0 && isWithin[rows[row]!.parent] === 0) continue;
    const { hidden, href, parent, tag } = rows[row]!;
    // Within a link, text has no links of its own.
    if (href !== null ? own > 0 : isWithin[parent] === 1) isWithin[row] = 1;
    if ((own === 0 && isWithin[row] === 0) || hidden !== null || WHOLE.has(tag)) continue;
    if (!isAsked(row, own) || !boxes.has(row)) continue;
    found.push({ row, links: boxes.around(row) });
  }
  return found.length === 0 ? null : { boxes: found, plain: (row) => boxes.plain(row) };
}
