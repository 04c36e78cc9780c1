import type { Gap } from './clues.js';
import type { Lexicon } from './lexicon.js';

/** How the lexicon explains gaps by a word. */
export interface Collocated {
  /** How much the strings before the gaps say for this word, and those behind them. */
  left: number;
  right: number;
  /** Gaps that are explained on both sides, and on one or both. */
  both: number;
  any: number;
  /** Different strings that were found. */
  strings: number;
}

const MAX_STRING = 4;
/** What a string says that was found before, at another gap; a third time it says nothing. */
const AGAIN = 0.3;
/** What one character says, and how many words more than are listed a string stands next to. */
const SINGLE = 0.5;
const UNLISTED = 3;

/** Words that a list of the lexicon names for one side of a gap, each with the weight of the longest string that names it. */
function namedBy(
  strings: readonly string[],
  lists: Lexicon['following'],
  total: number,
): Map<string, [string, number]> {
  const named = new Map<string, [string, number]>();
  for (const string of strings) {
    const words = lists.get(string);
    if (words === undefined) continue;
    const weight = (string.length === 1 ? SINGLE : 1) * Math.log(total / (words.size + UNLISTED));
    for (const word of words) if ((named.get(word)?.[1] ?? 0) < weight) named.set(word, [string, weight]);
  }
  return named;
}

const endsOf = (text: string): string[] =>
  Array.from({ length: Math.min(MAX_STRING, text.length) }, (_, n) => text.slice(-n - 1));
const startsOf = (text: string): string[] =>
  Array.from({ length: Math.min(MAX_STRING, text.length) }, (_, n) => text.slice(0, n + 1));

/** Words whose collocations in the lexicon stand around gaps. */
export function collocate(
  gaps: readonly Gap[],
  { words, following, preceding }: Lexicon,
): Map<string, Collocated> {
  const found = new Map<string, Collocated>();
  const seen = new Map<string, Map<string, number>>();
  const of = (word: string): Collocated => {
    let entry = found.get(word);
    if (entry === undefined) {
      entry = { left: 0, right: 0, both: 0, any: 0, strings: 0 };
      found.set(word, entry);
      seen.set(word, new Map());
    }
    return entry;
  };
  const credit = (word: string, side: 'left' | 'right', [string, weight]: [string, number]): void => {
    const entry = of(word);
    const known = seen.get(word)!;
    const key = side + string;
    const times = known.get(key) ?? 0;
    known.set(key, times + 1);
    if (times < 2) entry[side] += times === 0 ? weight : weight * AGAIN;
    if (times === 0) entry.strings++;
  };
  for (const { before, after } of gaps) {
    const lefts = namedBy(endsOf(before), following, words.size);
    const rights = namedBy(startsOf(after), preceding, words.size);
    for (const [word, one] of lefts) {
      credit(word, 'left', one);
      of(word).any++;
      if (rights.has(word)) of(word).both++;
    }
    for (const [word, one] of rights) {
      credit(word, 'right', one);
      if (!lefts.has(word)) of(word).any++;
    }
  }
  return found;
}
