import type { Block, Container, Head, PageImage, Span } from '../model/page.js';
import { BlockBuffer } from './block-buffer.js';
import { blockType, type TablePlace } from './block-type.js';
import { HeadReader } from './head-reader.js';
import { hiddenBy } from './hidden.js';
import { fromSets, imageOf } from './image.js';
import { settleHiding } from './settle-hiding.js';
import { isBlockTag, isVoidTag } from './tags.js';

/** Elements deeper than this get no row: all their text is kept, as text of the deepest container that has one. */
export const MAX_DEPTH = 256;

/** What one walk over a page's markup gives. */
export interface Walked {
  readonly containers: readonly Container[];
  readonly blocks: readonly Block[];
  readonly comments: readonly string[];
  readonly head: Head;
}

type Row = { -readonly [K in keyof Container]: Container[K] };

/** An element that is open: its row, or -1 where it is not recorded. */
interface Open {
  readonly row: number;
  readonly tag: string;
}

const EMPTY = { isAfterGap: false, mended: [] } as const;

/** Makes blocks, spans and containers of a parser's events, as they come. */
export class PageBuilder {
  readonly rows: Row[] = [];
  readonly blocks: Block[] = [];
  readonly comments: string[] = [];
  readonly #sheets: string[] = [];
  readonly head = new HeadReader();
  readonly #open: Open[] = [];
  readonly #tables: TablePlace[] = [];
  readonly #buffer = new BlockBuffer();
  #pendingImages: PageImage[] = [];
  #row = -1;
  #blockRow = -1;
  /** The largest picture that a `source` names, until its `img` comes. */
  #source = '';
  #raw: { kind: string; id: string; text: string } | null = null;
  #preDepth = 0;

  constructor() {
    this.#push('#root', {});
  }

  open(tag: string, attributes: Record<string, string>, isSelfClosed: boolean): void {
    if (isVoidTag(tag)) {
      this.#void(tag, attributes);
      this.#open.push({ row: -1, tag });
      return;
    }
    if (tag === 'script' || tag === 'style') {
      // What follows a self-closed script is text to the tokenizer, and so to us.
      if (!isSelfClosed)
        this.#raw = {
          kind: tag === 'script' ? (attributes['type'] ?? 'script') : 'style',
          id: attributes['id'] ?? '',
          text: '',
        };
      this.#open.push({ row: -1, tag });
      return;
    }
    if (tag === 'html') this.head.element(tag, attributes);
    if ((this.rows[this.#row]?.depth ?? 0) >= MAX_DEPTH) {
      if (isBlockTag(tag)) this.#flush();
      this.#open.push({ row: -1, tag });
      return;
    }
    this.#open.push({ row: this.#push(tag, attributes), tag });
  }

  #push(tag: string, attributes: Record<string, string>): number {
    const isInline = tag !== '#root' && !isBlockTag(tag);
    if (!isInline) this.#flush();
    const parent = this.rows[this.#row];
    const row = this.rows.length;
    this.rows.push({
      tag,
      attributes,
      className: attributes['class'] ?? '',
      id: attributes['id'] ?? '',
      depth: (parent?.depth ?? -1) + 1,
      parent: this.#row,
      isInline,
      hidden: parent?.hidden ?? hiddenBy(tag, attributes),
      first: this.blocks.length,
      end: this.blocks.length,
    });
    this.#row = row;
    if (isInline) this.#buffer.openSpan(row);
    else this.#blockRow = row;
    if (tag === 'pre' || tag === 'textarea') this.#preDepth++;
    this.#enterTable(tag);
    return row;
  }

  #enterTable(tag: string): void {
    if (tag === 'table') this.#tables.push({ row: -1, column: -1 });
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (tag === 'tr') {
      table.row++;
      table.column = -1;
    } else if (tag === 'td' || tag === 'th') table.column++;
  }

  #void(tag: string, attributes: Record<string, string>): void {
    if (tag === 'br') this.#buffer.lineBreak(() => this.#flush());
    else if (tag === 'hr') this.#flush();
    else if (tag === 'img') {
      const image = imageOf(attributes, this.#source);
      this.#source = '';
      if (image !== null) this.#pendingImages.push(image);
      if (this.#buffer.isEmpty) this.#flush();
    } else if (tag === 'source') this.#source ||= fromSets(attributes);
    else this.head.element(tag, attributes);
  }

  text(data: string): void {
    if (this.#raw !== null) {
      this.#raw.text += data;
      return;
    }
    this.#buffer.append(data, this.#preDepth > 0, () => this.#flush());
  }

  close(tag: string): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    if (this.#raw !== null && (tag === 'script' || tag === 'style')) {
      if (tag === 'style') this.#sheets.push(this.#raw.text);
      else this.head.script(this.#raw.kind, this.#raw.text, this.#raw.id);
      this.#raw = null;
      return;
    }
    const container = this.rows[open.row];
    if (container === undefined) {
      if (isBlockTag(tag) && !isVoidTag(tag)) this.#flush();
      return;
    }
    if (container.isInline) this.#buffer.closeSpan(open.row);
    else this.#flush();
    container.end = this.blocks.length + (this.#buffer.isEmpty ? 0 : 1);
    if (tag === 'pre' || tag === 'textarea') this.#preDepth--;
    if (tag === 'table') this.#tables.pop();
    this.#row = container.parent;
    if (!container.isInline) this.#blockRow = this.#nearestBlock(container.parent);
  }

  #nearestBlock(row: number): number {
    let at = row;
    while (this.rows[at]?.isInline) at = this.rows[at]!.parent;
    return at;
  }

  /** Ends the current block, and puts the images met in it behind it. */
  #flush(): void {
    const taken = this.#buffer.take();
    if (taken !== null) {
      if (this.rows[this.#blockRow]?.tag === 'title') this.head.title(taken.text);
      this.blocks.push({
        ...EMPTY,
        ...blockType(this.rows, this.#blockRow, this.#tables.at(-1), this.blocks.at(-1)),
        container: this.#blockRow,
        text: taken.text,
        spans: taken.spans.map((s) => this.#span(s)),
      });
    }
    for (const image of this.#pendingImages) {
      this.blocks.push({ ...EMPTY, type: 'image', text: '', spans: [], container: this.#row, image });
    }
    this.#pendingImages = [];
  }

  #span({ start, end, row }: { start: number; end: number; row: number }): Span {
    const { tag, className, attributes, hidden } = this.rows[row]!;
    const href = tag === 'a' ? (attributes['href'] ?? null) : null;
    return { start, end, tag, className, href, hidden, container: row };
  }

  finish(): Walked {
    while (this.#open.length > 0) this.close(this.#open.at(-1)?.tag ?? '');
    this.#flush();
    this.rows[0]!.end = this.blocks.length;
    return {
      containers: this.rows,
      blocks: settleHiding(this.rows, this.blocks, this.#sheets),
      comments: this.comments,
      head: this.head.read(),
    };
  }
}
