import { MEASURES, type Measure, type PageMeasure, type PageScore } from '../model/score.js';
import { f1Of } from '../text/overlap.js';

/** Which pages make a mean, by their places; a page may stand in it more than once. */
type Draw = Iterable<number>;

/** The scores of pages by measure, for means over all of them or over a draw. */
export class Means {
  readonly size: number;
  /** What at least one page is labelled with, in the order in which it is told. */
  readonly measures: readonly Measure[];
  /** A number a page, `NaN` where it is not labelled. */
  readonly #columns: ReadonlyMap<PageMeasure, Float64Array>;
  readonly #all: Draw;

  constructor(pages: readonly PageScore[]) {
    this.size = pages.length;
    this.#all = [...pages.keys()];
    const names = new Set(pages.flatMap(({ values }) => Object.keys(values) as PageMeasure[]));
    this.#columns = new Map(
      [...names].map((name) => [name, Float64Array.from(pages, ({ values }) => values[name] ?? Number.NaN)]),
    );
    this.measures = MEASURES.filter((name) => (name === 'f1' ? names.has('r') : names.has(name)));
  }

  /** Pages that have a measure; F1 is of those that have a body. */
  count(measure: Measure): number {
    const column = this.#columns.get(measure === 'f1' ? 'r' : measure);
    return column?.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0) ?? 0;
  }

  /**
   * The mean of a measure over a draw, all pages by default; `undefined` where none of them has it. F1 is of mean
   * precision and mean recall; a page in which nothing was found has a recall alone.
   */
  of(measure: Measure, draw: Draw = this.#all): number | undefined {
    if (measure !== 'f1') return this.#mean(measure, draw);
    const recall = this.#mean('r', draw);
    return recall === undefined ? undefined : f1Of({ precision: this.#mean('p', draw) ?? 0, recall });
  }

  #mean(measure: PageMeasure, draw: Draw): number | undefined {
    const column = this.#columns.get(measure);
    let [sum, count] = [0, 0];
    for (const page of draw) {
      const value = column?.[page] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count === 0 ? undefined : sum / count;
  }
}
