import { type LineWrap, measureColumn } from './measure-column.js';
import { type PageFurniture, pageFurniture } from './page-furniture.js';
import { type Paragraphs, readParagraphs } from './paragraphs.js';
import type { TextLine } from './text-lines.js';

/** How a text without markup is laid out on its lines and pages. */
export interface LineLayout {
  readonly wrap: LineWrap | null;
  /** Lines of pages, not of the text. */
  readonly furniture: PageFurniture;
  /** `null` where lines were not wrapped. */
  readonly paragraphs: Paragraphs | null;
}

/** Where a blank line stands above nearly each line, it is the line spacing. */
const SPACED_OUT = 0.85;

/** The wrap of a text's lines, however they are spaced. */
export function wrapOf(lines: readonly TextLine[]): LineWrap | null {
  const gaps = lines.filter(({ isAfterGap }) => isAfterGap).length;
  if (gaps < lines.length * SPACED_OUT) return measureColumn(lines);
  return measureColumn(lines.map((line) => ({ ...line, isAfterGap: false })));
}

const known = new WeakMap<readonly TextLine[], LineLayout>();

/** Reads the layout of lines; several rules ask for that of one page. */
export function lineLayout(lines: readonly TextLine[]): LineLayout {
  let layout = known.get(lines);
  if (layout === undefined) {
    layout = read(lines);
    known.set(lines, layout);
  }
  return layout;
}

function read(lines: readonly TextLine[]): LineLayout {
  const wrap = wrapOf(lines);
  const furniture = pageFurniture(lines, wrap);
  if (wrap === null) return { wrap, furniture, paragraphs: null };
  const content = [...lines.keys()].filter((index) => !furniture.has(index));
  return { wrap, furniture, paragraphs: readParagraphs(lines, content, wrap) };
}
