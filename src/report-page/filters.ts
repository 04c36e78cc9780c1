import type { FacetId } from '../model/report.js';
import type { Change } from './charts.js';
import type { Rows } from './chosen-rows.js';
import { el, refill } from './element.js';
import type { PageState } from './hash-state.js';
import { score, whole } from './numbers.js';

/** Facets that have a list to choose from; the others are chosen in their charts. */
const LISTED: readonly FacetId[] = ['outcome', 'flag', 'rule', 'site'];
/** Values in such a list: of more, the charts and the search tell. */
const MOST = 300;
const PAUSE = 120;

/** What narrows the table: words, and values of facets. */
export class Filters {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #chips = el('p', { class: 'chips' });
  readonly #change: Change;
  #state: PageState | null = null;

  constructor(rows: Rows, change: Change) {
    this.#change = change;
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#search = el('input', {
      type: 'search',
      class: 'search',
      placeholder: 'Title, path or message…',
      oninput: () => {
        clearTimeout(timer);
        timer = setTimeout(() => change({ find: this.#search.value }), PAUSE);
      },
    });
    const selects = LISTED.flatMap((facet) => this.#select(rows, facet));
    this.element = el(
      'div',
      { class: 'filters', role: 'search', 'aria-label': 'Documents' },
      el('label', { class: 'field wide' }, el('span', {}, 'Search'), this.#search),
      ...selects,
      this.#chips,
    );
  }

  /** Puts the focus into the search. */
  focus(): void {
    this.#search.focus();
    this.#search.select();
  }

  show(state: PageState): void {
    this.#state = state;
    if (document.activeElement !== this.#search) this.#search.value = state.find;
    for (const [facet, select] of this.#selects) select.value = state.facets[facet] ?? '';
    const chips = Object.entries(state.facets).map(([facet, value]) =>
      this.#chip(`${facet}: ${value}`, () => this.#choose(facet, '')),
    );
    if (state.score !== null)
      chips.push(
        this.#chip(`quality ${score(state.score[0])} to ${score(state.score[1])}`, () =>
          this.#change({ score: null }),
        ),
      );
    refill(this.#chips, ...chips);
  }

  #chip(words: string, remove: () => void): HTMLElement {
    return el(
      'button',
      { type: 'button', class: 'filter-chip', onclick: remove },
      el('bdi', {}, words),
      el('span', { 'aria-hidden': 'true' }, ' ×'),
      el('span', { class: 'sr' }, ', remove this filter'),
    );
  }

  #select(rows: Rows, facet: FacetId): HTMLElement[] {
    const counts = rows.countsOf(facet);
    const label = rows.run.facets.find(({ id }) => id === facet)?.label;
    if (counts.length === 0 || label === undefined) return [];
    const options = counts
      .slice(0, MOST)
      .map(({ value, count }) => el('option', { value }, `${value} (${whole(count)})`));
    // As the rows have it, not as it is shown.
    for (const [place, option] of options.entries()) option.value = counts[place]!.value;
    const select = el(
      'select',
      { onchange: () => this.#choose(facet, select.value) },
      el('option', { value: '' }, 'all'),
      ...options,
    );
    this.#selects.set(facet, select);
    return [el('label', { class: 'field' }, el('span', {}, label), select)];
  }

  #choose(facet: string, value: string): void {
    const facets = { ...this.#state?.facets };
    if (value === '') delete facets[facet];
    else facets[facet] = value;
    this.#change({ facets });
  }
}
