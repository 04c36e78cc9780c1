import { type Column, type LineEnd, lineEnd, TOO_LONG } from './line-ends.js';
import type { SpacedText } from './spaced-text.js';

/** What a space was: a line's end, the end of a paragraph's last line, of words set apart above a text. */
export type SpaceKind = 'full' | 'last' | 'apart';

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
const KINDS: readonly SpaceKind[] = ['full', 'last', 'apart'];

/**
 * The search's table: two states a space, a line that goes on behind it (even) and a paragraph that begins there (odd),
 * each with the cheapest way to it.
 */
class Search {
  readonly #spaced: SpacedText;
  readonly #column: Column;
  /** No line is longer, but for a word or an address at its end. */
  readonly #limit: number;
  readonly #costs: Float64Array;
  readonly #from: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #end: LineEnd = { full: 0, last: 0, apart: 0 };
  #best = Number.POSITIVE_INFINITY;
  #last = -1;

  constructor(spaced: SpacedText, column: Column) {
    this.#spaced = spaced;
    this.#column = column;
    this.#limit = column.wrap + column.slack + 3;
    const size = spaced.spaces.length * 2;
    this.#costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#from = new Int32Array(size);
    this.#kinds = new Uint8Array(size);
  }

  #keep(state: number, cost: number, from: number, kind: number): void {
    if (cost >= this.#costs[state]!) return;
    this.#costs[state] = cost;
    this.#from[state] = from;
    this.#kinds[state] = kind;
  }

  /** All lines that may start behind a state, -1 for the head of the text, each noted at its end. */
  #extend(state: number, soFar: number): void {
    const { spaces, own } = this.#spaced;
    const first = (state >> 1) + 1;
    const start = state < 0 ? 0 : spaces[first - 1]! + 1;
    const isFirst = state < 0 || (state & 1) === 1;
    let cost = soFar;
    for (let space = first; space < spaces.length && space < first + MAX_SPACES; space++) {
      const width = this.#spaced.width(start, spaces[space]!);
      const beforeRun = this.#spaced.beforeRun(start, spaces[space]!);
      lineEnd(this.#spaced, { start, space, width, beforeRun, isFirst }, this.#column, this.#end);
      this.#keep(2 * space, cost + this.#end.full, state, 0);
      this.#keep(2 * space + 1, cost + this.#end.last, state, 1);
      this.#keep(2 * space + 1, cost + this.#end.apart, state, 2);
      if (beforeRun > this.#limit) return;
      cost += own[space]!;
    }
    this.#close(state, start, soFar);
  }

  /** What it costs that the text ends with the line behind a state. */
  #close(state: number, start: number, soFar: number): void {
    const { spaces, own, length } = this.#spaced;
    const first = (state >> 1) + 1;
    if (spaces.length - first > MAX_SPACES) return;
    let cost = soFar + (this.#spaced.beforeRun(start, length) > this.#limit ? TOO_LONG : 0);
    for (let space = first; space < spaces.length; space++) cost += own[space]!;
    if (cost < this.#best) [this.#best, this.#last] = [cost, state];
  }

  run(): SpaceBreaks {
    this.#extend(-1, 0);
    for (let state = 0; state < this.#costs.length; state++) {
      const cost = this.#costs[state]!;
      if (cost < this.#best) this.#extend(state, cost);
    }
    const breaks: SpaceBreak[] = [];
    for (let state = this.#last; state >= 0; state = this.#from[state]!)
      breaks.push({ at: this.#spaced.spaces[state >> 1]!, kind: KINDS[this.#kinds[state]!]! });
    return { breaks: breaks.reverse(), cost: this.#best };
  }
}

/**
 * Finds the spaces of a text that were line ends: the likeliest way to lines of a width, by dynamic programming over its
 * spaces. Spaces within those lines are the author's.
 */
export function spaceBreaks(spaced: SpacedText, column: Column): SpaceBreaks {
  return new Search(spaced, column).run();
}
