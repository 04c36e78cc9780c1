import { matchesOf } from '../matches-of.js';

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;
const DIVIDED = /(?<word>\p{L}[\p{L}\p{M}\-\u2010]*)[-\u2010]$/u;
const REST = /^\p{Ll}[\p{L}\p{M}]*/u;
/** Words that others are joined to by a hyphen, and rarely without one. */
const COMPOUNDING = new Set([
  ...['all', 'cross', 'ex', 'far', 'first', 'five', 'four', 'free', 'full', 'half', 'hard', 'high', 'ill'],
  ...[
    'large',
    'long',
    'low',
    'much',
    'one',
    'quasi',
    'second',
    'self',
    'short',
    'six',
    'small',
    'so',
    'state',
  ],
  ...['ten', 'third', 'three', 'two', 'well', 'world', 'year'],
]);
const HYPHENS = /[-\u2010]/;

const MAX_WORD = 60;

/** How often each word stands in a text whole, in lower case. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words of lines, those apart that a line's end divides. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const { 0: word, index } of matchesOf(line, WORD)) {
      if (HYPHENS.test(line[index + word.length] ?? '')) continue;
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** What becomes of a hyphen at a line's end: `joined`, the word was divided; `kept`, it is written so; `null`, none is there. */
export type HyphenFate = 'joined' | 'kept' | null;

/**
 * Tells whether a hyphen at the end of a line divides a word. The text itself is asked first: does it write the word
 * elsewhere in one, or with a hyphen? Else a word goes on in small letters, and one with a hyphen already, or whose first part
 * makes compounds (well-, self-, half-), keeps it.
 */
export function fateOfHyphen(line: string, next: string, vocabulary: Vocabulary): HyphenFate {
  if (line.endsWith('\u00ad')) return 'joined';
  const word = DIVIDED.exec(line.slice(-MAX_WORD))?.groups?.['word']?.toLowerCase();
  if (word === undefined) return HYPHENS.test(line.at(-1) ?? '') ? 'kept' : null;
  const rest = REST.exec(next)?.[0].toLowerCase();
  if (rest === undefined) return 'kept';
  const whole = vocabulary.get(word + rest) ?? 0;
  const hyphened = vocabulary.get(`${word}-${rest}`) ?? 0;
  if (whole !== hyphened) return whole > hyphened ? 'joined' : 'kept';
  return HYPHENS.test(word) || COMPOUNDING.has(word) ? 'kept' : 'joined';
}
