import { endsSentence } from '../prose.js';
import { addSample } from './add-sample.js';
import { columns, ScriptSample } from './columns.js';
import { nextUnit } from './next-unit.js';
import { type Setting, Spacing, segmentBreak } from './segment-break.js';
import type { TextLine } from './text-lines.js';

/** How the lines of a text were wrapped. */
export interface LineWrap extends Setting {
  /** Columns that a line may take. */
  readonly width: number;
  /** Columns by which a full line may stay below that: letters of a proportional font are not all as wide. */
  readonly slack: number;
  /** The share of lines that are full, of those that could be. */
  readonly support: number;
  /** How many are full. */
  readonly full: number;
}

const MIN_WIDTH = 24;
const MAX_WIDTH = 160;
/** Fewer full lines than this tell nothing. */
const MIN_FULL = 4;
/** A closing mark hangs behind the last column. */
const HANG = 2;
/** Lines beyond the wrap: a heading, an address. */
const MAX_OVER = 0.08;
/** Shorter lines were never filled: headings, buttons, last lines of a paragraph. */
const LONG = 0.6;
const MIN_LONG_SHARE = 1 / 3;
/** The share of full lines that may end a sentence, or of the next that may begin with a capital: more are verses, items. */
const MAX_ENDED = 0.4;
const MAX_CAPITALS = 0.6;
const MIN_SUPPORT = 0.5;
/** In a proportional font the widest line holds that many columns more than a full line of wide letters. */
const LOOSE = 0.2;
const MIN_LOOSE_SUPPORT = 0.7;
const CAPITAL = /^["“‘'(]?\p{Lu}/u;
const HANGING = /[、。，．：；！？）」』”’]$/;

/** A line's columns, and those that it would have with the first piece of the next one. */
interface Measured {
  readonly width: number;
  /** `null` where a gap or nothing follows: how full the line was cannot be told. */
  readonly withNext: number | null;
}

/** Columns of a line, and with the first piece of the line below it. */
export function withNextUnit(line: TextLine, next: TextLine, setting: Setting): number {
  const { text } = line;
  const seam = text.endsWith('-') ? 0 : segmentBreak(text, next.text, setting).length;
  return (
    (line.indent ?? 0) +
    columns(text, setting.isEastAsian) +
    seam +
    columns(nextUnit(next.text), setting.isEastAsian)
  );
}

/** Columns of each line; `null` where so few are long that no column can be told: a page's menus. */
function widthsOf(lines: readonly TextLine[], isWide: boolean): Float64Array | null {
  const widths = new Float64Array(lines.length);
  let long = 0;
  for (let i = 0; i < widths.length; i++) {
    const { indent = 0, text } = lines[i]!;
    widths[i] = indent + columns(text, isWide);
    if (widths[i]! >= MIN_WIDTH * LONG) long++;
  }
  return long < lines.length * MIN_LONG_SHARE ? null : widths;
}

function measured(lines: readonly TextLine[], widths: Float64Array, setting: Setting): Measured[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const width = widths[index]!;
    const isOver = next === undefined || next.isAfterGap;
    if (isOver) return { width, withNext: null };
    const isLong = width >= MIN_WIDTH * LONG && width <= MAX_WIDTH + HANG;
    return { width, withNext: isLong ? withNextUnit(line, next, setting) : width };
  });
}

/** For each width, how many lines it fills: what is at `width` of a line and before `withNext`. */
function fullAt(lines: readonly TextLine[], sizes: readonly Measured[], isWide: boolean): number[] {
  const steps = new Array<number>(MAX_WIDTH + 2).fill(0);
  for (const [index, { width, withNext }] of sizes.entries()) {
    if (withNext === null || width > MAX_WIDTH + HANG || width < MIN_WIDTH) continue;
    const hang = isWide && HANGING.test(lines[index]!.text) ? HANG : 0;
    steps[Math.min(MAX_WIDTH, width - hang)]!++;
    steps[Math.min(MAX_WIDTH + 1, withNext)]!--;
  }
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** For each width, how many lines are longer. */
function overAt(sizes: readonly Measured[]): number[] {
  const counts = new Array<number>(MAX_WIDTH + HANG + 3).fill(0);
  for (const { width } of sizes) counts[Math.min(width, counts.length - 1)]!++;
  let sum = 0;
  const over = new Array<number>(MAX_WIDTH + 1).fill(0);
  for (let width = counts.length - 1; width > HANG; width--) {
    if (width - HANG <= MAX_WIDTH) over[width - HANG] = sum;
    sum += counts[width]!;
  }
  return over;
}

/** Do full lines run on into the next, as wrapped ones do? Verses and items end where the line ends. */
function runsOn(lines: readonly TextLine[], isFull: (index: number) => boolean): boolean {
  let [full, ended, capitals] = [0, 0, 0];
  for (const [index, { text }] of lines.entries()) {
    if (!isFull(index)) continue;
    full++;
    if (endsSentence(text)) ended++;
    if (CAPITAL.test(lines[index + 1]?.text ?? '')) capitals++;
  }
  return full >= MIN_FULL && ended <= full * MAX_ENDED && capitals <= full * MAX_CAPITALS;
}

interface Fit {
  readonly width: number;
  readonly slack: number;
  readonly minSupport: number;
}

/** The width that fills the most lines and is exceeded by the fewest. */
function tightFit(lines: readonly TextLine[], sizes: readonly Measured[], isWide: boolean): Fit {
  const full = fullAt(lines, sizes, isWide);
  const over = overAt(sizes);
  let [best, width] = [0, 0];
  for (let at = MIN_WIDTH; at <= MAX_WIDTH; at++) {
    const score = full[at]! - 2 * over[at]!;
    if (score > best) [best, width] = [score, at];
  }
  return { width, slack: 0, minSupport: MIN_SUPPORT };
}

/** A column near the longest lines, with room below it. */
function looseFit(sizes: readonly Measured[]): Fit {
  const widths = sizes.map(({ width }) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  return { width, slack: Math.round(width * LOOSE), minSupport: MIN_LOOSE_SUPPORT };
}

function supported(
  lines: readonly TextLine[],
  sizes: readonly Measured[],
  fit: Fit,
): Pick<LineWrap, 'support' | 'full'> | null {
  const { width, slack, minSupport } = fit;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  const isFull = (index: number): boolean => {
    const size = sizes[index];
    return size !== undefined && size.withNext !== null && size.width <= width + HANG + slack / 2
      ? size.withNext > width - slack
      : false;
  };
  let [long, over, asked, full] = [0, 0, 0, 0];
  for (const [index, size] of sizes.entries()) {
    if (size.width < width * LONG) continue;
    long++;
    if (size.width > width + HANG + slack / 2) over++;
    if (size.withNext === null) continue;
    asked++;
    if (isFull(index)) full++;
  }
  if (long < lines.length * MIN_LONG_SHARE || over > Math.max(1, long * MAX_OVER)) return null;
  if (full < MIN_FULL || full < asked * minSupport || !runsOn(lines, isFull)) return null;
  return { support: full / asked, full };
}

/**
 * Finds the column at which the lines of a text were wrapped. A line is full where the first piece of the next did not
 * fit on it; in a wrapped text most are, at one width.
 *
 * @returns `null` where the text is not wrapped, or too short to tell
 */
export function measureColumn(lines: readonly TextLine[]): LineWrap | null {
  const script = new ScriptSample();
  addSample(lines, script);
  const isWide = script.isEastAsian;
  const widths = widthsOf(lines, isWide);
  if (widths === null) return null;
  const spacing = new Spacing();
  addSample(lines, spacing);
  const setting = { isEastAsian: isWide, isSpaced: spacing.isSpaced };
  const sizes = measured(lines, widths, setting);
  const fits = [tightFit(lines, sizes, isWide), ...(isWide ? [] : [looseFit(sizes)])];
  for (const fit of fits) {
    const support = supported(lines, sizes, fit);
    if (support !== null) return { width: fit.width, slack: fit.slack, ...support, ...setting };
  }
  return null;
}
