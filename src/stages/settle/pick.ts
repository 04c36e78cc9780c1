import type { Candidate, Settled } from '../../model/fields.js';

/** The best of a field's candidates: the highest score, the first of equals. */
export function pick<T>(candidates: Iterable<Candidate<T>>): Settled<T> {
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  const best = ranked[0];
  return { value: best?.value ?? null, evidence: best?.evidence ?? null, candidates: ranked };
}
