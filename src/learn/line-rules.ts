import type { LinePattern } from '../model/profile.js';
import { weight } from '../text/script.js';
import { enoughOf } from './evidence.js';
import type { Repeats } from './repeats.js';
import type { Supported } from './rule.js';
import type { Sample } from './sample.js';

const MAX_RULES = 40;
/** A bare day or number may be anybody's: the article's own rules tell. */
const BARE = /^[\d年月日时分\p{P}\p{S}\s]*$/u;
/** Of a line with so little to it nobody can say what it is. */
const MIN_WEIGHT = 1;

/** A line as it is says more than one with a part that varies. */
const shareOf = (pattern: LinePattern): number => ('equals' in pattern || 'matches' in pattern ? 0.1 : 0.3);

interface Found {
  readonly pattern: LinePattern;
  readonly pages: Set<number>;
  size: number;
}

/**
 * Lines of the site's own within the articles: they repeat, but for a number or a name.
 *
 * @param isAsked which blocks of which sample stand where an article does
 */
export function lineRules(
  samples: readonly Sample[],
  repeats: Repeats,
  isAsked: (sample: number, block: number) => boolean,
): Supported<LinePattern>[] {
  const found = new Map<string, Found>();
  for (const [number, { page }] of samples.entries()) {
    for (const [block, { text }] of page.blocks.entries()) {
      if (!isAsked(number, block) || weight(text) < MIN_WEIGHT || BARE.test(text)) continue;
      const repeat = repeats.of(text);
      if (repeat?.isFurniture !== true) continue;
      const key = JSON.stringify(repeat.pattern);
      const one = found.get(key) ?? { pattern: repeat.pattern, pages: new Set(), size: 0 };
      one.pages.add(number);
      one.size += text.length;
      found.set(key, one);
    }
  }
  return [...found.values()]
    .filter(({ pattern, pages }) => pages.size >= enoughOf(samples.length, shareOf(pattern)))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MAX_RULES)
    .map(({ pattern, pages }) => ({
      value: pattern,
      why: 'stands within articles of several pages',
      pages: pages.size,
      of: samples.length,
    }));
}
