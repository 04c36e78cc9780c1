import { sharedPhrases } from '../../text/injected/shared-phrases.js';
import { weight } from '../../text/script.js';
import type { Scene } from './scene.js';

const MARK = /[_|｜]|\s[-–—]\s|-/;
const MIN_WEIGHT = 4;
const MIN_SHARED = 0.6;
/** Longer titles are read so far. */
const MAX_LENGTH = 600;

/** Parts of a stuffed title that speak of the article: what an attacker wrote stands before or behind them. */
export function ownTitleParts({ page, bodyLines, headlineBlock }: Scene): string[] {
  const headline = headlineBlock === null ? '' : page.blocks[headlineBlock]!.text;
  const text = [headline, ...bodyLines.map((line) => line.text)].join('\n').toLowerCase();
  const parts = page.head.title
    .slice(0, MAX_LENGTH)
    .split(MARK)
    .map((part) => part.trim());
  return parts.filter((part) => weight(part) >= MIN_WEIGHT && sharedPhrases(part, text) >= MIN_SHARED);
}
