import { endsSentence } from '../prose.js';
import { columns } from './columns.js';
import { hasListMarker } from './list-marker.js';
import { type LineWrap, withNextUnit } from './measure-column.js';
import type { TextLine } from './text-lines.js';

/** What told where a paragraph of a wrapped text begins. */
export type Told = 'indents' | 'short last lines' | 'blank lines' | 'list numbers and headings';

export interface Paragraphs {
  /** Lines that go on in the next one that is text. */
  readonly runOn: ReadonlySet<number>;
  /** How many paragraphs each of these told. */
  readonly told: ReadonlyMap<Told, number>;
}

/** Columns that an indent takes where it was lost: two full-width characters. */
const LOST_INDENT = 4;
const MAX_INDENT = 12;
/** So many first lines that an indent fills, more of them than are full without, and a text was indented. */
const MIN_INDENTED = 3;
/** Lines that stop this near the wrap in mid-sentence are full: a mark that may not begin a line took a letter along. */
const NEAR = 2;
/** Where blank lines stand between most lines, they tell nothing. */
const MAX_GAPS = 0.6;
const HANG = 2;
const MIN_ITEMS = 2;
const ENDED = /[:：]["”’」』）)]*$/;
const COLUMNS = /\S(?: {2,}|\t|\u3000{2,})(?=\S)/g;

const isEnded = (text: string): boolean => endsSentence(text) || ENDED.test(text);

/** The left edge of the text, and whether first lines stand out from it. */
function edgeOf(lines: readonly TextLine[], content: readonly number[]): { edge: number; isTold: boolean } {
  const counts = new Map<number, number>();
  for (const index of content) {
    const { indent = 0 } = lines[index]!;
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [edge = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  let deeper = 0;
  for (const [indent, count] of counts) if (indent > edge && indent <= edge + MAX_INDENT) deeper += count;
  return { edge, isTold: deeper >= MIN_ITEMS && deeper * 2 < content.length };
}

class Reader {
  readonly runOn = new Set<number>();
  readonly told = new Map<Told, number>();
  readonly #lines: readonly TextLine[];
  readonly #content: readonly number[];
  readonly #wrap: LineWrap;
  readonly #edge: { edge: number; isTold: boolean };
  readonly #gapsTell: boolean;
  readonly #lost: number;
  /** The line that the paragraph began with. */
  #first: number;

  constructor(lines: readonly TextLine[], content: readonly number[], wrap: LineWrap) {
    [this.#lines, this.#content, this.#wrap] = [lines, content, wrap];
    this.#first = content[0] ?? 0;
    this.#edge = edgeOf(lines, content);
    const gaps = content.filter((at) => lines[at]!.isAfterGap).length;
    this.#gapsTell = gaps <= content.length * MAX_GAPS;
    this.#lost = this.#edge.isTold || !wrap.isEastAsian ? 0 : this.#lostIndent();
  }

  /** Columns of a line with the first piece of the next, less the wrap: more than 0 where the line is full. */
  #excess(at: number, next: number, lost: number): number {
    const { width, slack } = this.#wrap;
    return withNextUnit(this.#lines[at]!, this.#lines[next]!, this.#wrap) + lost - (width - slack);
  }

  /**
   * Was this text indented, and the indent lost? Then first lines that break off in mid-sentence fall short of the wrap by
   * just that; a headline or a subheading does so by chance.
   */
  #lostIndent(): number {
    let [indented, full, isFirst] = [0, 0, true];
    for (const [i, at] of this.#content.entries()) {
      const next = this.#content[i + 1];
      if (next === undefined) break;
      const excess = this.#excess(at, next, 0);
      const isGap = this.#lines[next]!.isAfterGap;
      if (isFirst && !isGap && !isEnded(this.#lines[at]!.text)) {
        if (excess > 0) full++;
        else if (excess + LOST_INDENT > 0 && excess + LOST_INDENT <= NEAR + 1) indented++;
      }
      isFirst = isGap || (excess <= 0 && !(isFirst && excess + LOST_INDENT > 0));
    }
    return indented >= MIN_INDENTED && indented > full ? LOST_INDENT : 0;
  }

  /** A row of a table: pieces set apart by more than a space, on a line that is not filled by them. */
  #isRow(at: number): boolean {
    const { text } = this.#lines[at]!;
    if (!text.includes('  ') && !text.includes('\t') && !text.includes('\u3000\u3000')) return false;
    const apart = text.match(COLUMNS)?.length ?? 0;
    if (apart === 0) return false;
    const { width, isEastAsian } = this.#wrap;
    // Justified lines have wide spaces too, and end at the column.
    const isJustified = (this.#lines[at]!.indent ?? 0) + columns(text, isEastAsian) >= width - 1;
    return !isJustified && (apart > 1 || text.includes('\t') || text.includes('   '));
  }

  /** The text goes on across a page: what stands between the lines tells nothing of paragraphs. */
  #isSeam(at: number, next: number): boolean {
    return next > at + 1 || this.#lines[next]!.isAfterPage === true;
  }

  #isIndented(next: number): boolean {
    const { edge, isTold } = this.#edge;
    const { indent = 0, text } = this.#lines[next]!;
    if (!isTold || indent <= edge || indent > edge + MAX_INDENT) return false;
    // An item's lines hang below its sign.
    const first = this.#lines[this.#first]!;
    return !(hasListMarker(first.text) && indent > (first.indent ?? 0) && !hasListMarker(text));
  }

  /** A line alone between sentences: a heading. */
  #isHeading(i: number, isAboveEnded: boolean): boolean {
    const [at, next] = [this.#content[i]!, this.#content[i + 1]];
    if (!isAboveEnded || next === undefined || isEnded(this.#lines[at]!.text)) return false;
    return this.#excess(at, next, this.#lost) <= -NEAR;
  }

  /** What tells that a paragraph begins behind the `i`th line of the text; `null` where it goes on. */
  #beginning(i: number): Told | 'lines' | null {
    const [at, next] = [this.#content[i]!, this.#content[i + 1]!];
    const { width, slack, isEastAsian } = this.#wrap;
    const { text, indent = 0 } = this.#lines[at]!;
    if (this.#isRow(at) || this.#isRow(next)) return 'lines';
    if (this.#lines[next]!.isAfterGap && this.#gapsTell && !this.#isSeam(at, next)) return 'blank lines';
    if (this.#isIndented(next)) return 'indents';
    const ended = isEnded(text);
    const lost = at === this.#first && !ended ? this.#lost : 0;
    const excess = this.#excess(at, next, lost);
    const isShort = ended ? excess <= 0 : excess <= -NEAR;
    // 往下数：一、二、三 may run on; 。 ends.
    if (hasListMarker(this.#lines[next]!.text) && (isShort || endsSentence(text)))
      return 'list numbers and headings';
    if (isShort) return ended ? 'short last lines' : 'lines';
    if (this.#isHeading(i + 1, ended)) return 'list numbers and headings';
    const isOver = indent + columns(text, isEastAsian) > width + HANG + slack;
    return isOver && ended ? 'short last lines' : null;
  }

  read(): Paragraphs {
    for (let i = 0; i + 1 < this.#content.length; i++) {
      const told = this.#beginning(i);
      if (told === null) {
        this.runOn.add(this.#content[i]!);
        continue;
      }
      if (told !== 'lines') this.told.set(told, (this.told.get(told) ?? 0) + 1);
      this.#first = this.#content[i + 1]!;
    }
    return this;
  }
}

/**
 * Tells which lines of a wrapped text go on in the next, and where a paragraph begins: by an indent, a last line that is
 * not full, a blank line, a list's number. Where nothing tells, none begins.
 *
 * @param content indices of the lines that are text, what belongs to pages left out
 */
export function readParagraphs(
  lines: readonly TextLine[],
  content: readonly number[],
  wrap: LineWrap,
): Paragraphs {
  return new Reader(lines, content, wrap).read();
}
