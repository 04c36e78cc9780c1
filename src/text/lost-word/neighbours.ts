import type { Gap } from './clues.js';
import { FUNCTION_CHARACTERS } from './function-characters.js';

/** How often each character, and each pair of them, stands directly before the gaps, and behind them, as a share of all. */
export interface Neighbours {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** What the characters next to a word in a text say of it. */
export interface Surroundings {
  readonly places: number;
  /** How much they are those next to the gaps: 0 to 2. */
  readonly kinship: number;
  /** The same of pairs of characters. */
  readonly pairs: number;
  /** How many different ones there are on the side that has fewer: a piece of a longer word always has the same. */
  readonly variety: number;
}

const SOLID = /^[\p{L}\p{N}]+$/u;
const PAIR = 2;
/** Places of a word that are looked at. */
const MAX_PLACES = 60;
const NOWHERE: Surroundings = { places: 0, kinship: 0, pairs: 0, variety: 0 };

/** Counts what stands next to the gaps; what stands next to any word says nothing. */
export function neighboursOf(gaps: readonly Gap[]): Neighbours {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const add = (shares: Map<string, number>, string: string): void => {
    if (SOLID.test(string) && !FUNCTION_CHARACTERS.test(string))
      shares.set(string, (shares.get(string) ?? 0) + 1 / gaps.length);
  };
  for (const gap of gaps) {
    add(before, gap.before.slice(-1));
    add(after, gap.after.slice(0, 1));
    if (gap.before.length >= PAIR) add(before, gap.before.slice(-PAIR));
    if (gap.after.length >= PAIR) add(after, gap.after.slice(0, PAIR));
  }
  return { before, after };
}

/** What stands directly around a word in a text, and how much of it stands around the gaps too. */
export function surroundings(text: string, word: string, { before, after }: Neighbours): Surroundings {
  const lefts = new Set<string>();
  const rights = new Set<string>();
  let [kin, pairs, places] = [0, 0, 0];
  for (
    let at = text.indexOf(word);
    at >= 0 && places < MAX_PLACES;
    at = text.indexOf(word, at + word.length)
  ) {
    const end = at + word.length;
    const left = text[at - 1] ?? '';
    const right = text[end] ?? '';
    lefts.add(left);
    rights.add(right);
    kin += (before.get(left) ?? 0) + (after.get(right) ?? 0);
    if (at >= PAIR) pairs += before.get(text.slice(at - PAIR, at)) ?? 0;
    pairs += after.get(text.slice(end, end + PAIR)) ?? 0;
    places++;
  }
  if (places === 0) return NOWHERE;
  const variety = Math.min(lefts.size, rights.size);
  return { places, kinship: kin / places, pairs: pairs / places, variety };
}
