import type { ReportRow } from '../model/report.js';
import type { Change } from './charts.js';
import type { Rows } from './chosen-rows.js';
import { el, refill } from './element.js';
import { type PageState, writeHash } from './hash-state.js';
import { score, whole } from './numbers.js';

/** Rows of one page of the table. */
export const ROWS_A_PAGE = 100;

interface Column {
  readonly sort: string;
  readonly label: string;
  /** It shows its most at first. */
  readonly startsDown?: true;
  readonly className?: string;
}

const COLUMNS: readonly Column[] = [
  { sort: 'outcome', label: 'Outcome', className: 'wide-only' },
  { sort: 'name', label: 'Document' },
  { sort: 'site', label: 'Site', className: 'wide-only' },
  { sort: 'score', label: 'Quality', className: 'number' },
  { sort: 'kept', label: 'Kept', startsDown: true, className: 'number wide-only' },
  { sort: 'cut', label: 'Cut', startsDown: true, className: 'number wide-only' },
  { sort: 'flags', label: 'Flags', startsDown: true, className: 'wide-only' },
];

/** The table of a run, a page at a time. */
export class DocumentTable {
  readonly element: HTMLElement;
  readonly #body = el('tbody');
  readonly #heads = new Map<string, HTMLElement>();
  readonly #rows: Rows;
  #state: PageState | null = null;

  constructor(rows: Rows, change: Change) {
    this.#rows = rows;
    const heads = COLUMNS.map(({ sort, label, startsDown = false, className = '' }) => {
      const button = el(
        'button',
        {
          type: 'button',
          onclick: () => {
            const isSame = this.#state?.sort === sort;
            change({ sort, isDown: isSame ? !this.#state?.isDown : startsDown });
          },
        },
        label,
        el('span', { class: 'arrow', 'aria-hidden': 'true' }),
      );
      const head = el('th', { scope: 'col', class: className }, button);
      this.#heads.set(sort, head);
      return head;
    });
    this.element = el(
      'table',
      { class: 'documents' },
      el('caption', { class: 'sr' }, 'Documents; a column’s name sorts by it'),
      el('thead', {}, el('tr', {}, ...heads)),
      this.#body,
    );
  }

  show(chosen: readonly number[], state: PageState): void {
    this.#state = state;
    for (const [sort, head] of this.#heads) {
      const isSorted = sort === state.sort;
      head.setAttribute('aria-sort', isSorted ? (state.isDown ? 'descending' : 'ascending') : 'none');
    }
    const first = state.page * ROWS_A_PAGE;
    const rows = chosen.slice(first, first + ROWS_A_PAGE);
    refill(this.#body, ...rows.map((number) => this.#row(number)));
    if (rows.length === 0)
      this.#body.append(
        el('tr', {}, el('td', { colspan: COLUMNS.length, class: 'none' }, 'No document is like that.')),
      );
  }

  /** Puts the focus on a document's name. */
  focus(number: number): void {
    this.#body.querySelector<HTMLElement>(`[data-row="${number}"] a`)?.focus({ preventScroll: true });
  }

  #row(number: number): HTMLElement {
    const row = this.#rows.run.rows[number]!;
    const outcome = this.#rows.valuesOf(row, 'outcome')[0] ?? '';
    const site = this.#rows.valuesOf(row, 'site')[0] ?? '';
    const flags = this.#rows.valuesOf(row, 'flag');
    const quality =
      row.score === null
        ? el('span', { class: 'dim' }, '–')
        : el('span', { 'data-low': row.score < LOW }, score(row.score));
    const href = writeHash({ ...this.#state!, doc: number });
    return el(
      'tr',
      { 'data-row': number },
      el('td', { class: 'wide-only' }, badge(outcome)),
      el('td', { class: 'name' }, ...nameOf(row, href, this.#rows.folder), narrowLine(outcome, flags)),
      el('td', { class: 'wide-only' }, el('bdi', {}, site)),
      el('td', { class: 'number' }, quality),
      el('td', { class: 'number wide-only' }, row.score === null ? '' : whole(row.kept)),
      el('td', { class: 'number wide-only' }, row.score === null ? '' : whole(row.cut)),
      el('td', { class: 'wide-only' }, ...flagsOf(flags)),
    );
  }
}

/** A quality below which an article deserves a look. */
const LOW = 0.7;

const flagsOf = (flags: readonly string[]): HTMLElement[] =>
  flags.map((flag) => el('span', { class: 'tag' }, flag));

function badge(outcome: string): HTMLElement {
  return el('span', { class: 'badge', 'data-status': outcome.split(':')[0]! }, outcome);
}

function nameOf(row: ReportRow, href: string, folder: string): HTMLElement[] {
  const { title, language, path, message } = row;
  const name = title ?? path.split('/').at(-1) ?? path;
  const parts = [
    el('a', { href, lang: title === null ? null : language }, el('bdi', {}, name)),
    el('bdi', { class: 'path' }, path.slice(folder.length)),
  ];
  if (message !== null) parts.push(el('bdi', { class: 'message' }, message));
  return parts;
}

/** What the columns say that a narrow window has no room for. */
function narrowLine(outcome: string, flags: readonly string[]): HTMLElement {
  const isPlain = outcome === 'article';
  return el('span', { class: 'narrow-only' }, isPlain ? null : badge(outcome), ...flagsOf(flags));
}
