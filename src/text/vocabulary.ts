import { isCjk } from './script.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Endings aside, words of one stem are one: review, reviews, reviewed. */
const STEM = 6;
const MIN_WORD = 3;

/** Pairs of characters of a run that is set without spaces, which come near to its words. */
function* pairs(run: string): Generator<string> {
  for (let at = 0; at + 1 < run.length; at++) if (isCjk(run, at)) yield run.slice(at, at + 2);
}

/** What a text is about: stems of its words, and in Chinese and Japanese its pairs of characters. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const run of text.toLowerCase().match(WORD) ?? []) {
    if (isCjk(run, 0)) for (const pair of pairs(run)) stems.add(pair);
    else if (run.length >= MIN_WORD) stems.add(run.slice(0, STEM));
  }
  return stems;
}

/** In how many of its lines a text has each stem. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The vocabulary of some lines. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) for (const stem of stemsOf(line)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/**
 * How much of a line's vocabulary a text has, 0 to 1.
 *
 * @param least in how many lines; 2 for a line of the text itself
 */
export function sharedPart(line: string, vocabulary: Vocabulary, least = 1): number {
  const stems = stemsOf(line);
  if (stems.size === 0) return 0;
  let shared = 0;
  for (const stem of stems) if ((vocabulary.get(stem) ?? 0) >= least) shared++;
  return shared / stems.size;
}
