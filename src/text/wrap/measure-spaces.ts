import { isCjk } from '../script.js';
import { columns, isEastAsian } from './columns.js';
import type { Column } from './line-ends.js';
import { spaceBreaks } from './space-breaks.js';
import { SpacedText } from './spaced-text.js';

/** The wrap of a text whose line ends became spaces. */
export interface SpaceWrap extends Column {
  /** The share of its lines that are full. */
  readonly support: number;
}

const MIN_LINES = 6;
const MIN_SUPPORT = 0.6;
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** Pieces of these widths are looked at closely. */
const CANDIDATES = 4;
/** So much of a text is enough to measure it. */
const SAMPLE = 4000;
/** What a line costs at most, on average, in a text that is wrapped. */
const MAX_COST = 2.5;

/** The widths that most of the text between spaces has, and one column more. */
function candidates(text: string): number[] {
  const counts = new Array<number>(MAX_WIDTH + 2).fill(0);
  const count = (width: number): void => {
    if (width >= MIN_WIDTH && width <= MAX_WIDTH) counts[width]!++;
  };
  let [start, wideStart] = [0, 0];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    count(columns(text.slice(start, at), true));
    // Among figures and words set apart, only the spaces between Han characters are sure to be line ends.
    if (isCjk(text, at - 1) && isCjk(text, at + 1)) {
      if (wideStart < start) count(columns(text.slice(wideStart, at), true));
      wideStart = at + 1;
    }
    start = at + 1;
  }
  const sizes: { width: number; size: number }[] = [];
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    const count = counts[width]! + counts[width + 1]!;
    if (count > 1) sizes.push({ width, size: count * width });
  }
  return sizes
    .sort((a, b) => b.size - a.size || a.width - b.width)
    .slice(0, CANDIDATES)
    .map(({ width }) => width);
}

/** Columns by which lines of a proportional font miss the wrap. */
const SLACKS = [0, 5];

/** The likeliest of some columns, where one is likely. */
function likeliest(spaced: SpacedText, widths: readonly number[], slack: number): SpaceWrap | null {
  let best: SpaceWrap | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const wrap of widths) {
    const { breaks, cost } = spaceBreaks(spaced, { wrap, slack });
    const full = breaks.filter(({ kind }) => kind === 'full').length;
    const support = full / Math.max(1, breaks.length);
    const isLikely = full >= MIN_LINES - 1 && support >= MIN_SUPPORT && cost <= breaks.length * MAX_COST;
    if (isLikely && cost < least) [best, least] = [{ wrap, slack, support }, cost];
  }
  return best;
}

/**
 * Finds the column at which a Chinese or Japanese text was wrapped before its line ends became spaces. Between words of
 * other scripts nothing tells such a space from the others, and it stays one.
 *
 * @returns `null` where the text is not wrapped, or too short to tell
 */
export function measureSpaces(whole: string): SpaceWrap | null {
  if (last?.whole !== whole) last = { whole, wrap: measured(whole) };
  return last.wrap;
}

/** The text that was asked for last: it is measured to tell what it is, and again to mend it. */
let last: { readonly whole: string; readonly wrap: SpaceWrap | null } | null = null;

function measured(whole: string): SpaceWrap | null {
  const text = whole.slice(0, SAMPLE);
  if (!text.includes(' ') || !isEastAsian(text)) return null;
  const widths = candidates(text);
  if (widths.length === 0) return null;
  const spaced = new SpacedText(text);
  for (const slack of SLACKS) {
    const found = likeliest(spaced, widths, slack);
    if (found !== null) return found;
  }
  return null;
}
