import type { Block, Page } from '../model/page.js';
import { boxOf } from './box-of.js';
import { isDateLine } from './date-line.js';
import { weight } from './script.js';

/** Containers in which a picture and its caption stand; in a paragraph beside text a picture has none. */
const BOXES = new Set(['div', 'figure', 'td', 'center', 'section', 'dl', 'li']);
const MAX_WEIGHT = 80;

/** Elements that sites without figcaption set captions and credits in. */
const NAME =
  /(?:^|[\s_-])(?:caption|captions|figcaption|img[_-]?desc[a-z]*|(?:image|img|photo|picture|media|pic)[_-]{0,2}(?:caption|credits?|meta|desc[a-z]*|copyright|source))(?:$|[\s_-])/i;
const MAX_BLOCKS = 4;

/** Is a block in an element named as captions are, that holds little else? */
function isNamedCaption({ containers }: Page, block: Block): boolean {
  let row = block.container;
  for (let step = 0; step < 2 && row > 0; step++) {
    const { className, end, first, parent } = containers[row]!;
    if (end - first > MAX_BLOCKS) return false;
    if (className !== '' && NAME.test(className)) return weight(block.text) <= MAX_WEIGHT * 2;
    row = parent;
  }
  return false;
}

const memo = new WeakMap<Page, ReadonlySet<number>>();

/**
 * Blocks that are captions: those the markup calls so, and the only text of a box in which a picture stands.
 */
export function captionBlocks(page: Page): ReadonlySet<number> {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const captions = new Set<number>();
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    if (block.type === 'caption' || (!page.isText && block.text !== '' && isNamedCaption(page, block))) {
      captions.add(index);
    }
    if (block.image === undefined) continue;
    const box = boxOf(page.containers, block.container);
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
