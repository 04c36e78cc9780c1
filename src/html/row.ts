import type { Container } from '../model/page.js';
import { readAttributes } from './attribute-cursor.js';
import type { OpenTag } from './open-tag.js';
import type { Tag } from './tag-table.js';

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** An element as a row of the page's tree. Its attributes are read when they are first asked for. */
export class Row implements Container {
  readonly tag: string;
  readonly className: string;
  readonly id: string;
  readonly role: string;
  readonly depth: number;
  readonly parent: number;
  readonly isInline: boolean;
  /** It has a style, or the attribute that hides. */
  readonly isStyled: boolean;
  /** Address of a link. */
  readonly href: string | null;
  hidden: string | null = null;
  first = 0;
  end = 0;
  readonly #html: string;
  readonly #start: number;
  #attributes: Readonly<Record<string, string>> | null = null;

  /** @param open `null` where no start tag stands in the markup: the root, `</p>` without a start */
  constructor(tag: Tag, open: OpenTag | null, parent: number, depth: number) {
    this.tag = tag.name;
    this.className = open?.className ?? '';
    this.id = open?.id ?? '';
    this.role = open?.role ?? '';
    this.isStyled = open?.mayHide === true;
    this.href = tag.name === 'a' && open !== null ? open.href : null;
    this.depth = depth;
    this.parent = parent;
    this.isInline = !tag.isBlock;
    this.#html = open?.html ?? '';
    this.#start = open?.start ?? 0;
    if (open === null) this.#attributes = NO_ATTRIBUTES;
  }

  get attributes(): Readonly<Record<string, string>> {
    this.#attributes ??= readAttributes(this.#html, this.#start);
    return this.#attributes;
  }
}
