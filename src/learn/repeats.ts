import type { LinePattern } from '../model/profile.js';
import { isDateLine } from '../text/date-line.js';
import { endsSentence } from '../text/prose.js';
import { weight } from '../text/script.js';
import { enoughOf } from './evidence.js';
import { isFormula } from './is-formula.js';
import { type LineGroup, noteLine } from './line-group.js';
import { expressionOf, headsOf, masked, numbersIn, tailsOf } from './line-templates.js';
import { linesOf } from './lines-of.js';
import type { Sample } from './sample.js';

/** A line that stands on several pages, its varying parts aside. */
export interface Repeat {
  readonly pattern: LinePattern;
  /** Pages that have such a line. */
  readonly pages: number;
  /** Is it the site's? Else articles repeat it: a standing subheading, a question, a sentence with other figures. */
  readonly isFurniture: boolean;
}

const MAX_LINE = 400;
const MAX_TEMPLATE = 160;
const LONG = 12;
const SHORT = 6;
const TEMPLATE_SHARE = 0.35;
/** A template is taken for a line that it describes where it describes so many more pages' lines than those that equal it. */
const MORE = 1.2;
/** A formula comes several times in one article (`问：`), a line of the site's once a page. */
const MAX_A_PAGE = 1.3;
const SLACK = 6;
const HAS_DIGIT = /\d/;

/** So often kept where articles keep their own, lines are theirs. */
const OWN = 0.8;
const NOTICE = 16;
const NOTICE_SHARE = 0.6;
const CLAUSES = /\p{L}[，,]\s?\p{L}/u;

/**
 * Which lines repeat over the pages of a site: as they are, but for their numbers, or but for a name at one end. The idea
 * that what pages of one source share is their template: Bar-Yossef and Rajagopalan, “Template detection via data mining
 * and its applications” (WWW 2002), there over page fragments, here over lines.
 */
export class Repeats {
  readonly #count: number;
  readonly #whole = new Map<string, LineGroup>();
  readonly #heads = new Map<string, LineGroup>();
  readonly #tails = new Map<string, LineGroup>();
  readonly #images = new Map<string, Set<number>>();
  /** What longer lines open with: 记者从会上了解到， is a formula of articles. */
  readonly #openings = new Set<string>();
  readonly #known = new Map<string, Repeat | null>();

  constructor(samples: readonly Sample[]) {
    this.#count = samples.length;
    for (const [number, sample] of samples.entries()) {
      for (const line of linesOf(sample, number)) {
        const key = masked(line.text);
        noteLine(this.#whole, key, line);
        for (const { head, isLabel, isOpening } of headsOf(key)) {
          // A label before a link to another story: its headline is no name, and no sentence either.
          if (!isOpening || (line.isLinked && isLabel)) noteLine(this.#heads, head, line);
          else this.#openings.add(head);
        }
        if (key.length <= MAX_TEMPLATE) for (const tail of tailsOf(key)) noteLine(this.#tails, tail, line);
      }
      for (const { image } of sample.page.blocks)
        if (image !== undefined)
          this.#images.set(image.src, (this.#images.get(image.src) ?? new Set()).add(number));
    }
  }

  /** Does a picture stand on page after page: a code to scan, a banner? */
  isOfSite(src: string): boolean {
    return (this.#images.get(src)?.size ?? 0) >= enoughOf(this.#count, TEMPLATE_SHARE);
  }

  /** What a line is an instance of, or `null` where it stands alone. */
  of(text: string): Repeat | null {
    if (text === '' || text.length > MAX_LINE) return null;
    const bare = text.trim();
    let repeat = this.#known.get(bare);
    if (repeat === undefined) {
      repeat = this.#find(masked(bare), bare);
      this.#known.set(bare, repeat);
    }
    return repeat;
  }

  #find(key: string, text: string): Repeat | null {
    const whole = this.#wholeOf(key, text);
    const template = key.length > MAX_TEMPLATE ? null : this.#templateOf(key);
    if (whole === null || template === null) return whole ?? template;
    return template.pages > whole.pages * MORE ? template : whole;
  }

  /** The shorter a line, the more pages must have it. */
  #needed(words: number): number {
    if (words >= LONG) return enoughOf(this.#count, 0.15);
    return enoughOf(this.#count, words >= SHORT ? 0.2 : TEMPLATE_SHARE);
  }

  #wholeOf(key: string, text: string): Repeat | null {
    const group = this.#whole.get(key);
    if (group === undefined || group.pages < this.#needed(weight(key))) return null;
    const { isExact, longest, pages } = group;
    const pattern = isExact
      ? { equals: group.text }
      : { matches: `^${expressionOf(key)}$`, maxLength: longest + SLACK };
    return { pattern, pages, isFurniture: this.#isOfSite(group, text) };
  }

  /**
   * A sentence that stands word for word on many pages is the site's, wherever it stands. Of what else repeats, that is the
   * articles' which stays in them amid their paragraphs; and so is a sentence that stays with more than one figure in it.
   */
  #isOfSite({ isExact, pages, lines, linked, kept, amid }: LineGroup, text: string): boolean {
    if (linked * 2 > lines) return true;
    if (kept >= lines * OWN && (isFormula(text) || isDay(text))) return false;
    const isSentence = weight(text) >= LONG && endsSentence(text);
    if (isExact && isSentence) return true;
    // A call without a full stop: no subheading has clauses.
    const isCall = isExact && weight(text) >= LONG && CLAUSES.test(text);
    if (isCall && pages >= this.#count * NOTICE_SHARE) return true;
    if (isSentence && numbersIn(text) > 1) return kept < lines * OWN;
    const isNotice = isSentence && weight(text) >= NOTICE && pages >= this.#count * NOTICE_SHARE;
    return isNotice || amid < lines * OWN;
  }

  #templateOf(key: string): Repeat | null {
    const head = headsOf(key)
      .filter((one) => !this.#openings.has(one.head))
      .findLast((one) => this.#isTemplate(this.#heads.get(one.head), one.isOpening))?.head;
    if (head !== undefined) {
      const start = HAS_DIGIT.test(head) ? { matches: `^${expressionOf(head)}` } : { startsWith: head };
      return templated(this.#heads.get(head)!, start);
    }
    const tail = tailsOf(key).find((one) => this.#isTemplate(this.#tails.get(one)));
    if (tail === undefined) return null;
    const end = HAS_DIGIT.test(tail) ? { matches: `${expressionOf(tail)}$` } : { endsWith: tail };
    return templated(this.#tails.get(tail)!, end);
  }

  #isTemplate(group: LineGroup | undefined, isOpening = false): boolean {
    return (
      group !== undefined &&
      (!isOpening || group.linked === group.lines) &&
      group.pages >= enoughOf(this.#count, TEMPLATE_SHARE) &&
      group.lines <= group.pages * MAX_A_PAGE
    );
  }
}

/** A line that is all date signs a letter. */
const isDay = (text: string): boolean => weight(text) < LONG && isDateLine(text);

type Open = { startsWith: string } | { endsWith: string } | { matches: string };

function templated({ pages, lines, linked, amid, longest }: LineGroup, start: Open): Repeat {
  const isFurniture = linked * 2 > lines || amid < lines * OWN;
  return { pattern: { ...start, maxLength: longest + SLACK }, pages, isFurniture };
}
