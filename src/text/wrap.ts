/** How a text was wrapped: the column, and the share of its lines that end there. */
export interface Wrap {
  /** Columns; a full-width character takes two. */
  readonly width: number;
  /** 0 to 1. */
  readonly support: number;
  /** What stands at a line's end: a line break, or the space that a preview makes of it. */
  readonly mark: '\n' | ' ';
}

/** Fewer lines than this tell nothing. */
const MIN_LINES = 6;
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** A line ends up to this many columns early: closing punctuation does not start the next, words are not cut. */
const SLACK = 4;
const LINE = /[^\n]+/g;
const HAN = /[\u3400-\u9fff]/;

/** Columns that a character takes: two for East Asian wide and full-width ones (Unicode TR 11), else one. */
export function columns(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += columnsOf(text.charCodeAt(i));
  return sum;
}

function columnsOf(unit: number): number {
  if (unit < 0x1100) return 1;
  if (unit >= 0x2010 && unit <= 0x2026) return 2;
  return (unit >= 0x2e80 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff00 && unit <= 0xff60)
    ? 2
    : 1;
}

/** The width that most lines have, give or take a few columns, and how many have it. */
function commonest(widths: readonly number[]): { width: number; support: number } {
  const counts = new Array<number>(MAX_WIDTH + 1).fill(0);
  for (const width of widths) if (width <= MAX_WIDTH) counts[width]!++;
  let best = { width: 0, count: 0 };
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    let count = 0;
    for (let d = 0; d <= SLACK; d++) count += counts[width - d] ?? 0;
    if (count > best.count) best = { width, count };
  }
  // The window slides up as long as it loses nothing: its top is the column of the wrap.
  return { width: best.width, support: widths.length === 0 ? 0 : best.count / widths.length };
}

/**
 * Finds the column at which a CJK text was wrapped, from the widths of its lines; where a preview has made spaces
 * of the line ends, from the pieces between spaces.
 *
 * @returns `null` where the text is not wrapped, or too short to tell
 */
export function measureWrap(text: string): Wrap | null {
  if (!HAN.test(text)) return null;
  const lines = [...text.matchAll(LINE)].map(([line]) => line.trim()).filter((line) => line !== '');
  const byLine = commonest(lines.map(columns));
  if (lines.length >= MIN_LINES && byLine.support >= 0.5) return { ...byLine, mark: '\n' };
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
  const pieces = longest.split(' ').filter((piece) => piece !== '');
  const bySpace = commonest(pieces.map(columns));
  if (pieces.length >= MIN_LINES && bySpace.support >= 0.5) return { ...bySpace, mark: ' ' };
  return null;
}

/** True where a line of this many columns was filled up to the wrap. */
export function isFull(lineColumns: number, wrap: Wrap): boolean {
  return lineColumns >= wrap.width - SLACK;
}
