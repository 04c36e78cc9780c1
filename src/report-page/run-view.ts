import type { ReportRun } from '../model/report.js';
import { type Change, Charts } from './charts.js';
import { Rows } from './chosen-rows.js';
import { DocumentTable, ROWS_A_PAGE } from './document-table.js';
import { el } from './element.js';
import { Filters } from './filters.js';
import type { PageState } from './hash-state.js';
import { jump } from './jump.js';
import { counted, short, whole } from './numbers.js';
import { Pager } from './pager.js';
import type { Vocabulary } from './vocabulary.js';

/** A run: its charts, and the table of its documents. */
export class RunView {
  readonly element: HTMLElement;
  readonly rows: Rows;
  readonly #charts: Charts;
  readonly #filters: Filters;
  readonly #table: DocumentTable;
  readonly #pager: Pager;
  readonly #status = el('p', { class: 'status', role: 'status' });
  /** Numbers of the rows that the filters let through, in the table's order. */
  chosen: readonly number[] = [];

  constructor(run: ReportRun, vocabulary: Vocabulary, change: Change) {
    this.rows = new Rows(run);
    const narrow: Change = (part) => change({ page: 0, ...part });
    this.#charts = new Charts(this.rows, vocabulary, narrow);
    this.#filters = new Filters(this.rows, narrow);
    this.#table = new DocumentTable(this.rows, narrow);
    this.#pager = new Pager((part) => {
      change(part);
      this.#table.element.scrollIntoView({ block: 'start' });
    });
    this.element = el(
      'div',
      { class: 'run' },
      this.#head(run),
      this.#charts.element,
      el(
        'section',
        { class: 'panel', 'aria-labelledby': 'documents' },
        el('h2', { id: 'documents' }, 'Documents'),
        this.#filters.element,
        this.#status,
        this.#table.element,
        this.#pager.element,
      ),
    );
  }

  show(state: PageState): void {
    const { length: all } = this.rows.run.rows;
    this.chosen = this.rows.chosen(state);
    const { length } = this.chosen;
    const pages = Math.max(1, Math.ceil(length / ROWS_A_PAGE));
    const page = Math.min(state.page, pages - 1);
    const shown = { ...state, page };
    this.#charts.show(shown);
    this.#filters.show(shown);
    this.#table.show(this.chosen, shown);
    this.#pager.show(page, pages);
    const words =
      length === all ? counted(all, 'document') : `${whole(length)} of ${counted(all, 'document')}`;
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  focusRow(number: number): void {
    this.#table.focus(number);
  }

  focusSearch(): void {
    this.#filters.focus();
  }

  /** What all documents have in common needs no chart. */
  #alike(): HTMLElement[] {
    return (['format', 'encoding', 'site'] as const).flatMap((facet) => {
      const [only, second] = this.rows.countsOf(facet);
      const isShared = only !== undefined && second === undefined && only.count === this.rows.run.rows.length;
      return isShared ? [el('span', {}, `${facet} of all: `, el('b', {}, el('bdi', {}, only.value)))] : [];
    });
  }

  #head({ names, rows, faults, rules }: ReportRun): HTMLElement {
    const kept = rows.reduce((sum, row) => sum + row.kept, 0);
    const cut = rules.reduce((sum, { characters }) => sum + characters, 0);
    return el(
      'header',
      { class: 'run-head' },
      el('h1', { tabindex: -1 }, 'Report of ', el('bdi', {}, names.join(', '))),
      el(
        'p',
        { class: 'line' },
        el('span', {}, el('b', {}, whole(rows.length)), ` document${rows.length === 1 ? '' : 's'}`),
        el('span', {}, el('b', {}, short(kept)), ' characters kept'),
        el('span', {}, el('b', {}, short(cut)), ' cut'),
        ...this.#alike(),
        this.rows.folder === '' ? null : el('bdi', { class: 'path' }, this.rows.folder),
        jump('Documents ↓', () => this.#table.element.closest('section')),
      ),
      faults.length === 0
        ? null
        : el(
            'details',
            { class: 'fault' },
            el(
              'summary',
              {},
              `${counted(faults.length, 'place')} in the run ${faults.length === 1 ? 'is' : 'are'} no record`,
            ),
            el('ul', {}, ...faults.map((fault) => el('li', {}, el('bdi', {}, fault)))),
          ),
    );
  }
}
