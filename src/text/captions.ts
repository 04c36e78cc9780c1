import type { Page } from '../model/page.js';
import { isDateLine } from './date-line.js';
import { weight } from './script.js';

/** Containers in which a picture and its caption stand; in a paragraph beside text a picture has none. */
const BOXES = new Set(['div', 'figure', 'td', 'center', 'section', 'dl', 'li']);
const MAX_WEIGHT = 80;

const memo = new WeakMap<Page, ReadonlySet<number>>();

/** The nearest container that breaks lines. */
function boxOf(page: Page, row: number): number {
  let at = row;
  while (page.containers[at]?.isInline) at = page.containers[at]!.parent;
  return at;
}

/**
 * Blocks that are captions: those the markup calls so, and the only text of a box in which a picture stands.
 */
export function captionBlocks(page: Page): ReadonlySet<number> {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const captions = new Set<number>();
  for (const [index, block] of page.blocks.entries()) {
    if (block.type === 'caption') captions.add(index);
    if (block.image === undefined) continue;
    const box = boxOf(page, block.container);
    const { tag, first, end } = page.containers[box]!;
    if (!BOXES.has(tag) || end - first > 6) continue;
    const texts = [];
    for (let at = first; at < end; at++) if (page.blocks[at]!.text !== '') texts.push(at);
    const [only] = texts;
    if (
      texts.length === 1 &&
      only !== undefined &&
      page.blocks[only]!.container === box &&
      weight(page.blocks[only]!.text) <= MAX_WEIGHT &&
      !isDateLine(page.blocks[only]!.text)
    ) {
      captions.add(only);
    }
  }
  memo.set(page, captions);
  return captions;
}
