import type { LinePattern } from '../model/profile.js';
import { enoughOf } from './evidence.js';
import type { Supported } from './rule.js';
import type { TextLines } from './text-lines.js';

/** Proposed where so many pages have it, and hardly any has text of its article on the far side. */
const SUPPORT = 0.2;
const MAX_WRONG = 0.05;
const MAX_ENDS = 6;

/** A line that may close articles: where it stands on the pages that have it below their text. */
interface Candidate {
  readonly key: string;
  readonly places: Map<number, number>;
  wrong: number;
}

/** What may close the article of each page: the first line of each kind below its first paragraph. */
function candidatesOf(pages: readonly TextLines[]): Candidate[] {
  const all = new Map<string, Candidate>();
  for (const [number, { keys, first, last, isBeforeText }] of pages.entries()) {
    if (first < 0) continue;
    for (let at = first + 1; at < keys.length; at++) {
      const key = keys[at]!;
      if (key === null) continue;
      const one = all.get(key) ?? { key, places: new Map<number, number>(), wrong: 0 };
      all.set(key, one);
      if (one.places.has(number)) continue;
      one.places.set(number, at);
      if (at < last || isBeforeText[at] === true) one.wrong++;
    }
  }
  return [...all.values()].filter(
    ({ places, wrong }) => wrong <= places.size * MAX_WRONG && places.size >= enoughOf(pages.length, SUPPORT),
  );
}

/** How much of what is kept now an end would cut that the ends before it do not. */
function gainOf({ places }: Candidate, pages: readonly TextLines[], ends: readonly number[]): number {
  let gain = 0;
  for (const [number, at] of places) {
    const { kept } = pages[number]!;
    gain += Math.max(0, kept[ends[number]!]! - kept[at]!);
  }
  return gain;
}

/**
 * Lines that close the articles of texts: nothing of any article stands below them. Chosen one after the other, each for
 * what it cuts on pages that the ones before leave as they are; where all is cut already, the one that most pages have.
 *
 * @returns with the place where each page's article ends by them
 */
export function endRules(pages: readonly TextLines[], patterns: ReadonlyMap<string, LinePattern>) {
  let open = candidatesOf(pages);
  const ends = pages.map(({ keys }) => keys.length);
  const chosen: Candidate[] = [];
  while (chosen.length < MAX_ENDS && open.length > 0) {
    const gains = open.map((one) => gainOf(one, pages, ends));
    const most = gains.reduce((high, gain) => Math.max(high, gain), 0);
    const isIdle = most === 0;
    if (isIdle && chosen.length > 0) break;
    const best = isIdle
      ? open.reduce((one, other) => (other.places.size > one.places.size ? other : one))
      : open[gains.indexOf(most)]!;
    chosen.push(best);
    for (const [number, at] of best.places) ends[number] = Math.min(ends[number]!, at);
    open = open.filter((one) => one !== best);
  }
  const rules = chosen.map(
    ({ key, places }): Supported<LinePattern> => ({
      value: patterns.get(key)!,
      why: 'nothing of the article stands below it',
      pages: places.size,
      of: pages.length,
    }),
  );
  return { rules, ends };
}

const START_SUPPORT = 0.5;
const MIN_GAIN = 0.1;
const MAX_UNKEPT = 0.1;

/**
 * Lines that open the articles of texts, proposed only where something above them is taken for the article now: between a
 * start and an end everything counts as the article, so hardly any line between them may be one that is left out now.
 */
export function startRules(
  pages: readonly TextLines[],
  patterns: ReadonlyMap<string, LinePattern>,
  ends: readonly number[],
): Supported<LinePattern>[] {
  const found = new Map<string, { pages: number; gains: number; unkept: number; all: number }>();
  for (const [number, { keys, first, kept, unkept }] of pages.entries()) {
    const opening = first < 0 ? -1 : keys.findLastIndex((key, at) => key !== null && at < first);
    if (opening < 0) continue;
    const key = keys[opening]!;
    const one = found.get(key) ?? { pages: 0, gains: 0, unkept: 0, all: 0 };
    const end = ends[number]!;
    const left = unkept[end]! - unkept[opening + 1]!;
    found.set(key, {
      pages: one.pages + 1,
      gains: one.gains + (kept[opening]! > 0 ? 1 : 0),
      unkept: one.unkept + left,
      all: one.all + left + kept[end]! - kept[opening + 1]!,
    });
  }
  return [...found]
    .filter(
      ([, one]) =>
        one.pages >= enoughOf(pages.length, START_SUPPORT) &&
        one.gains >= enoughOf(pages.length, MIN_GAIN) &&
        one.unkept <= one.all * MAX_UNKEPT,
    )
    .map(([key, one]) => ({
      value: patterns.get(key)!,
      why: 'nothing of the article stands above it',
      pages: one.pages,
      of: pages.length,
    }));
}
