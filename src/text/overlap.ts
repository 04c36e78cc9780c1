import { readTokens } from './tokens.js';

/** Tokens of a shingle. */
const SIZE = 4;

/** How often each thing occurs. */
export type Counts = ReadonlyMap<string, number>;

/** How near what was given comes to what was wanted. */
export interface Overlap {
  /** Share of what was given that was wanted; 0 where nothing was given but something was wanted. */
  readonly precision: number;
  /** Share of what was wanted that was given. */
  readonly recall: number;
  /** Nothing was given: its precision says nothing. */
  readonly isEmpty: boolean;
}

/** The tokens of a text, in order: a CJK character, or a word elsewhere; NFKC, lower case, no punctuation. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let token = '';
  readTokens(text, {
    begin: () => {
      token = '';
    },
    letter: (point) => {
      token += String.fromCodePoint(point);
    },
    end: () => void tokens.push(token),
  });
  return tokens;
}

export function countsOf(items: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Each four tokens in a row; all of them, where there are fewer. */
export function shinglesOf(tokens: readonly string[]): Counts {
  if (tokens.length === 0) return new Map();
  const count = Math.max(1, tokens.length - SIZE + 1);
  return countsOf(Array.from({ length: count }, (_, i) => tokens.slice(i, i + SIZE).join(' ')));
}

const sizeOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Precision and recall of one multiset against another. Two that are empty are the same. */
export function overlap(wanted: Counts, given: Counts): Overlap {
  let hits = 0;
  for (const [item, count] of given) hits += Math.min(count, wanted.get(item) ?? 0);
  const [all, had] = [sizeOf(wanted), sizeOf(given)];
  const isSame = all === had && hits === all;
  return {
    precision: isSame ? 1 : had === 0 ? 0 : hits / had,
    recall: isSame ? 1 : all === 0 ? 0 : hits / all,
    isEmpty: had === 0,
  };
}

/**
 * Precision and recall of a text against a label by shingles of four tokens, the measure of Zyte's
 * article-extraction-benchmark.
 */
export function compareTexts(label: string, text: string): Overlap {
  return overlap(shinglesOf(tokensOf(label)), shinglesOf(tokensOf(text)));
}

/** The harmonic mean of precision and recall. */
export function f1Of({ precision, recall }: Pick<Overlap, 'precision' | 'recall'>): number {
  return (2 * precision * recall) / (precision + recall || 1);
}

/** The text that comes nearest to a label: labels have captions or have none. The first of equals. */
export function nearest(label: string, texts: readonly string[]): string {
  const fitOf = (text: string): number => {
    const { precision, recall } = compareTexts(label, text);
    return precision + recall;
  };
  if (texts.length < 2) return texts[0] ?? '';
  const fits = texts.map(fitOf);
  return texts[fits.indexOf(Math.max(...fits))]!;
}
