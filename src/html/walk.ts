import { Parser } from 'htmlparser2';
import type { Block, Container, Head, Link, PageImage, Span } from '../model/page.js';
import { BlockBuffer } from './block-buffer.js';
import { hiddenBy } from './hidden.js';
import { imageOf } from './image.js';
import { isBlockTag, isVoidTag } from './tags.js';

/** Elements deeper than this get no row: all their text is kept, as text of the deepest container that has one. */
export const MAX_DEPTH = 256;

const SPACE = /\s+/;

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

interface Table {
  row: number;
  column: number;
}

/** Turns markup into blocks, spans and containers in one pass over htmlparser2's events. */
class Walk {
  readonly rows: Row[] = [];
  readonly blocks: Block[] = [];
  readonly comments: string[] = [];
  readonly metas: (readonly [string, string])[] = [];
  readonly links: Link[] = [];
  readonly states: { kind: string; text: string }[] = [];
  readonly #open: Open[] = [];
  readonly #tables: Table[] = [];
  readonly #buffer = new BlockBuffer();
  #pendingImages: PageImage[] = [];
  #row = -1;
  #blockRow = -1;
  #raw: { kind: string; text: string } | null = null;
  #preDepth = 0;
  title = '';
  language = '';
  base = '';

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
        this.#raw = { kind: tag === 'script' ? (attributes['type'] ?? 'script') : 'style', text: '' };
      this.#open.push({ row: -1, tag });
      return;
    }
    if (tag === 'html' && this.language === '')
      this.language = attributes['lang'] ?? attributes['xml:lang'] ?? '';
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
      const image = imageOf(attributes);
      if (image !== null) this.#pendingImages.push(image);
      if (this.#buffer.isEmpty) this.#flush();
    } else if (tag === 'meta') {
      const name =
        attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? attributes['http-equiv'];
      if (name !== undefined) this.metas.push([name.toLowerCase(), attributes['content'] ?? '']);
    } else if (tag === 'link' && attributes['href'] !== undefined) {
      this.links.push({ rel: (attributes['rel'] ?? '').toLowerCase(), href: attributes['href'] });
    } else if (tag === 'base' && this.base === '') this.base = attributes['href'] ?? '';
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
      if (this.#raw.kind.includes('json')) this.states.push(this.#raw);
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
      if (this.rows[this.#blockRow]?.tag === 'title' && this.title === '') this.title = taken.text;
      this.blocks.push({
        ...this.#describe(),
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

  /** A block's type is that of the nearest element around it that has a say. */
  #describe(): Omit<Block, 'text' | 'spans'> {
    const base = { ...EMPTY, container: this.#blockRow };
    for (let row = this.#blockRow, steps = 0; row > 0 && steps < 6; steps++) {
      const { tag, parent } = this.rows[row]!;
      if (HEADING.test(tag)) return { ...base, type: 'heading', level: Number(tag[1]) };
      if (tag === 'li') return { ...base, type: 'list-item' };
      if (tag === 'figcaption' || tag === 'caption') return { ...base, type: 'caption' };
      if (tag === 'blockquote') return { ...base, type: 'quote' };
      if ((tag === 'td' || tag === 'th') && steps === 0) {
        const table = this.#tables.at(-1);
        return {
          ...base,
          type: 'cell',
          row: Math.max(0, table?.row ?? 0),
          column: Math.max(0, table?.column ?? 0),
        };
      }
      if (tag === 'td' || tag === 'body' || tag === 'article') break;
      row = parent;
    }
    return { ...base, type: 'paragraph' };
  }

  finish(): Walked {
    while (this.#open.length > 0) this.close(this.#open.at(-1)?.tag ?? '');
    this.#flush();
    this.rows[0]!.end = this.blocks.length;
    return {
      containers: this.rows,
      blocks: this.blocks,
      comments: this.comments,
      head: {
        title: this.title,
        language: this.language.trim().split(SPACE)[0] ?? '',
        base: this.base,
        metas: this.metas,
        links: this.links,
        states: this.states,
      },
    };
  }
}

const HEADING = /^h[1-6]$/;
/** `<script/>`, `<script async/>`; in `<script src=a.js/>` the slash is the address's. */
const SELF_CLOSED = /(?:^<\w+|\s|["']|\s[^\s=]+)\/>$/;
const EMPTY = { isAfterGap: false, mended: [] } as const;

/**
 * Walks markup once, iteratively, into blocks, spans and containers.
 *
 * @param html decoded markup, `\n` line ends
 * @returns every run of text outside tags, scripts, styles and comments, as blocks in reading order
 */
export function walkHtml(html: string): Walked {
  const walk = new Walk();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const isRaw = tag === 'script' || tag === 'style';
        const isSelfClosed = isRaw && SELF_CLOSED.test(html.slice(parser.startIndex, parser.endIndex + 1));
        walk.open(tag, attributes, isSelfClosed);
      },
      ontext: (data) => walk.text(data),
      onclosetag: (tag) => walk.close(tag),
      oncomment: (data) => {
        walk.comments.push(data);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return walk.finish();
}
