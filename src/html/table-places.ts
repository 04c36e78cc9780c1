import type { TablePlace } from './block-type.js';

/** Where in the open tables a walk is. */
export class TablePlaces {
  readonly #open: TablePlace[] = [];

  /** The innermost table's row and column. */
  get current(): TablePlace | undefined {
    return this.#open.at(-1);
  }

  enter(tag: string): void {
    if (tag === 'table') this.#open.push({ row: -1, column: -1 });
    const table = this.current;
    if (table === undefined) return;
    if (tag === 'tr') {
      table.row++;
      table.column = -1;
    } else if (tag === 'td' || tag === 'th') table.column++;
  }

  leave(tag: string): void {
    if (tag === 'table') this.#open.pop();
  }
}
