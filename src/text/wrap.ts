import { matchesOf } from './matches-of.js';

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
/** The share of lines that must be full. */
const MIN_SUPPORT = 0.5;
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** A line ends up to this many columns early: closing punctuation does not start the next, words are not cut. */
const SLACK = 4;
/** The share of full lines that may end a sentence. */
const MAX_ENDED = 0.4;
const SENTENCE_END = /[。！？!?；;…][”’」』）)]*$/;
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

/** The width that most of the text stands in, give or take a few columns, and the share of lines that have it. */
function commonest(widths: readonly number[]): { width: number; support: number } {
  const counts = new Array<number>(MAX_WIDTH + 1).fill(0);
  for (const width of widths) if (width <= MAX_WIDTH) counts[width]!++;
  let best = { width: 0, count: 0, size: 0 };
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    let count = 0;
    for (let d = 0; d <= SLACK; d++) count += counts[width - d] ?? 0;
    // Longer lines weigh more: words between the spaces of Latin phrases are short, and many.
    if (count * width > best.size) best = { width, count, size: count * width };
  }
  return { width: best.width, support: widths.length === 0 ? 0 : best.count / widths.length };
}

/** Fills lines of a width with pieces, as they once were, and gives the share of them that come out full. */
function refill(widths: readonly number[], width: number): number {
  let lines = 0;
  let full = 0;
  let line = 0;
  for (const piece of widths) {
    if (line > 0 && line + 1 + piece <= width + 1) {
      line += 1 + piece;
      continue;
    }
    lines++;
    if (line >= width - SLACK && line <= width + 1) full++;
    line = piece;
  }
  return lines === 0 ? 0 : full / lines;
}

/** Do full lines run on into the next? Verses and items of one length end as sentences do, wrapped lines by chance. */
function runsOn(lines: readonly string[], width: number): boolean {
  const full = lines.filter((line) => columns(line) >= width - SLACK);
  const ended = full.filter((line) => SENTENCE_END.test(line)).length;
  return ended <= full.length * MAX_ENDED;
}

/**
 * Finds the column at which a CJK text was wrapped, from the widths of its lines; where a preview has made spaces
 * of the line ends, from the pieces between spaces.
 *
 * @returns `null` where the text is not wrapped, or too short to tell
 */
export function measureWrap(text: string): Wrap | null {
  if (!HAN.test(text)) return null;
  const lines = matchesOf(text, LINE)
    .map(([line]) => line.trim())
    .filter((line) => line !== '');
  const byLine = commonest(lines.map(columns));
  // Buttons, headings and last lines are short: only lines that could be wrapped ones are asked.
  const long = lines.filter((line) => columns(line) >= byLine.width * 0.6);
  const full = byLine.support * lines.length;
  const isByLine =
    long.length >= MIN_LINES && long.length >= lines.length / 3 && full >= long.length * MIN_SUPPORT;
  if (isByLine && runsOn(lines, byLine.width)) return { ...byLine, mark: '\n' };
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
  const pieces = longest
    .split(' ')
    .filter((piece) => piece !== '')
    .map(columns);
  const { width } = commonest(pieces);
  const support = refill(pieces, width);
  return pieces.length >= MIN_LINES && support >= MIN_SUPPORT ? { width, support, mark: ' ' } : null;
}

/** True where a line of this many columns was filled up to the wrap. */
export function isFull(lineColumns: number, wrap: Wrap): boolean {
  return lineColumns >= wrap.width - SLACK;
}
