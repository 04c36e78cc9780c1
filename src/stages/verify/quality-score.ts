import type { Flag } from '../../model/article.js';
import type { QualityParts } from './quality-parts.js';

const WEIGHTS: QualityParts = {
  certainty: 0.5,
  lines: 0.1,
  prose: 0.1,
  length: 0.1,
  unlinked: 0.05,
  gaps: 0.05,
  sentences: 0.05,
  title: 0.05,
};

const PENALTIES: Partial<Record<Flag, number>> = {
  truncated: 0.95,
  mojibake: 0.5,
  hacked: 0.95,
};

/**
 * How far the article can be trusted, 0 to 1: half for how likely the kept text is an article's, where a page had to be
 * told apart; a tenth for the share of lines that are no linked headlines, days, prices or calls to read on, for the
 * share of the text in paragraphs of prose, and for length up to 150 Han characters' worth; a twentieth for the share
 * that is no link, for no long gap between paragraphs, for the share of paragraphs that end as sentences do, and for a
 * headline. Times a penalty for each flag that lowers trust. `tools/quality.mjs` says how well this ranks pages.
 */
export function qualityScore(parts: QualityParts, flags: readonly Flag[]): number {
  let score = 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) score += weight * parts[name as keyof QualityParts];
  const penalty = flags.reduce((product, flag) => product * (PENALTIES[flag] ?? 1), 1);
  return Math.round(score * penalty * 1000) / 1000;
}
