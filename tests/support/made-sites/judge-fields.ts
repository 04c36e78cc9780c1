import type { Outcome } from '../../../src/index.js';
import type { Said } from './site.js';

/** How many of the fields that a page shows came out right, how many as something else, how many not at all. */
export interface FieldScore {
  right: number;
  wrong: number;
  missing: number;
}

const KEYS = ['authors', 'editors', 'source', 'account'] as const;

const saidIn = (outcome: Outcome, key: (typeof KEYS)[number]): string => {
  const value = outcome.status === 'article' ? outcome[key] : null;
  return typeof value === 'string' ? value : (value ?? []).join('、');
};

/**
 * Holds an outcome's fields against what the page says.
 *
 * @param before the outcome without a profile: what a profile says on top of it of a field that the page has not is wrong
 */
export function judgeFields(says: Said, outcome: Outcome, before: Outcome = outcome): FieldScore {
  const score = { right: 0, wrong: 0, missing: 0 };
  for (const key of KEYS) {
    const told = says[key];
    const wanted = typeof told === 'string' ? told : (told ?? []).join('、');
    const value = saidIn(outcome, key);
    if (wanted === '') score.wrong += value === '' || value === saidIn(before, key) ? 0 : 1;
    else if (value === wanted) score.right++;
    else if (value === '') score.missing++;
    else score.wrong++;
  }
  return score;
}
