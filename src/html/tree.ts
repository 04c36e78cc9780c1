import type { OpenTag } from './open-tag.js';
import { PageBuilder, type Walked } from './page-builder.js';
import type { ScanListener } from './scanner.js';
import type { Tag, TagTable } from './tag-table.js';

/**
 * Open elements among which the start of an end tag is looked for. Beyond them a new tree begins: end tags of what is
 * open so far then mean nothing, as end tags without a start do, and looking takes no longer with each level.
 */
const MAX_OPEN = 10_000;

/** Tells which elements a page's tags open and close, as htmlparser2 does, and hands them on. */
export class Tree implements ScanListener {
  readonly #page: PageBuilder;
  /** Elements that are open: their tags, and their rows. */
  readonly #tags: Tag[] = [];
  readonly #rows: number[] = [];
  /** Where the tree begins that end tags are looked for in. */
  #base = 0;
  /** Whether a slash closes an element here: `true` within `svg` and `math`. */
  #foreign: boolean[] = [false];

  constructor(html: string, tags: TagTable) {
    this.#page = new PageBuilder(html, { ...tags.named('#root'), isBlock: true });
  }

  text(start: number, end: number): void {
    this.#page.text(start, end, true);
  }

  rawText(start: number, end: number): void {
    this.#page.text(start, end, false);
  }

  comment(text: string): void {
    this.#page.comments.push(text);
  }

  openName({ impliedEnds, foreign, endsAtOnce }: Tag): void {
    if (impliedEnds !== null) {
      while (this.#tags.length > this.#base && impliedEnds.has(this.#tags.at(-1)!.name)) this.#pop();
    }
    if (foreign !== null && !endsAtOnce) this.#foreign.push(foreign);
  }

  open(tag: Tag, element: OpenTag): void {
    this.#push(tag, element);
    if (element.isSelfClosing && this.#foreign.at(-1) === true && this.#tags.at(-1) === tag) this.#pop();
  }

  #push(tag: Tag, element: OpenTag | null): void {
    const row = this.#page.open(tag, element, element?.isSelfClosing === false);
    if (tag.endsAtOnce) {
      this.#page.close(tag, row);
      return;
    }
    this.#tags.push(tag);
    this.#rows.push(row);
    if (this.#tags.length - this.#base <= MAX_OPEN || tag.isSilent) return;
    this.#base = this.#tags.length;
    this.#foreign = [false];
  }

  #pop(): void {
    this.#page.close(this.#tags.pop()!, this.#rows.pop()!);
    this.#base = Math.min(this.#base, this.#tags.length);
  }

  close(tag: Tag): void {
    if (tag.foreign !== null) this.#foreign.pop();
    if (tag.endsAtOnce) {
      if (tag.name === 'br') this.#push(tag, null);
      return;
    }
    let at = this.#tags.length - 1;
    while (at >= this.#base && this.#tags[at] !== tag) at--;
    if (at >= this.#base) while (this.#tags.length > at) this.#pop();
    else if (tag.name === 'p') {
      this.openName(tag);
      this.#push(tag, null);
      this.#pop();
    }
  }

  finish(): Walked {
    while (this.#tags.length > 0) this.#pop();
    return this.#page.finish();
  }
}
