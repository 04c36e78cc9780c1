import type { Gap } from './clues.js';

/** How often each character stands directly before the gaps, and behind them, as a share of all. */
export interface Neighbours {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** Where a word stands in a text. */
export interface Surroundings {
  readonly places: number;
  /** How much the characters next to it are those next to the gaps: 0 to 2. */
  readonly kinship: number;
}

const SOLID = /^[\p{L}\p{N}]$/u;
/** Characters that stand next to any word. */
const FUNCTION = /[的了是在和与及为将对被把从向以而也都就又再均已等这那其之所并或于至由到着过个们]/u;
/** Places of a word that are looked at. */
const MAX_PLACES = 60;

/** Counts the characters next to the gaps; those that stand next to any word say nothing. */
export function neighboursOf(gaps: readonly Gap[]): Neighbours {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const add = (shares: Map<string, number>, character: string): void => {
    if (SOLID.test(character) && !FUNCTION.test(character))
      shares.set(character, (shares.get(character) ?? 0) + 1 / gaps.length);
  };
  for (const gap of gaps) {
    add(before, gap.before.at(-1) ?? '');
    add(after, gap.after[0] ?? '');
  }
  return { before, after };
}

/** How often a word stands in a text, and how much there is around it what is around the gaps. */
export function surroundings(text: string, word: string, { before, after }: Neighbours): Surroundings {
  let kinship = 0;
  let places = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && places < MAX_PLACES;
    at = text.indexOf(word, at + word.length)
  ) {
    kinship += (before.get(text[at - 1] ?? '') ?? 0) + (after.get(text[at + word.length] ?? '') ?? 0);
    places++;
  }
  return { places, kinship: places === 0 ? 0 : kinship / places };
}
