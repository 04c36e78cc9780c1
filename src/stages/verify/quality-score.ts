import type { Flag } from '../../model/article.js';
import type { View } from '../../model/rules.js';
import { blockProse, endsSentence } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { Assembled } from './assemble.js';

/** A text of this weight counts as long: about this many Han characters, or four times as many Latin letters. */
const LONG = 150;

const PENALTIES: Partial<Record<Flag, number>> = {
  truncated: 0.85,
  mojibake: 0.5,
  hacked: 0.8,
};

/**
 * How far the article can be trusted, 0 to 1: three tenths for its length up to 150 Han characters' worth, three for
 * the share of it that reads like prose, two for the share of paragraphs that end as sentences do, one each for a
 * headline and a date; times a penalty for each flag that lowers trust.
 */
export function qualityScore({ fields }: View, { blocks, text }: Assembled, flags: readonly Flag[]): number {
  const paragraphs = blocks.filter(
    ({ type, text: own }) => own !== '' && type !== 'caption' && type !== 'heading',
  );
  const size = weight(text);
  const prose = paragraphs.reduce((sum, block) => sum + blockProse(block), 0);
  const all = paragraphs.reduce((sum, block) => sum + weight(block.text), 0);
  const ended = paragraphs.filter((block) => endsSentence(block.text)).length;
  const parts =
    0.3 * Math.min(1, size / LONG) +
    0.3 * (all === 0 ? 0 : prose / all) +
    0.2 * (paragraphs.length === 0 ? 0 : ended / paragraphs.length) +
    0.1 * (fields.headline.value === null ? 0 : 1) +
    0.1 * (fields.published.value === null ? 0 : 1);
  const penalty = flags.reduce((product, flag) => product * (PENALTIES[flag] ?? 1), 1);
  return Math.round(parts * penalty * 1000) / 1000;
}
