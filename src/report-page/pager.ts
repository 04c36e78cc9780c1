import type { Change } from './charts.js';
import { el, refill } from './element.js';
import { whole } from './numbers.js';

/** Pages of a table: which is shown, and those before and behind it. */
export class Pager {
  readonly element = el('nav', { class: 'pager', 'aria-label': 'Pages of the table' });
  readonly #change: Change;

  constructor(change: Change) {
    this.#change = change;
  }

  show(page: number, pages: number): void {
    this.element.hidden = pages <= 1;
    refill(
      this.element,
      this.#button('First', 0, page === 0),
      this.#button('Previous', page - 1, page === 0),
      el('span', {}, `Page ${whole(page + 1)} of ${whole(pages)}`),
      this.#button('Next', page + 1, page >= pages - 1),
      this.#button('Last', pages - 1, page >= pages - 1),
    );
  }

  #button(label: string, page: number, isOff: boolean): HTMLElement {
    return el(
      'button',
      { type: 'button', class: 'pager-step', disabled: isOff, onclick: () => this.#change({ page }) },
      label,
      el('span', { class: 'sr' }, ' page'),
    );
  }
}
