import { isCjk } from '../script.js';

import { columns } from './columns.js';
import { isSpacedText } from './segment-break.js';
import { type Column, lineEnds, ownSpaceCost, type SpaceKind, TOO_LONG } from './space-costs.js';

/** A space at which a line ended. */
export interface SpaceBreak {
  readonly at: number;
  readonly kind: SpaceKind;
}

export interface SpaceBreaks {
  readonly breaks: readonly SpaceBreak[];
  /** How unlikely the whole reading is. */
  readonly cost: number;
}

/** A line may be longer by a word or an address, and no more spaces than this are in one. */
const MAX_SPACES = 80;

interface Step {
  readonly cost: number;
  readonly from: Step | null;
  /** The line that starts here. */
  readonly start: number;
  readonly kind: SpaceKind;
  readonly isFirst: boolean;
}

/** The text as the search sees it: its spaces, columns and narrow runs. */
class SpacedText {
  readonly spaces: number[] = [];
  readonly sums: Uint32Array;
  /** For each character where the narrow run that it ends began. */
  readonly runs: Uint32Array;
  readonly isSpaced: boolean;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.isSpaced = isSpacedText(text);
    this.sums = new Uint32Array(text.length + 1);
    this.runs = new Uint32Array(text.length + 1);
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (char === ' ' && at > 0 && at + 1 < text.length) this.spaces.push(at);
      this.sums[at + 1] = this.sums[at]! + columns(char, true);
      this.runs[at + 1] = isCjk(text, at) ? at + 1 : this.runs[at]!;
    }
  }

  /** Columns from one place to another. */
  width(start: number, end: number): number {
    return this.sums[end]! - this.sums[start]!;
  }

  beforeRun(start: number, end: number): number {
    return this.width(start, Math.max(start, this.runs[end]!));
  }
}

function keepBetter(best: Step[], step: Step): void {
  const index = step.isFirst ? 1 : 0;
  if (best[index] === undefined || step.cost < best[index].cost) best[index] = step;
}

/** What the search goes through: for each space the best steps that end a line there. */
interface Search {
  readonly spaced: SpacedText;
  readonly column: Column;
  readonly steps: readonly Step[][];
}

/** No line is longer, but for a word or an address at its end. */
const limitOf = ({ wrap, slack }: Column): number => wrap + slack + 3;

/** All lines that may start where a step stands, each given to the step at its end. */
function extend({ spaced, column, steps }: Search, step: Step, from: number): void {
  const { text, spaces } = spaced;
  let { cost } = step;
  const { start, isFirst } = step;
  for (let i = from; i < spaces.length && i < from + MAX_SPACES; i++) {
    const end = spaces[i]!;
    const width = spaced.width(start, end);
    const beforeRun = spaced.beforeRun(start, end);
    for (const ending of lineEnds({ text, start, end, width, beforeRun, isFirst }, column)) {
      keepBetter(steps[i]!, {
        cost: cost + ending.cost,
        from: step,
        start: end + 1,
        kind: ending.kind,
        isFirst: ending.kind !== 'full',
      });
    }
    if (beforeRun > limitOf(column)) return;
    cost += ownSpaceCost(text, end, spaced.isSpaced);
  }
}

/** What it costs that a text ends with the line that a step starts. */
function closingCost({ spaced, column }: Search, { start }: Step, from: number): number | null {
  const end = spaced.text.length;
  if (spaced.spaces.length - from > MAX_SPACES) return null;
  let cost = spaced.beforeRun(start, end) > limitOf(column) ? TOO_LONG : 0;
  for (let i = from; i < spaced.spaces.length; i++)
    cost += ownSpaceCost(spaced.text, spaced.spaces[i]!, spaced.isSpaced);
  return cost;
}

/**
 * Finds the spaces of a text that were line ends: the likeliest way to lines of a width, by dynamic programming over its
 * spaces. Spaces within those lines are the author's.
 *
 */
export function spaceBreaks(text: string, column: Column): SpaceBreaks {
  const spaced = new SpacedText(text);
  const search: Search = { spaced, column, steps: spaced.spaces.map(() => []) };
  const opening: Step = { cost: 0, from: null, start: 0, kind: 'full', isFirst: true };
  extend(search, opening, 0);
  let last = opening;
  let best = closingCost(search, opening, 0) ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < spaced.spaces.length; i++) {
    for (const step of search.steps[i]!) {
      if (step === undefined) continue;
      extend(search, step, i + 1);
      const closing = closingCost(search, step, i + 1);
      if (closing !== null && step.cost + closing < best) [best, last] = [step.cost + closing, step];
    }
  }
  const breaks: SpaceBreak[] = [];
  for (let step: Step | null = last; step !== null && step.from !== null; step = step.from)
    breaks.push({ at: step.start - 1, kind: step.kind });
  return { breaks: breaks.reverse(), cost: best };
}
