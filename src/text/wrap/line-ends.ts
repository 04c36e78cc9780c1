import type { SpacedText } from './spaced-text.js';

/** The column that a text was wrapped at, and by how many columns its lines miss it. */
export interface Column {
  /** Columns of a full line; one more where a wide character is the last. */
  readonly wrap: number;
  /** None where all characters are one column wide or two; some where the font was proportional. */
  readonly slack: number;
}

/** A line from a place to a space. */
export interface SpaceLine {
  readonly start: number;
  /** Index of the space. */
  readonly space: number;
  readonly width: number;
  readonly beforeRun: number;
  /** Does a paragraph begin with it? Then it may have had an indent. */
  readonly isFirst: boolean;
}

const INDENT = 4;
const INDENTED = 0.5;
const HANG = 2;
/** What a column costs by which a line misses the wrap, in a proportional font. */
const MISS = 0.4;
const LAST_LINE = 3;
const APART = 6;
const NEVER = Number.POSITIVE_INFINITY;

/** What it costs that a line has no end where one should be. */
export const TOO_LONG = 10;

/** How unlikely it is that a line of this width ended here because it was full. */
function widthCost(
  spaced: SpacedText,
  { space, beforeRun }: SpaceLine,
  width: number,
  column: Column,
): number {
  const { wrap, slack } = column;
  if (width === wrap || width === wrap + 1) return 0;
  if (width > wrap) {
    if (width <= wrap + 1 + HANG && spaced.isClosing[space] === 1) return 1;
    const over = width - wrap - 1;
    if (over <= slack) return 0.5 + MISS * over;
    return beforeRun <= wrap + 1 ? 1 : NEVER;
  }
  const under = wrap + 2 - width - spaced.next[space]!;
  if (under > 0) return under <= slack ? 0.5 + MISS * under : NEVER;
  return width >= wrap - HANG ? 1 : 1.5;
}

/** The cost of each thing that the space behind a line may be: infinite where it cannot. */
export interface LineEnd {
  /** The end of a full line. */
  full: number;
  /** The end of a paragraph's last line. */
  last: number;
  /** The end of words set apart above a text. */
  apart: number;
}

/** Reckons what the space behind a line may be, taken that a line ends there; `out` is written to. */
export function lineEnd(spaced: SpacedText, line: SpaceLine, column: Column, out: LineEnd): void {
  const { start, space, width, isFirst } = line;
  const isOver = width > column.wrap;
  let full = widthCost(spaced, line, width, column);
  if (isFirst) full = Math.min(full, widthCost(spaced, line, width + INDENT, column) + INDENTED);
  const isByline = start === 0 && space > 0 && spaced.spaces[space]! <= spaced.bylineEnd;
  out.full = isOver && full === NEVER ? TOO_LONG : full + (isByline ? APART : 0);
  const isEnded = spaced.isEnded[space] === 1;
  out.last = !isOver && isEnded ? LAST_LINE : NEVER;
  out.apart = !isOver && !isEnded && (full === NEVER || isByline) ? APART : NEVER;
}
