import type { Block, Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkShare } from '../../text/link-share.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { blockProse } from '../../text/prose.js';
import { furnitureNames } from './furniture-names.js';
import { wholeBlock } from './whole-block.js';

/** A box whose names say furniture is believed unless this much of the region's prose stands in it. */
const MAX_SHARE = 0.3;

/** A pull quote in an `aside`, a results table called rank, a letter to readers: prose without links is text. */
const MAY_HOLD_TEXT = new Set(['recommendation', 'promotion', 'share-bar']);
const MIN_PROSE = 25;

/** A restaurant has a menu, too. */
const MENU = /(?:^|[\s_-])menu(?:$|[\s_-])/;
const MIN_ITEMS = 3;

/**
 * The dishes in a box called menu, the figures of a place in an aside: a list that leads nowhere is the article's.
 * One with buttons or boxes of furniture in it (a poll) is none.
 */
function isOwnList(page: Page, names: readonly (string | null)[], row: number): boolean {
  const { tag, className, id, first, end } = page.containers[row]!;
  if (tag !== 'aside' && !MENU.test(`${className} ${id}`)) return false;
  const texts = page.blocks.slice(first, end).filter(({ text }) => text !== '');
  if (texts.length < MIN_ITEMS) return false;
  const isPlain = ({ spans, container }: Block): boolean =>
    spans.every(({ href }) => href === null) && (container === row || names[container] === null);
  return texts.every(isPlain);
}

/** Boxes inside the article's region that their tag, class or id call navigation, comments, recommendations and so on. */
export function furnitureCuts(page: Page, region: { first: number; end: number; container: number }): Cut[] {
  if (page.isText) return [];
  const cuts: Cut[] = [];
  const names = furnitureNames(page);
  const prose = prefixSums(page.blocks, (block) => blockProse(block) * (1 - linkShare(block)));
  const all = prose[region.end]! - prose[region.first]!;
  let done = region.first;
  for (let row = Math.max(1, region.container + 1); row < page.containers.length; row++) {
    const container = page.containers[row]!;
    if (container.first < done || container.end > region.end || container.end <= container.first) continue;
    const name = names[row] ?? null;
    const own = prose[container.end]! - prose[container.first]!;
    if (
      name === null ||
      own > all * MAX_SHARE ||
      isOwnList(page, names, row) ||
      (MAY_HOLD_TEXT.has(name) && own >= (container.tag === 'aside' ? 1 : MIN_PROSE))
    )
      continue;
    for (let block = container.first; block < container.end; block++) {
      cuts.push(
        wholeBlock(
          page,
          block,
          name,
          `box called ${container.className || container.id || container.tag}`.slice(0, 100),
        ),
      );
    }
    done = container.end;
  }
  return cuts;
}
