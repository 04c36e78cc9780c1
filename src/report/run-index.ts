import type { Outcome } from '../model/article.js';
import type { Facet, FacetId, ReportRow, ReportRun, RuleTotal } from '../model/report.js';
import { ownCopy } from '../text/own-copy.js';
import { inkLength } from '../text/white-space.js';
import { kindOf } from './rule-kinds.js';

const LABELS: Readonly<Record<FacetId, string>> = {
  outcome: 'Outcome',
  flag: 'Flag',
  kind: 'Kind of cut',
  rule: 'Rule',
  site: 'Site',
  format: 'Format',
  encoding: 'Encoding',
  run: 'Run',
};

/** Names that a facet has each for itself: what a page says of its site is the page's to choose. */
const MAX_VALUES = 10_000;
const REST = '(others)';
const UNKNOWN = '(unknown)';
/** Titles, messages and names in the table; the document has all of them. */
const MAX_TITLE = 300;
/** What a path may have in the table; systems allow no longer ones. */
const MAX_PATH = 4096;

/** The beginning of a text, which does not keep the rest in memory. */
const beginning = (text: string, length: number): string =>
  text.length <= length ? text : ownCopy(text.slice(0, length));

/** Gives names numbers, in the order in which they come. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const short = beginning(name, MAX_TITLE);
    const own = this.#numbers.has(short) || this.list.length < MAX_VALUES ? short : REST;
    const number = this.#numbers.get(own) ?? this.list.length;
    if (number === this.list.length) {
      this.list.push(own);
      this.#numbers.set(own, number);
    }
    return number;
  }
}

/** What an outcome is told apart by. */
function valuesOf(record: Outcome, run: string): Record<FacetId, readonly string[]> {
  const { format, encoding } = record.input;
  const isArticle = record.status === 'article';
  const told = record.status === 'failed' ? (record.cause ?? record.stage) : '';
  return {
    outcome: [
      isArticle
        ? 'article'
        : record.status === 'rejected'
          ? `rejected: ${record.verdict}`
          : `failed: ${told}`,
    ],
    flag: isArticle ? record.quality.flags : [],
    kind: isArticle ? [...new Set(record.removed.map(({ rule }) => kindOf(rule)))] : [],
    rule: isArticle ? record.removed.map(({ rule }) => rule) : [],
    site: isArticle ? [record.site ?? UNKNOWN] : [],
    format: [format ?? UNKNOWN],
    encoding: [encoding ?? UNKNOWN],
    run: [run],
  };
}

/** Gathers what the page shows of a run besides its documents: a small row each. */
export class RunIndex {
  readonly #names = new Map(Object.keys(LABELS).map((id) => [id as FacetId, new Names()]));
  readonly #rows: ReportRow[] = [];
  /** By the rule's number among the names of rules. */
  readonly #rules = new Map<number, { articles: number; characters: number }>();

  get size(): number {
    return this.#rows.length;
  }

  add(record: Outcome, run: string, place: { readonly packet: number; readonly at: number }): void {
    const values = valuesOf(record, run);
    const facets = [...this.#names].map(([id, names]) => values[id].map((name) => names.numberOf(name)));
    const isArticle = record.status === 'article';
    const removed = isArticle ? record.removed : [];
    for (const { rule, characters } of removed) {
      const number = this.#names.get('rule')!.numberOf(rule);
      const total = this.#rules.get(number) ?? { articles: 0, characters: 0 };
      total.articles++;
      total.characters += characters;
      this.#rules.set(number, total);
    }
    this.#rows.push({
      path: beginning(record.input.path, MAX_PATH),
      title: isArticle && record.title !== null ? beginning(record.title, MAX_TITLE) : null,
      language: isArticle ? record.language : null,
      message: isArticle ? null : beginning(record.message, MAX_TITLE),
      score: isArticle ? record.quality.score : null,
      kept: isArticle ? inkLength(record.text) : 0,
      cut: removed.reduce((sum, { characters }) => sum + characters, 0),
      facets,
      ...place,
    });
  }

  finish(names: readonly string[], faults: readonly string[]): ReportRun {
    const facets: Facet[] = [...this.#names].map(([id, { list }]) => {
      return { id, label: LABELS[id], values: list };
    });
    const { list } = this.#names.get('rule')!;
    const rules: RuleTotal[] = [...this.#rules]
      .map(([number, total]) => ({ rule: list[number]!, ...total }))
      .sort((a, b) => b.characters - a.characters || (a.rule < b.rule ? -1 : 1));
    return { names, facets, rows: this.#rows, rules, faults };
  }
}
