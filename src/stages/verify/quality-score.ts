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

/** Weighs the text, and its paragraphs apart from headings and captions, in one go. */
function measure(blocks: Assembled['blocks']) {
  const sums = { size: 0, prose: 0, all: 0, ended: 0, paragraphs: 0 };
  for (const block of blocks) {
    if (block.text === '') continue;
    const own = weight(block.text);
    sums.size += own;
    if (block.type === 'caption' || block.type === 'heading') continue;
    sums.paragraphs++;
    sums.all += own;
    sums.prose += blockProse(block);
    if (endsSentence(block.text)) sums.ended++;
  }
  return sums;
}

/**
 * How far the article can be trusted, 0 to 1: three tenths for its length up to 150 Han characters' worth, three for
 * the share of it that reads like prose, two for the share of paragraphs that end as sentences do, one each for a
 * headline and a date; times a penalty for each flag that lowers trust.
 */
export function qualityScore({ fields }: View, { blocks }: Assembled, flags: readonly Flag[]): number {
  const { size, prose, all, ended, paragraphs } = measure(blocks);
  const parts =
    0.3 * Math.min(1, size / LONG) +
    0.3 * (all === 0 ? 0 : prose / all) +
    0.2 * (paragraphs === 0 ? 0 : ended / paragraphs) +
    0.1 * (fields.headline.value === null ? 0 : 1) +
    0.1 * (fields.published.value === null ? 0 : 1);
  const penalty = flags.reduce((product, flag) => product * (PENALTIES[flag] ?? 1), 1);
  return Math.round(parts * penalty * 1000) / 1000;
}
