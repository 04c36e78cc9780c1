import type { PageScore } from '../model/score.js';
import { f1Of } from '../text/overlap.js';

/** What a page loses for a snippet or a field that is wrong. */
const FAULT = 0.01;

/** F1 of a page's body; `null` where none is labelled. */
export function f1OfPage({ values: { p, r } }: PageScore): number | null {
  return r === undefined ? null : f1Of({ precision: p ?? 0, recall: r });
}

/** Measures that are no faults of a page when they are 0, or are in its F1. */
const NO_FAULT = new Set(['p', 'r', 'bag', 'exact', 'with', 'without', 'alarm', 'wrongword']);

/** What is wrong with a page, by the names of the measures. */
export function faultsOf({ values }: PageScore): string[] {
  const { alarm, wrongword, ...others } = values;
  const wrong = Object.entries(others).filter(([name, value]) => value === 0 && !NO_FAULT.has(name));
  const raised = Object.entries({ alarm, wrongword }).filter(([, value]) => value === 1);
  return [...wrong, ...raised].map(([name]) => name);
}

/** The pages that came out worst, the worst first: by the body, then by what else is wrong. */
export function worstPages(pages: readonly PageScore[], count: number): PageScore[] {
  const ranked = pages.map((page) => {
    const faults = faultsOf(page).length + page.missing.length + page.leaked.length;
    return { page, rank: (f1OfPage(page) ?? 1) - FAULT * faults };
  });
  return ranked
    .filter(({ rank }) => rank < 1)
    .sort((a, b) => a.rank - b.rank || (a.page.id < b.page.id ? -1 : 1))
    .slice(0, count)
    .map(({ page }) => page);
}
