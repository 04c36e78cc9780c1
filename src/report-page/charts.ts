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

function kindBars({ run }: Rows, vocabulary: Vocabulary): Bar[] {
  const totals = new Map<string, number>();
  for (const { rule, characters } of run.rules) {
    const { id } = vocabulary.kindOf(rule);
    totals.set(id, (totals.get(id) ?? 0) + characters);
  }
  return vocabulary.kinds
    .map(({ id, label, says }) => ({ value: id, label, says, kind: id, count: totals.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function ruleBars({ run }: Rows, vocabulary: Vocabulary): Bar[] {
  return run.rules.map(({ rule, characters }) => {
    const kind = vocabulary.kindOf(rule);
    const says = `${kind.label}. ${vocabulary.ruleOf(rule)?.purpose ?? ''}`;
    return { value: rule, label: rule, count: characters, kind: kind.id, says };
  });
}

/** The charts of a run: each bar filters the table. */
export class Charts {
  readonly element = el('div', { class: 'charts' });
  readonly #bars = new Map<FacetId, Bars>();
  readonly #histogram: Histogram;
  readonly #change: Change;
  #state: PageState | null = null;

  constructor(rows: Rows, vocabulary: Vocabulary, change: Change) {
    this.#change = change;
    const counted = (facet: FacetId): Bar[] =>
      rows.countsOf(facet).map(({ value, count }) => ({ value, label: value, count }));
    const outcomes = counted('outcome').map((bar) => ({ ...bar, status: statusOf(bar.value) }));
    const flags = counted('flag').map((bar) => ({ ...bar, says: vocabulary.flagWords[bar.value] ?? '' }));
    const scores = rows.run.rows.map(({ score }) => score).filter((score) => score !== null);
    this.#histogram = new Histogram(scores, (range) =>
      change({ score: this.#state?.score?.[0] === range[0] ? null : range }),
    );
    this.#add('outcome', 'Outcomes', outcomes);
    this.element.append(this.#histogram.element);
    this.#add('kind', 'Kinds of cuts, by characters', kindBars(rows, vocabulary), 'character');
    this.#add('rule', 'Rules, by characters cut', ruleBars(rows, vocabulary), 'character');
    this.#add('flag', 'Flags', flags);
    // What all have in common needs no chart: the head of the page says it.
    for (const [facet, title] of ALIKE) {
      const bars = counted(facet);
      if (bars.length > 1) this.#add(facet, title, bars);
    }
  }

  /** Shows which bars filter the table. */
  show(state: PageState): void {
    this.#state = state;
    for (const [facet, bars] of this.#bars) bars.press(state.facets[facet] ?? null);
    this.#histogram.press(state.score);
  }

  #add(facet: FacetId, title: string, bars: readonly Bar[], unit = 'document'): void {
    if (bars.length === 0) return;
    const chart = new Bars({ title, unit, bars, choose: (value) => this.#toggle(facet, value) });
    this.#bars.set(facet, chart);
    this.element.append(chart.element);
  }

  #toggle(facet: FacetId, value: string): void {
    const facets = { ...this.#state?.facets };
    if (facets[facet] === value) delete facets[facet];
    else facets[facet] = value;
    this.#change({ facets });
  }
}

const ALIKE: readonly (readonly [facet: FacetId, title: string])[] = [
  ['site', 'Sites'],
  ['encoding', 'Encodings'],
  ['format', 'Formats'],
  ['run', 'Runs'],
];
