import type { LinePattern } from '../model/profile.js';
import { linkShare } from '../text/link-share.js';
import { weight } from '../text/script.js';
import { enoughOf } from './evidence.js';
import type { Sample } from './sample.js';

/** A line that stands on several pages, its varying parts aside. */
export interface Repeat {
  readonly pattern: LinePattern;
  /** Pages that have such a line. */
  readonly pages: number;
}

/** Lines with the same words: on how many pages, how many of them, how long. */
interface Group {
  pages: number;
  lines: number;
  last: number;
  longest: number;
  /** Those that are mostly a link. */
  linked: number;
  /** The first line, and whether all others are the same. */
  readonly text: string;
  isExact: boolean;
}

const MAX_LINE = 400;
/** Of a page with more lines than these the rest is not looked at. */
const MAX_LINES = 20_000;
/** What may vary in a line is a name or two. */
const MAX_REST = 28;
const MAX_TEMPLATE = 160;
const JOINTS = 4;
const LONG = 12;
const SHORT = 6;

const DIGITS = /\d+/g;
const JOINT = /[：:，,|｜／/·—(（\s]\s?/g;
const SPACE = /\s/g;

const masked = (text: string): string => text.replaceAll(DIGITS, '0');

/** Where a line may change from words that stay to words that vary: behind a colon, a comma, a space. */
function joints(text: string): number[] {
  const found: number[] = [];
  for (const { index, 0: sign } of text.matchAll(JOINT)) {
    if (found.length === JOINTS) break;
    found.push(index + sign.length);
  }
  return found;
}

/** Beginnings that are long enough to be known again; where the rest is no name, a sentence opens with them. */
function heads(text: string): { head: string; isOpening: boolean }[] {
  return joints(text)
    .map((at) => ({ head: text.slice(0, at), isOpening: text.length - at > MAX_REST }))
    .filter(({ head }) => isTelling(head));
}

const LABEL = /[：:]\s?$/;
/** 责编： says enough with two characters, since a colon closes it. */
const isTelling = (head: string): boolean => weight(head) >= (LABEL.test(head) ? 2 : 4);

const MIN_TAIL = 8;

/** Endings behind a name: its words at the line's start, up to the third. */
function tails(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(SPACE)) {
    if (found.length === JOINTS || index > MAX_REST) break;
    const tail = text.slice(index);
    if (weight(tail) >= MIN_TAIL) found.push(tail);
  }
  return found;
}

interface Line {
  readonly text: string;
  readonly isLinked: boolean;
  readonly page: number;
}

function note(groups: Map<string, Group>, key: string, { text, isLinked, page }: Line): void {
  const linked = isLinked ? 1 : 0;
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, { pages: 1, lines: 1, last: page, longest: text.length, linked, text, isExact: true });
    return;
  }
  if (group.last !== page) group.pages++;
  group.last = page;
  group.lines++;
  group.linked += linked;
  group.longest = Math.max(group.longest, text.length);
  if (text !== group.text) group.isExact = false;
}

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const escaped = (text: string): string => text.replaceAll(SPECIAL, '\\$&');

/** Numbers of any size; each is bounded, and words stand between two of them: nothing to try twice. */
const expression = (text: string): string => text.split(DIGITS).map(escaped).join('\\d{1,12}');

/**
 * Which lines repeat over the pages of a site: as they are, but for their numbers, or but for a name at one end. The idea
 * that what pages of one source share is their template: Bar-Yossef and Rajagopalan, “Template detection via data mining
 * and its applications” (WWW 2002), there over page fragments, here over lines.
 */
export class Repeats {
  readonly #count: number;
  readonly #whole = new Map<string, Group>();
  readonly #heads = new Map<string, Group>();
  readonly #tails = new Map<string, Group>();
  /** What longer lines open with: 记者从会上了解到， is a formula of articles. */
  readonly #openings = new Set<string>();

  constructor(samples: readonly Sample[]) {
    this.#count = samples.length;
    for (const [page, sample] of samples.entries())
      for (const block of sample.page.blocks.slice(0, MAX_LINES))
        if (block.text !== '' && block.text.length <= MAX_LINE)
          this.#add({ text: block.text.trim(), isLinked: linkShare(block) >= MOSTLY, page });
  }

  #add(line: Line): void {
    const key = masked(line.text);
    note(this.#whole, key, line);
    for (const { head, isOpening } of heads(key)) {
      // A label before a link to another story: its headline is no name, and no sentence either.
      if (!isOpening || (line.isLinked && LABEL.test(head))) note(this.#heads, head, line);
      else this.#openings.add(head);
    }
    if (key.length > MAX_TEMPLATE) return;
    for (const tail of tails(key)) note(this.#tails, tail, line);
  }

  /** A line that is told by its numbers alone needs words; the shorter a line, the more pages must have it. */
  #needed(words: number): number {
    if (words >= LONG) return enoughOf(this.#count, 0.15);
    return enoughOf(this.#count, words >= SHORT ? 0.2 : 0.35);
  }

  /** What a line is an instance of, or `null` where it stands alone. */
  of(text: string): Repeat | null {
    if (text === '' || text.length > MAX_LINE) return null;
    const key = masked(text.trim());
    const whole = this.#wholeOf(key);
    const template = key.length > MAX_TEMPLATE ? null : this.#template(key);
    if (whole === null || template === null) return whole ?? template;
    // One editor's line is an instance of all editors'.
    return template.pages > whole.pages * MORE ? template : whole;
  }

  #wholeOf(key: string): Repeat | null {
    const group = this.#whole.get(key);
    if (group === undefined || group.pages < this.#needed(weight(key))) return null;
    return { pattern: patternOf(group, key), pages: group.pages };
  }

  #template(key: string): Repeat | null {
    const head = heads(key)
      .filter(({ head: one }) => !this.#openings.has(one))
      .findLast(({ head: one, isOpening }) => this.#isTemplate(this.#heads.get(one), isOpening))?.head;
    if (head !== undefined) {
      const { pages, longest } = this.#heads.get(head)!;
      const start = HAS_DIGIT.test(head) ? { matches: `^${expression(head)}` } : { startsWith: head };
      return { pattern: { ...start, maxLength: longest + SLACK }, pages };
    }
    const tail = tails(key).find((one) => this.#isTemplate(this.#tails.get(one)));
    if (tail === undefined) return null;
    const { pages, longest } = this.#tails.get(tail)!;
    const end = HAS_DIGIT.test(tail) ? { matches: `${expression(tail)}$` } : { endsWith: tail };
    return { pattern: { ...end, maxLength: longest + SLACK }, pages };
  }

  /** A formula comes several times in one article (`问：`), a line of the site's once a page. */
  #isTemplate(group: Group | undefined, isOpening = false): boolean {
    return (
      group !== undefined &&
      (!isOpening || group.linked === group.lines) &&
      group.pages >= enoughOf(this.#count, 0.35) &&
      group.lines <= group.pages * MAX_A_PAGE
    );
  }
}

const HAS_DIGIT = /\d/;
const MOSTLY = 0.5;
const MORE = 1.2;
const SLACK = 6;
const MAX_A_PAGE = 1.3;

function patternOf({ text, isExact, longest }: Group, key: string): LinePattern {
  if (isExact) return { equals: text };
  return { matches: `^${expression(key)}$`, maxLength: longest + SLACK };
}
