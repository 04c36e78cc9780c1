import type { Block, Container } from '../model/page.js';

const HEADING = /^h[1-6]$/;
/** Some sites write captions in headings: h2.art_img_tit on Sina's pages for phones. */
const PICTURE_TITLE =
  /(?:^|[\s_-])(?:img|pic|photo)[_-](?:tit|title|desc|descr|text|txt|caption)(?=$|[\s_-])/i;
/** How far up an element is looked for that has a say. */
const REACH = 6;
const STOPS = new Set(['td', 'body', 'article']);

/** Where in a table the walk is. */
export interface TablePlace {
  row: number;
  column: number;
}

/** A block's type is that of the nearest element around it that has a say. */
export function blockType(
  rows: readonly Pick<Container, 'tag' | 'parent' | 'className'>[],
  at: number,
  table: TablePlace | undefined,
): Pick<Block, 'type' | 'level' | 'row' | 'column'> {
  for (let row = at, steps = 0; row > 0 && steps < REACH; steps++) {
    const { tag, parent, className } = rows[row]!;
    if (HEADING.test(tag)) {
      const isCaption = PICTURE_TITLE.test(className);
      return isCaption ? { type: 'caption' } : { type: 'heading', level: Number(tag[1]) };
    }
    if (tag === 'li') return { type: 'list-item' };
    if (tag === 'figcaption' || tag === 'caption') return { type: 'caption' };
    if (tag === 'blockquote') return { type: 'quote' };
    if ((tag === 'td' || tag === 'th') && steps === 0) {
      return { type: 'cell', row: Math.max(0, table?.row ?? 0), column: Math.max(0, table?.column ?? 0) };
    }
    if (STOPS.has(tag)) break;
    row = parent;
  }
  return { type: 'paragraph' };
}
