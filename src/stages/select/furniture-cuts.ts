import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkShare } from '../../text/link-share.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { blockProse } from '../../text/prose.js';
import { furnitureNames } from './furniture-names.js';
import { ownLists } from './own-lists.js';
import { wholeBlock } from './whole-block.js';

/** A box whose names say furniture is believed unless this much of the region's prose stands in it. */
const MAX_SHARE = 0.3;

/** A pull quote in an `aside`, a results table called rank, a letter to readers: prose without links is text. */
const MAY_HOLD_TEXT = new Set(['recommendation', 'promotion', 'share-bar']);
const MIN_PROSE = 25;
/** The foot of a figure, a topic that is called menu: names of parts that an article has as well. */
const MAY_BE_MISNAMED = new Set(['footer', 'navigation']);

/**
 * Boxes inside the article's region that their tag, class or id call navigation, comments, recommendations and so on.
 *
 * @param isArticle where more is known of a box than its names: is it the article's all the same?
 */
export function furnitureCuts(
  page: Page,
  region: { first: number; end: number; container: number },
  isArticle: (row: number) => boolean,
): Cut[] {
  if (page.isText) return [];
  const cuts: Cut[] = [];
  const names = furnitureNames(page);
  let prose: Float64Array | null = null;
  const isOwnList = ownLists(page, names);
  let done = region.first;
  for (let row = Math.max(1, region.container + 1); row < page.containers.length; row++) {
    const container = page.containers[row]!;
    if (container.first < done || container.end > region.end || container.end <= container.first) continue;
    const name = names[row] ?? null;
    if (name === null) continue;
    // Summed up when the first such box is met.
    prose ??= prefixSums(page.blocks, (block) => blockProse(block) * (1 - linkShare(block)));
    const all = prose[region.end]! - prose[region.first]!;
    const own = prose[container.end]! - prose[container.first]!;
    if (
      own > all * MAX_SHARE ||
      isOwnList(row) ||
      (MAY_BE_MISNAMED.has(name) && isArticle(row)) ||
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
