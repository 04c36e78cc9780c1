import type { FacetId } from '../model/report.js';
import { type Bar, Bars } from './bar-chart.js';
import type { Rows } from './chosen-rows.js';
import { el } from './element.js';
import type { PageState } from './hash-state.js';
import { Histogram } from './histogram.js';
import type { Vocabulary } from './vocabulary.js';

/** What a chart asks of the table: a change of its filters. */
export type Change = (change: Partial<PageState>) => void;

const statusOf = (outcome: string): string => outcome.split(':')[0]!;

/** The charts of a run: each bar filters the table. */
export class Charts {
  readonly element = el('div', { class: 'charts' });
  readonly #bars = new Map<FacetId, Bars>();
  readonly #histogram: Histogram;
  #state: PageState | null = null;

  constructor(rows: Rows, vocabulary: Vocabulary, change: Change) {
    const toggle = (facet: FacetId, value: string): void => {
      const facets = { ...this.#state?.facets };
      if (facets[facet] === value) delete facets[facet];
      else facets[facet] = value;
      change({ facets });
    };
    const add = (facet: FacetId, title: string, bars: readonly Bar[], unit = 'document'): void => {
      if (bars.length < (unit === 'document' && facet !== 'flag' && facet !== 'outcome' ? 2 : 1)) return;
      const chart = new Bars({ title, unit, bars, choose: (value) => toggle(facet, value) });
      this.#bars.set(facet, chart);
      this.element.append(chart.element);
    };
    const bars = (facet: FacetId): Bar[] =>
      rows.countsOf(facet).map(({ value, count }) => ({ value, label: value, count }));
    add(
      'outcome',
      'Outcomes',
      bars('outcome').map((bar) => ({ ...bar, status: statusOf(bar.value) })),
    );
    const scores = rows.run.rows.map(({ score }) => score).filter((score) => score !== null);
    this.#histogram = new Histogram(scores, (range) =>
      change({ score: this.#state?.score?.[0] === range[0] ? null : range }),
    );
    this.element.append(this.#histogram.element);
    const totals = new Map<string, number>();
    for (const { rule, characters } of rows.run.rules) {
      const { id } = vocabulary.kindOf(rule);
      totals.set(id, (totals.get(id) ?? 0) + characters);
    }
    const ofKinds = vocabulary.kinds
      .map(({ id, label, says }) => ({ value: id, label, says, kind: id, count: totals.get(id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    add('kind', 'Kinds of cuts, by characters', ofKinds, 'character');
    const ofRules = rows.run.rules.map(({ rule, characters }) => {
      const kind = vocabulary.kindOf(rule);
      const says = `${kind.label}. ${vocabulary.ruleOf(rule)?.purpose ?? ''}`;
      return { value: rule, label: rule, count: characters, kind: kind.id, says };
    });
    add('rule', 'Rules, by characters cut', ofRules, 'character');
    add(
      'flag',
      'Flags',
      bars('flag').map((bar) => ({ ...bar, says: vocabulary.flagWords[bar.value] ?? '' })),
    );
    add('site', 'Sites', bars('site'));
    add('encoding', 'Encodings', bars('encoding'));
    add('format', 'Formats', bars('format'));
    if (rows.run.names.length > 1) add('run', 'Runs', bars('run'));
  }

  /** Shows which bars filter the table. */
  show(state: PageState): void {
    this.#state = state;
    for (const [facet, bars] of this.#bars) bars.press(state.facets[facet] ?? null);
    this.#histogram.press(state.score);
  }
}
