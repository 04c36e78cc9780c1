import type { Block, Page } from '../../model/page.js';
import { boxOf } from '../../text/box-of.js';
import { captionBlocks } from '../../text/captions.js';
import { prefixSums } from '../../text/prefix-sums.js';

/** Pictures and captions may stand so many blocks above the first paragraph, or below the last. */
const ABOVE = 4;
const BELOW = 2;

/** 点击查看大图 is longer, and so is any teaser's headline. */
const MAX_BUTTON = 12;

/** The button that enlarges a picture is no text beside it. */
function isButton({ containers }: Page, { text, container }: Block): boolean {
  return text.length <= MAX_BUTTON && containers[container]!.tag === 'button';
}

/**
 * Tells pictures of the article: in a box of their own, or beside text of it. A teaser's stands beside the teaser's text.
 */
function pictures(page: Page, isKept: readonly boolean[]): (block: number) => boolean {
  const { blocks, containers } = page;
  const texts = prefixSums(blocks, (block) => (block.text === '' || isButton(page, block) ? 0 : 1));
  const kept = prefixSums(isKept, (is) => (is ? 1 : 0));
  return (block) => {
    const { first, end } = containers[boxOf(containers, blocks[block]!.container)]!;
    return kept[end]! > kept[first]! || texts[end]! === texts[first]!;
  };
}

/**
 * Keeps the pictures and captions among the article's blocks and right around them.
 *
 * @param mayKeep false where a block is taken out already, or not looked at
 */
export function keepPictures(page: Page, isKept: boolean[], mayKeep: (block: number) => boolean): void {
  const captions = captionBlocks(page);
  const first = Math.max(0, isKept.indexOf(true) - ABOVE);
  const end = Math.min(isKept.length, isKept.lastIndexOf(true) + BELOW + 1);
  for (let i = first; i < end; i++) if (captions.has(i) && mayKeep(i)) isKept[i] = true;
  const isOwn = pictures(page, isKept);
  for (let i = first; i < end; i++) {
    if (page.blocks[i]!.image !== undefined && mayKeep(i) && isOwn(i)) isKept[i] = true;
  }
}
