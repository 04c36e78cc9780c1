import { indexSelectors, matchRows } from '../html/selector.js';
import { bodySelectors } from './body-selectors.js';
import { creditRules } from './credits/credit-rules.js';
import { enoughOf } from './evidence.js';
import { fieldRules } from './field-rules.js';
import { lineRules } from './line-rules.js';
import { type Regions, removeRules } from './remove-rules.js';
import type { LearnedLayout } from './rule.js';
import type { Sample } from './sample.js';
import { type Study, studyOf } from './study.js';

type Rows = (sample: Sample) => readonly number[];

/** From the first element of the body to the end of the last, as `clean` takes them. */
function regionsOf(samples: readonly Sample[], rowsOf: Rows): Regions {
  return samples.map((sample) => {
    const rows = rowsOf(sample);
    if (rows.length === 0) return { first: 0, end: 0 };
    const { containers } = sample.page;
    return {
      first: containers[rows[0]!]!.first,
      end: rows.reduce((last, row) => Math.max(last, containers[row]!.end), 0),
    };
  });
}

/** What the pages of one layout say together. */
function layoutOf(id: string, all: Study, body: LearnedLayout['body'], rowsOf: Rows): LearnedLayout {
  const { samples, repeats, isFurniture } = all;
  const regions = regionsOf(samples, rowsOf);
  const isAsked = (number: number, block: number): boolean => {
    const { first, end } = regions[number]!;
    const { page, isKept } = samples[number]!;
    if (isFurniture[number]![page.blocks[block]!.container] === 1) return false;
    return end === 0 ? isKept[block] === true : block >= first && block < end;
  };
  return {
    id,
    pages: samples.length,
    body,
    remove: removeRules(all, regions),
    dropLines: lineRules(samples, repeats, isAsked),
    startAfter: [],
    endAt: [],
    fields: [...fieldRules(all), ...creditRules(all)],
  };
}

/** The layouts of pages that no profile knows: one for each element that holds articles. */
function newLayouts(samples: readonly Sample[]): LearnedLayout[] {
  const all = studyOf(samples);
  const bodies = bodySelectors(all);
  if (bodies.length === 0) return [layoutOf('page', all, [], () => [])];
  return bodies.map(({ selector, pages }, i) => {
    const own = pages.length === samples.length ? all : studyOf(pages.map((number) => samples[number]!));
    const index = indexSelectors([selector]);
    const rowsOf: Rows = ({ page }) => matchRows(index, page.containers).get(selector) ?? [];
    const body = [{ value: selector, why: 'holds what varies', pages: pages.length, of: samples.length }];
    return layoutOf(bodies.length === 1 ? 'page' : `page-${i + 1}`, own, body, rowsOf);
  });
}

/** Pages by the layout that a profile has for them, `null` where it has none. */
function byLayout(samples: readonly Sample[]): Map<string | null, Sample[]> {
  const groups = new Map<string | null, Sample[]>();
  for (const sample of samples) {
    const id = sample.page.site?.layout?.id ?? null;
    groups.set(id, [...(groups.get(id) ?? []), sample]);
  }
  return groups;
}

/** The layouts of pages of markup, those that a profile has already by their names. */
export function htmlLayouts(samples: readonly Sample[]): LearnedLayout[] {
  return [...byLayout(samples)].flatMap(([id, some]) => {
    if (some.length < enoughOf(samples.length, 0.1)) return [];
    if (id === null) return newLayouts(some);
    return [layoutOf(id, studyOf(some), [], ({ page }) => page.bodyRows)];
  });
}
