import type { FacetId, ReportRow, ReportRun } from '../model/report.js';
import type { PageState } from './hash-state.js';

/** Outcomes that come before all articles, the worst first. */
function rankOf(outcome: string): number {
  return outcome.startsWith('failed') ? 0 : outcome.startsWith('rejected') ? 1 : 2;
}

function sharedFolder(rows: readonly ReportRow[]): string {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return '';
  let shared = first.path;
  for (const { path } of others) {
    let end = 0;
    while (end < shared.length && shared[end] === path[end]) end++;
    shared = shared.slice(0, end);
  }
  return shared.slice(0, shared.lastIndexOf('/') + 1);
}

/** The rows of a run, as they are asked for: filtered, sorted, counted. */
export class Rows {
  readonly run: ReportRun;
  /** The folder that all documents are in, with `/` behind; empty where they share none. */
  readonly folder: string;
  readonly #texts: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #collator = new Intl.Collator('en', { numeric: true });

  constructor(run: ReportRun) {
    this.run = run;
    this.folder = sharedFolder(run.rows);
    this.#places = new Map(run.facets.map(({ id }, place) => [id, place]));
    this.#texts = run.rows.map(({ path, title, message }) =>
      [path, title ?? '', message ?? ''].join('\n').toLowerCase(),
    );
  }

  /** Names of a row's values in a facet. */
  valuesOf(row: ReportRow, facet: FacetId): string[] {
    const place = this.#places.get(facet) ?? -1;
    return (row.facets[place] ?? []).map((value) => this.run.facets[place]!.values[value]!);
  }

  /** How many rows have each value of a facet, most first. */
  countsOf(facet: FacetId): { readonly value: string; readonly count: number }[] {
    const place = this.#places.get(facet) ?? -1;
    const values = this.run.facets[place]?.values ?? [];
    const counts = new Uint32Array(values.length);
    for (const { facets } of this.run.rows) for (const value of facets[place] ?? []) counts[value]!++;
    return values
      .map((value, number) => ({ value, count: counts[number]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** Numbers of the rows that are asked for, in the order that is asked for. */
  chosen(state: PageState): number[] {
    const chosen: number[] = [];
    const wanted = this.#wanted(state);
    for (let number = 0; number < this.run.rows.length; number++)
      if (wanted(this.run.rows[number]!, number)) chosen.push(number);
    const order = this.#order(state.sort);
    const sign = state.isDown ? -1 : 1;
    return chosen.sort((a, b) => sign * order(this.run.rows[a]!, this.run.rows[b]!) || a - b);
  }

  #wanted({ facets, score, find }: PageState): (row: ReportRow, number: number) => boolean {
    const words = find.toLowerCase().trim();
    const values = Object.entries(facets).flatMap(([id, value]) => {
      const place = this.#places.get(id);
      return place === undefined ? [] : [{ place, number: this.run.facets[place]!.values.indexOf(value) }];
    });
    return (row, number) => {
      if (words !== '' && !this.#texts[number]!.includes(words)) return false;
      if (!values.every(({ place, number }) => row.facets[place]?.includes(number) === true)) return false;
      if (score === null) return true;
      const [from, to] = score;
      return row.score !== null && row.score >= from && (row.score < to || to >= 1);
    };
  }

  #order(sort: string): (a: ReportRow, b: ReportRow) => number {
    const compare = this.#collator.compare;
    const first = (row: ReportRow, facet: FacetId): string => this.valuesOf(row, facet)[0] ?? '';
    const rank = (row: ReportRow): number => rankOf(first(row, 'outcome'));
    const orders: Readonly<Record<string, (a: ReportRow, b: ReportRow) => number>> = {
      name: (a, b) => compare(a.title ?? a.path, b.title ?? b.path),
      outcome: (a, b) => rank(a) - rank(b) || compare(first(a, 'outcome'), first(b, 'outcome')),
      site: (a, b) => compare(first(a, 'site'), first(b, 'site')),
      kept: (a, b) => a.kept - b.kept,
      cut: (a, b) => a.cut - b.cut,
      flags: (a, b) => this.valuesOf(a, 'flag').length - this.valuesOf(b, 'flag').length,
      score: (a, b) => rank(a) - rank(b) || (a.score ?? 0) - (b.score ?? 0),
    };
    return orders[Object.hasOwn(orders, sort) ? sort : 'score']!;
  }
}
