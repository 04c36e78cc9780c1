import { endsSentence } from '../prose.js';
import { columns, isWideAt } from './columns.js';
import { nextUnit } from './next-unit.js';

/** What a space of a text may be: a line's end, the end of a paragraph's last line, words set apart above a text. */
export type SpaceKind = 'full' | 'last' | 'apart';

export interface LineEnd {
  readonly kind: SpaceKind;
  /** How unlikely such an end is: 0 for a line of just the width. */
  readonly cost: number;
}

/** What is asked of one line: where it ends and what follows. */
export interface SpaceLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its columns, and those before the narrow run (a word, an address) that it ends with. */
  readonly width: number;
  readonly beforeRun: number;
  /** Does a paragraph begin with it? Then it may have had an indent. */
  readonly isFirst: boolean;
}

const INDENT = 4;
const HANG = 2;
const CLOSING = /[、，。．：；！？）」』”’,.:;!?)]/;
const PUNCTUATION = /[，。、；：！？,;!?“”《》]/;
const MARK = /[\p{P}\p{S}]/u;
const SENTENCE_END = /[。！？]/;
const CLOSING_QUOTE = /[”’」』）]/;
/** No sentence's last words are longer. */
const TAIL = 8;
const UNIT = 48;

const LAST_LINE = 3;
const APART = 6;
/** A line that no line end stands in where one should. */
export const TOO_LONG = 10;

/** The column that a text was wrapped at, and by how many columns its lines miss it. */
export interface Column {
  /** Columns of a full line; one more where a wide character is the last. */
  readonly wrap: number;
  /** None where all characters are one column wide or two; some where the font was proportional. */
  readonly slack: number;
}

/** What a column costs by which a line misses the wrap, in a proportional font. */
const MISS = 0.4;

/** How unlikely it is that a line of this width ended here because it was full; `null` where it was not. */
function fullCost(
  { text, end, beforeRun }: SpaceLine,
  width: number,
  { wrap, slack }: Column,
): number | null {
  if (width === wrap || width === wrap + 1) return 0;
  if (width > wrap) {
    if (width <= wrap + 1 + HANG && CLOSING.test(text[end - 1]!)) return 1;
    const over = width - wrap - 1;
    if (over <= slack) return 0.5 + MISS * over;
    return beforeRun <= wrap + 1 ? 1 : null;
  }
  const unit = columns(nextUnit(text.slice(end + 1, end + UNIT)), true);
  const seam = isWideAt(text, end - 1, true) || isWideAt(text, end + 1, true) ? 0 : 1;
  const under = wrap + 2 - (width + seam + unit);
  if (under > 0) return under <= slack ? 0.5 + MISS * under : null;
  return width >= wrap - HANG ? 1 : 1.5;
}

function cheaper(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** What the space behind a line may be, taken that a line ends there. */
export function lineEnds(line: SpaceLine, column: Column): readonly LineEnd[] {
  const { text, start, end, width, isFirst } = line;
  const plain = fullCost(line, width, column);
  const indented = isFirst ? fullCost(line, width + INDENT, column) : null;
  const cost = cheaper(plain, indented === null ? null : indented + 0.5);
  const ends: LineEnd[] = [];
  if (cost !== null) ends.push({ kind: 'full', cost: cost + (isByline(line) ? APART : 0) });
  else if (width > column.wrap) return [{ kind: 'full', cost: TOO_LONG }];
  if (width > column.wrap) return ends;
  const tail = text.slice(Math.max(start, end - TAIL), end);
  if (endsSentence(tail) || tail.endsWith('：')) ends.push({ kind: 'last', cost: LAST_LINE });
  else if (cost === null || isByline(line)) ends.push({ kind: 'apart', cost: APART });
  return ends;
}

/** 某某主席 张三 2020年04月24日: words set apart above the text, as wide as a line by chance. */
function isByline({ text, start, end }: SpaceLine): boolean {
  if (start > 0) return false;
  const line = text.slice(start, end);
  return line.includes(' ') && !PUNCTUATION.test(line);
}

const isSentenceEnd = (text: string, at: number): boolean =>
  SENTENCE_END.test(text[CLOSING_QUOTE.test(text[at - 1]!) ? at - 2 : at - 1] ?? '');

const isMark = (text: string, at: number): boolean => MARK.test(text[at - 1]!) || MARK.test(text[at + 1]!);

/** How unlikely it is that an author set the space at `at`: between words it is usual, between Han characters it is not. */
export function ownSpaceCost(text: string, at: number, isSpaced: boolean): number {
  const isLeft = isWideAt(text, at - 1, true);
  const isRight = isWideAt(text, at + 1, true);
  if (isLeft && (isRight || isMark(text, at))) return isSentenceEnd(text, at) ? 6 : isMark(text, at) ? 3 : 4;
  if (!isLeft && !isRight) return 0.1;
  return isSpaced ? 0.2 : 1.5;
}
