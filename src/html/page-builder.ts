import type { Block, Container, Head, PageImage, Span } from '../model/page.js';
import { boxOf } from '../text/box-of.js';
import { BlockBuffer } from './block-buffer.js';
import { blockType } from './block-type.js';
import { encodedHead } from './encoded-head.js';
import { decodeText } from './entities.js';
import { HeadReader } from './head-reader.js';
import { hiddenBy, hiddenWithin, hidesByName } from './hiding/hidden.js';
import { settleHiding } from './hiding/settle-hiding.js';
import { fromSets, imageOf } from './image.js';
import { layoutTypes } from './layout-types.js';
import { OpenCode } from './open-code.js';
import type { OpenTag } from './open-tag.js';
import { Row } from './row.js';
import { TablePlaces } from './table-places.js';
import type { Tag } from './tag-table.js';

/** Elements deeper than this get no row: all their text is kept, as text of the deepest container that has one. */
export const MAX_DEPTH = 256;

/** What one walk over a page's markup gives. */
export interface Walked {
  readonly containers: readonly Container[];
  readonly blocks: readonly Block[];
  readonly comments: readonly string[];
  readonly head: Head;
}

const NO_ROW = -1;
const NO_SPANS: readonly Span[] = [];
const NOT_MENDED: Block['mended'] = [];

/** Makes blocks, spans and containers of a scanner's events, as they come. */
export class PageBuilder {
  readonly rows: Row[] = [];
  readonly blocks: Block[] = [];
  readonly comments: string[] = [];
  readonly head = new HeadReader();
  readonly #html: string;
  readonly #tables = new TablePlaces();
  readonly #raw = new OpenCode();
  readonly #buffer = new BlockBuffer();
  #pendingImages: PageImage[] = [];
  #row = NO_ROW;
  #blockRow = NO_ROW;
  /** The largest picture that a `source` names, until its `img` comes. */
  #source = '';
  #preDepth = 0;
  readonly #flushed = (): void => this.#flush();

  constructor(html: string, root: Tag) {
    this.#html = html;
    this.#push(root, null);
  }

  /** Opens an element; the row that it has, or -1 where it has none. */
  open(tag: Tag, element: OpenTag | null, isRaw: boolean): number {
    if (tag.isVoid) {
      this.#void(tag, element);
      return NO_ROW;
    }
    if (tag.isSilent) {
      // What follows a self-closed script is text to the tokenizer, and so to us.
      if (isRaw) this.#raw.open(tag.name, element);
      return NO_ROW;
    }
    if (tag.name === 'html') this.head.element(tag.name, element?.attributes ?? {});
    if (this.rows[this.#row]!.depth >= MAX_DEPTH) {
      if (tag.isBlock) this.#flush();
      return NO_ROW;
    }
    return this.#push(tag, element);
  }

  #push(tag: Tag, element: OpenTag | null): number {
    if (tag.isBlock) this.#flush();
    const parent = this.rows[this.#row];
    const index = this.rows.length;
    const row = new Row(tag, element, this.#row, parent === undefined ? 0 : parent.depth + 1);
    const around = parent?.hidden ?? null;
    const mayHide = element?.mayHide === true || hidesByName(tag.name);
    if (!mayHide) row.hidden = around;
    else row.hidden = around === null ? hiddenBy(tag.name, element) : hiddenWithin(around, tag.name, element);
    row.first = this.blocks.length;
    row.end = row.first;
    this.rows.push(row);
    this.#row = index;
    if (tag.isBlock) this.#blockRow = index;
    else this.#buffer.openSpan(index);
    if (tag.isPreformatted) this.#preDepth++;
    if (tag.isTablePart) this.#tables.enter(tag.name);
    return index;
  }

  #void({ name }: Tag, element: OpenTag | null): void {
    if (name === 'br') this.#buffer.lineBreak(this.#flushed);
    else if (name === 'hr') this.#flush();
    else if (name === 'img') {
      const image = imageOf(element?.attributes ?? {}, this.#source);
      this.#source = '';
      if (image !== null) this.#pendingImages.push(image);
      if (this.#buffer.isEmpty) this.#flush();
    } else if (name === 'source') this.#source ||= fromSets(element?.attributes ?? {});
    else if (name === 'link') {
      if (element?.href != null) this.head.element(name, { rel: element.rel, href: element.href });
    } else if (name === 'meta' || name === 'base') this.head.element(name, element?.attributes ?? {});
  }

  /** Text between two places of the markup, with character references in it or without. */
  text(start: number, end: number, mayRefer: boolean): void {
    if (this.#raw.isOpen) {
      this.#raw.take(this.#html.slice(start, end));
      return;
    }
    const isPreformatted = this.#preDepth > 0;
    const from = isPreformatted ? start : this.#buffer.append(this.#html, start, end, mayRefer);
    if (from === end) return;
    const raw = this.#html.slice(from, end);
    const text = mayRefer ? decodeText(raw) : raw;
    if (isPreformatted) this.#buffer.appendLines(text, 0, text.length, this.#flushed);
    else this.#buffer.append(text, 0, text.length, false);
  }

  /** Closes an element that has a row, or has none. */
  close(tag: Tag, row: number): void {
    if (row === NO_ROW) {
      if (tag.isSilent) this.#raw.close(this.head, this.rows.length);
      else if (tag.isBlock && !tag.isVoid) this.#flush();
      return;
    }
    const container = this.rows[row]!;
    if (container.isInline) this.#buffer.closeSpan(row);
    else this.#flush();
    container.end = this.blocks.length + (this.#buffer.isEmpty ? 0 : 1);
    if (tag.isPreformatted) this.#preDepth--;
    if (tag.isTablePart) this.#tables.leave(tag.name);
    this.#row = container.parent;
    if (!container.isInline) this.#blockRow = boxOf(this.rows, container.parent);
  }

  /** Ends the current block, and puts the images met in it behind it. */
  #flush(): void {
    const taken = this.#buffer.take();
    if (taken !== null) {
      const { text, spans } = taken;
      if (this.rows[this.#blockRow]?.tag === 'title') this.head.title(text);
      const described = blockType(this.rows, this.#blockRow, this.#tables.current, this.blocks.at(-1));
      const own = spans.length === 0 ? NO_SPANS : spans.map((span) => this.#span(span));
      const container = this.#blockRow;
      const { type } = described;
      const block = { type, text, container, spans: own, isAfterGap: false, mended: NOT_MENDED };
      this.blocks.push(described.level === undefined && type !== 'cell' ? block : { ...block, ...described });
    }
    if (this.#pendingImages.length > 0) this.#flushImages();
  }

  #flushImages(): void {
    const container = this.#row;
    for (const image of this.#pendingImages) {
      const mended = NOT_MENDED;
      this.blocks.push({
        type: 'image',
        text: '',
        container,
        spans: NO_SPANS,
        isAfterGap: false,
        mended,
        image,
      });
    }
    this.#pendingImages = [];
  }

  #span({ start, end, row }: { start: number; end: number; row: number }): Span {
    const { tag, className, href, hidden } = this.rows[row]!;
    return { start, end, tag, className, href, hidden, container: row };
  }

  finish(): Walked {
    this.#flush();
    this.rows[0]!.end = this.blocks.length;
    const { rows, blocks, comments, head } = this;
    layoutTypes(rows, blocks);
    const { hiding, sheets } = this.#raw;
    return {
      containers: rows,
      blocks: settleHiding(rows, blocks, { sheets, scripts: hiding, own: head.ownSites() }),
      comments,
      head: head.read(encodedHead(this.#html)),
    };
  }
}
