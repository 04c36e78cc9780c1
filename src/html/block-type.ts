import type { Block, Container } from '../model/page.js';

const HEADING = /^h[1-6]$/;
/** Some sites write captions in headings below their picture: h2.art_img_tit on Sina's pages for phones. */
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

type Row = Pick<Container, 'tag' | 'parent' | 'className' | 'isInline'>;

function boxOf(rows: readonly Row[], row: number): number {
  let at = row;
  while (rows[at]?.isInline === true) at = rows[at]!.parent;
  return at;
}

/** Is a heading the caption of the picture directly above it, in the same box? A headline is none. */
function isCaption(rows: readonly Row[], row: number, above: Block | undefined): boolean {
  const { tag, parent, className } = rows[row]!;
  if (tag === 'h1' || !PICTURE_TITLE.test(className) || above?.image === undefined) return false;
  return boxOf(rows, above.container) === boxOf(rows, parent);
}

/** A block's type is that of the nearest element around it that has a say. */
export function blockType(
  rows: readonly Row[],
  at: number,
  table: TablePlace | undefined,
  above: Block | undefined,
): Pick<Block, 'type' | 'level' | 'row' | 'column'> {
  for (let row = at, steps = 0; row > 0 && steps < REACH; steps++) {
    const { tag, parent } = rows[row]!;
    if (HEADING.test(tag)) {
      return isCaption(rows, row, above) ? { type: 'caption' } : { type: 'heading', level: Number(tag[1]) };
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
