import type { Estimate, Group, Measure, PageScore } from '../model/score.js';
import { type Interval, intervals } from './bootstrap.js';
import { Means } from './means.js';

/** A value with its interval, where there is one. */
export function estimateOf(value: number, pages: number, interval: Interval | undefined): Estimate {
  const [low, high] = interval ?? [null, null];
  return { value, low, high, pages };
}

/** The scores of pages that belong together. */
export function groupOf(name: string, pages: readonly PageScore[]): Group {
  const means = new Means(pages);
  const bounds = intervals(pages.length, means.measures, (measure, draw) => means.of(measure, draw));
  const estimates = means.measures.map((measure): [Measure, Estimate] => [
    measure,
    estimateOf(means.of(measure)!, means.count(measure), bounds.get(measure)),
  ]);
  const found = pages.filter(({ isFound }) => isFound).length;
  return { name, pages: pages.length, found, estimates: new Map(estimates) };
}

/** By what pages can be grouped. */
export const GROUPINGS = ['site', 'format'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Pages by their site, or by their format, in the order of the names. */
export function groupsBy(grouping: Grouping, pages: readonly PageScore[]): Group[] {
  const byName = new Map<string, PageScore[]>();
  for (const page of pages) {
    const group = byName.get(page[grouping]);
    if (group === undefined) byName.set(page[grouping], [page]);
    else group.push(page);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => groupOf(name, some));
}
