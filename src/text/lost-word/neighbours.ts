import type { Gap } from './clues.js';

/** How often each character stands directly before the gaps, and behind them, as a share of all. */
export interface Neighbours {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** What the characters next to a word in a text say of it. */
export interface Surroundings {
  readonly places: number;
  /** How much they are those next to the gaps: 0 to 2. */
  readonly kinship: number;
  /** How many different ones there are on the side that has fewer: a piece of a longer word always has the same. */
  readonly variety: number;
}

const SOLID = /[\p{L}\p{N}]/u;
/** Places of a word that are looked at. */
const MAX_PLACES = 60;
const NOWHERE: Surroundings = { places: 0, kinship: 0, variety: 0 };

/** Counts the characters next to the gaps. */
export function neighboursOf(gaps: readonly Gap[]): Neighbours {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const add = (shares: Map<string, number>, character: string): void => {
    if (SOLID.test(character)) shares.set(character, (shares.get(character) ?? 0) + 1 / gaps.length);
  };
  for (const gap of gaps) {
    add(before, gap.before.at(-1) ?? '');
    add(after, gap.after[0] ?? '');
  }
  return { before, after };
}

/** What stands directly around a word in a text, and how much of it stands around the gaps too. */
export function surroundings(text: string, word: string, { before, after }: Neighbours): Surroundings {
  const lefts = new Set<string>();
  const rights = new Set<string>();
  let kin = 0;
  let places = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && places < MAX_PLACES;
    at = text.indexOf(word, at + word.length)
  ) {
    const left = text[at - 1] ?? '';
    const right = text[at + word.length] ?? '';
    lefts.add(left);
    rights.add(right);
    kin += (before.get(left) ?? 0) + (after.get(right) ?? 0);
    places++;
  }
  return places === 0
    ? NOWHERE
    : { places, kinship: kin / places, variety: Math.min(lefts.size, rights.size) };
}
