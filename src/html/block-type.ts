import type { Block, Container } from '../model/page.js';
import { boxOf } from '../text/box-of.js';

/** Some sites write captions in headings below their picture: h2.art_img_tit on Sina's pages for phones. */
const PICTURE_TITLE =
  /(?:^|[\s_-])(?:img|pic|photo)[_-](?:tit|title|desc|descr|text|txt|caption)(?=$|[\s_-])/i;
/** How far up an element is looked for that has a say. */
const REACH = 6;

/** Where in a table the walk is. */
export interface TablePlace {
  row: number;
  column: number;
}

type Row = Pick<Container, 'tag' | 'parent' | 'className' | 'isInline'>;

/** Is a heading the caption of the picture directly above it, in the same box? A headline is none. */
function isCaption(rows: readonly Row[], row: number, above: Block | undefined): boolean {
  const { tag, parent, className } = rows[row]!;
  if (tag === 'h1' || !PICTURE_TITLE.test(className) || above?.image === undefined) return false;
  return boxOf(rows, above.container) === boxOf(rows, parent);
}

/** What an element makes of the text in it; `stop` where what is around it has no say. */
const SAYS = new Map<string, Block['type'] | 'stop'>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ['li', 'list-item'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['blockquote', 'quote'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['body', 'stop'],
  ['article', 'stop'],
]);

type Described = Pick<Block, 'type' | 'level' | 'row' | 'column'>;

const PARAGRAPH: Described = { type: 'paragraph' };

/** A block's type is that of the nearest element around it that has a say. */
export function blockType(
  rows: readonly Row[],
  at: number,
  table: TablePlace | undefined,
  above: Block | undefined,
): Described {
  for (let row = at, steps = 0; row > 0 && steps < REACH; steps++) {
    const { tag, parent } = rows[row]!;
    const type = SAYS.get(tag);
    const heading = row;
    row = parent;
    if (type === undefined) continue;
    if (type === 'heading') {
      const isOfPicture = isCaption(rows, heading, above);
      return isOfPicture ? { type: 'caption' } : { type, level: Number(tag[1]) };
    }
    if (type === 'cell') {
      if (steps > 0 && tag === 'td') break;
      if (steps > 0) continue;
      return { type, row: Math.max(0, table?.row ?? 0), column: Math.max(0, table?.column ?? 0) };
    }
    if (type === 'stop') break;
    return { type };
  }
  return PARAGRAPH;
}
