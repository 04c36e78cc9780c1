import { endsSentence } from '../prose.js';
import { columns } from './columns.js';
import { hasListMarker } from './list-marker.js';
import type { LineWrap } from './measure-column.js';
import { type PageMark, readPageMark } from './page-marks.js';
import type { TextLine } from './text-lines.js';

/** A page has more lines than this between its head and its foot. */
const MIN_PAGE = 5;
/** A title may stand here and at the head of each page after. */
const TITLE_LINES = 3;
const MAX_HEAD = 60;
/** Foot and head of a page have no more lines together. */
const MAX_SEAM = 5;
const MIN_HEADS = 3;
const MIN_BREAKS = 2;
/** Heads are shorter than this share of a line. */
const LONG = 0.6;
/** A line with no more room than this that ends no sentence is broken off by what follows: no word fits in any more. */
const ROOM = 6;
const LATIN_ROOM = 14;
const INTRODUCES = /[:：]$/;
/** Without a wrap to compare with, a line of this many columns is text. */
const MIN_TEXT = 40;
const DIGITS = /\d+/g;
const LETTER = /\p{L}/u;

/** Lines that belong to the pages of a document and not to its text, each with the reason. */
export type PageFurniture = ReadonlyMap<number, string>;

const NUMBER = 'number of a page';
const HEAD = 'head or foot of a page';

/** What may be furniture by its look, and what is by its place. */
class Pages {
  readonly found = new Map<number, string>();
  readonly #lines: readonly TextLine[];
  readonly #least: number;
  readonly #full: number;
  readonly #isWide: boolean;
  readonly marks = new Map<number, PageMark>();
  /** Lines that recur but for their digits. */
  readonly recurring = new Map<string, number[]>();
  readonly #suspects = new Set<number>();

  constructor(lines: readonly TextLine[], wrap: LineWrap | null) {
    this.#lines = lines;
    this.#least = wrap === null ? MIN_TEXT : wrap.width * LONG;
    const room = wrap?.isEastAsian === true ? ROOM : LATIN_ROOM;
    this.#full = wrap === null ? MIN_TEXT : wrap.width - wrap.slack - room;
    this.#isWide = wrap?.isEastAsian ?? false;
    for (const [index, { text }] of lines.entries()) this.#look(index, text);
    for (const [text, places] of this.recurring)
      if (places.length < 2) this.recurring.delete(text);
      else for (const place of places) this.#suspects.add(place);
  }

  #look(index: number, text: string): void {
    const mark = readPageMark(text);
    if (mark !== null) {
      this.marks.set(index, mark);
      this.#suspects.add(index);
    } else if (this.isShort(index) && LETTER.test(text)) {
      const key = text.replace(DIGITS, '#');
      const places = this.recurring.get(key);
      if (places === undefined) this.recurring.set(key, [index]);
      else places.push(index);
    }
  }

  /** May this line stand with that one between the text of two pages? */
  #isBeside(at: number, index: number): boolean {
    return Math.abs(at - index) <= MAX_SEAM && (this.#suspects.has(at) || this.found.has(at));
  }

  /** Does the text break off above this line and its like, and go on below? */
  interrupts(index: number): boolean {
    let above = index - 1;
    while (this.#isBeside(above, index)) above--;
    let below = index + 1;
    while (this.#isBeside(below, index)) below++;
    const line = this.#lines[above];
    if (line === undefined || below >= this.#lines.length) return false;
    if (endsSentence(line.text) || INTRODUCES.test(line.text)) return false;
    return (line.indent ?? 0) + columns(line.text, this.#isWide) >= this.#full;
  }

  /** A line that a paragraph can hardly have: not filled, and no sentence's end. */
  isShort(index: number): boolean {
    const { text } = this.#lines[index]!;
    return text.length <= MAX_HEAD && !endsSentence(text) && columns(text, this.#isWide) < this.#least;
  }

  /** Does a page end right below this line? */
  isAtFoot(index: number): boolean {
    return this.#lines[index + 1]?.isAfterPage === true;
  }

  /** Is the edge of a page, or a line that is known to stand there, right beside this one? */
  isAtEdge(index: number): boolean {
    if (this.#lines[index]!.isAfterPage === true || this.#lines[index + 1]?.isAfterPage === true) return true;
    for (let at = index - 1; this.#isBeside(at, index); at--)
      if (this.found.has(at) || this.#lines[at]!.isAfterPage === true) return true;
    for (let at = index + 1; this.#isBeside(at, index); at++)
      if (this.found.has(at) || this.#lines[at + 1]?.isAfterPage === true) return true;
    return false;
  }
}

/** Numbers that count up by one, a page's length apart. */
function* chains(marks: ReadonlyMap<number, PageMark>): Generator<readonly number[]> {
  const open = new Map<number, number[]>();
  for (const [index, { value, isCertain }] of marks) {
    if (isCertain) continue;
    const chain = open.get(value - 1);
    open.delete(value - 1);
    if (chain !== undefined && index - chain.at(-1)! > MIN_PAGE) {
      chain.push(index);
      open.set(value, chain);
      continue;
    }
    const other = open.get(value);
    if (chain !== undefined) yield chain;
    if (other !== undefined) yield other;
    open.set(value, [index]);
  }
  yield* open.values();
}

/** A chapter may be numbered so, or a year stand alone: pages are told by the sentences that their numbers break. */
function numberPages(pages: Pages, isWrapped: boolean): void {
  for (const chain of chains(pages.marks)) {
    const isBroken = chain.some((index) => pages.interrupts(index));
    const isTold =
      chain.length > 1
        ? isBroken || chain.some((i) => pages.isAtEdge(i))
        : (isBroken && isWrapped) || pages.isAtFoot(chain[0]!);
    if (isTold) for (const index of chain) pages.found.set(index, NUMBER);
  }
}

/** A refrain recurs as well, but no sentence breaks off above it. */
function headPages(pages: Pages): void {
  for (const places of pages.recurring.values()) {
    const isApart = places.every((at, i) => i === 0 || at - places[i - 1]! > MIN_PAGE);
    if (!isApart) continue;
    const edges = places.filter((at) => pages.isAtEdge(at)).length;
    const breaks = places.filter((at) => pages.interrupts(at)).length;
    const isTold =
      places.length >= MIN_HEADS
        ? edges * 2 >= places.length || breaks >= Math.max(MIN_BREAKS, places.length / 4)
        : edges === places.length;
    if (!isTold) continue;
    for (const at of places) if (at >= TITLE_LINES || pages.isAtEdge(at)) pages.found.set(at, HEAD);
  }
}

/** Between a page's number and the text stands its head, set off by blank lines from a sentence that goes on below. */
function headsBesideNumbers(lines: readonly TextLine[], pages: Pages): void {
  const numbers = [...pages.found.keys()];
  for (const number of numbers) {
    for (const at of [number - 1, number + 1]) {
      const [line, next] = [lines[at], lines[at + 1]];
      if (line === undefined || next === undefined || pages.found.has(at)) continue;
      const isSetOff = (line.isAfterGap && next.isAfterGap) || (line.isAfterPage === true && at > number);
      if (isSetOff && !hasListMarker(line.text) && pages.isShort(at) && pages.interrupts(at))
        pages.found.set(at, HEAD);
    }
  }
}

/**
 * Finds the page numbers, running heads and feet that the pages of a document leave between the lines of its text.
 *
 * @param wrap how the lines were wrapped, where it is known
 */
export function pageFurniture(lines: readonly TextLine[], wrap: LineWrap | null): PageFurniture {
  const pages = new Pages(lines, wrap);
  for (const [index, { isCertain }] of pages.marks) if (isCertain) pages.found.set(index, NUMBER);
  numberPages(pages, wrap !== null);
  headPages(pages);
  numberPages(pages, wrap !== null);
  headsBesideNumbers(lines, pages);
  return pages.found;
}
