import { endsSentence } from '../prose.js';
import { isCjk } from '../script.js';
import { columns } from './columns.js';
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
const MARK = /[\p{P}\p{S}]/u;
const BETWEEN_SENTENCES = /[。！？]/;
/** No sentence's last words are longer. */
const TAIL = 8;
const UNIT = 48;

const LAST_LINE = 3;
const APART = 6;
/** A line that no line end stands in where one should. */
export const TOO_LONG = 10;

/** How unlikely it is that a line of this width ended here because it was full; `null` where it was not. */
function fullCost({ text, end, beforeRun }: SpaceLine, width: number, wrap: number): number | null {
  if (width === wrap || width === wrap + 1) return 0;
  if (width > wrap) {
    if (width <= wrap + 1 + HANG && CLOSING.test(text[end - 1]!)) return 1;
    return beforeRun <= wrap + 1 ? 1 : null;
  }
  const unit = columns(nextUnit(text.slice(end + 1, end + UNIT)), true);
  const seam = isCjk(text, end - 1) || isCjk(text, end + 1) ? 0 : 1;
  if (width + seam + unit <= wrap + 1) return null;
  return width >= wrap - HANG ? 1 : 1.5;
}

function cheaper(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** What the space behind a line is, taken that a line ends there. */
export function lineEnd(line: SpaceLine, wrap: number): LineEnd {
  const plain = fullCost(line, line.width, wrap);
  const indented = line.isFirst ? fullCost(line, line.width + INDENT, wrap) : null;
  const cost = cheaper(plain, indented === null ? null : indented + 0.5);
  if (cost !== null) return { kind: 'full', cost };
  if (line.width > wrap) return { kind: 'full', cost: TOO_LONG };
  const tail = line.text.slice(Math.max(line.start, line.end - TAIL), line.end);
  return endsSentence(tail) || tail.endsWith('：')
    ? { kind: 'last', cost: LAST_LINE }
    : { kind: 'apart', cost: APART };
}

const isMark = (text: string, at: number): boolean => MARK.test(text[at - 1]!) || MARK.test(text[at + 1]!);

/** How unlikely it is that an author set the space at `at`: between words it is usual, between Han characters it is not. */
export function ownSpaceCost(text: string, at: number, isSpaced: boolean): number {
  const isLeft = isCjk(text, at - 1);
  const isRight = isCjk(text, at + 1);
  if (isLeft && isRight) return BETWEEN_SENTENCES.test(text[at - 1]!) ? 5 : isMark(text, at) ? 3 : 4;
  if (!isLeft && !isRight) return 0.1;
  return isSpaced ? 0.5 : 1.5;
}
