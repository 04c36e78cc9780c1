import type { Container } from '../model/page.js';

/** A row whose blocks have other numbers; its attributes stay unread until somebody asks for them. */
class MovedRow implements Container {
  readonly tag: string;
  readonly className: string;
  readonly id: string;
  readonly role: string;
  readonly depth: number;
  readonly parent: number;
  readonly isInline: boolean;
  readonly hidden: string | null;
  readonly first: number;
  readonly end: number;
  readonly #row: Container;

  constructor(row: Container, first: number, end: number) {
    this.tag = row.tag;
    this.className = row.className;
    this.id = row.id;
    this.role = row.role;
    this.depth = row.depth;
    this.parent = row.parent;
    this.isInline = row.isInline;
    this.hidden = row.hidden;
    this.first = first;
    this.end = end;
    this.#row = row;
  }

  get attributes(): Readonly<Record<string, string>> {
    return this.#row.attributes;
  }
}

/** The row with its blocks from `first` to before `end`. */
export function movedRow(row: Container, first: number, end: number): Container {
  return new MovedRow(row, first, end);
}
