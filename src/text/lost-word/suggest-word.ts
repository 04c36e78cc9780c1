import { candidates } from './candidates.js';
import type { Clues } from './clues.js';
import { featuresOf } from './features.js';
import type { Lexicon } from './lexicon.js';
import { sourcesOf } from './sources.js';
import { BIAS, WEIGHTS } from './weights.js';

/** The lost word and how likely it is the right one; `null` and 0 where nothing carries a word. */
export interface Suggestion {
  readonly suggestion: string | null;
  readonly confidence: number;
}

/** A word that may be the lost one, and what speaks for it. */
export interface Weighed {
  readonly word: string;
  readonly features: Readonly<Record<string, number>>;
}

/** Below this nothing is said: a wrong word is worse than none. */
const MIN_CONFIDENCE = 0.85;
const NO_WORD: Suggestion = { suggestion: null, confidence: 0 };

/** Adds how far each word is ahead of all others in the gaps that it explains. */
function withLeads(words: readonly Weighed[]): Weighed[] {
  const shares = words.map(({ features }) => features['explained'] ?? 0);
  const [first = 0, second = 0] = [...shares].sort((a, b) => b - a);
  return words.map(({ word, features }, i) => {
    const own = shares[i]!;
    return { word, features: { ...features, lead: own - (own === first ? second : first) } };
  });
}

/** The words that may be lost, each with what speaks for it and against it. */
export function weighWords(clues: Clues, lexicon: Lexicon): Weighed[] {
  const sources = sourcesOf(clues, lexicon);
  if (sources.gaps.count === 0) return [];
  return withLeads(candidates(sources).map((word) => ({ word, features: featuresOf(word, sources) })));
}

function scoreOf({ features }: Weighed): number {
  let score = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) score += weight * (features[name] ?? 0);
  return score;
}

/**
 * The word that stood in the gaps of an article, where evidence carries one. How likely each candidate is the lost word
 * is told against all others, and against none of them (a multinomial logit, whose weights are tuned on articles in
 * which words were overwritten).
 */
export function suggestWord(clues: Clues, lexicon: Lexicon): Suggestion {
  const weighed = weighWords(clues, lexicon);
  const scores = weighed.map(scoreOf);
  const most = Math.max(0, ...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - most), Math.exp(-most));
  const best = scores.indexOf(Math.max(...scores));
  const confidence = best < 0 ? 0 : Math.exp(scores[best]! - most) / all;
  if (confidence < MIN_CONFIDENCE) return NO_WORD;
  return { suggestion: weighed[best]!.word, confidence: Math.round(confidence * 100) / 100 };
}
