import type { Reader } from '../model/profile.js';
import { rowText } from '../text/row-text.js';
import { enoughOf } from './evidence.js';
import type { Supported } from './rule.js';
import type { Sample } from './sample.js';
import { selectorsFor } from './selectors.js';
import type { Study } from './study.js';

export type FieldRule = Supported<Reader> & { readonly field: string };

const SUPPORT = 0.6;
const MAX_TEXT = 200;
const SPACE = /\s+/g;
const DATE_PARTS = /\d+/g;

/** A text with single spaces between its words, and none at its ends. */
export const bare = (text: string): string => text.replaceAll(SPACE, ' ').trim();

/** Does an element's text say the day of an ISO date, in whatever order of separators? */
export function saysDay(text: string, iso: string): boolean {
  const [year, month, day] = (iso.slice(0, 10).match(DATE_PARTS) ?? []).map(Number);
  const numbers = (text.match(DATE_PARTS) ?? []).map(Number);
  return numbers.some((one, i) => one === year && numbers[i + 1] === month && numbers[i + 2] === day);
}

interface Field {
  readonly name: string;
  /** Is this what the page's field says? `null` where the page says nothing. */
  readonly test: (sample: Sample) => ((text: string) => boolean) | null;
}

const FIELDS: readonly Field[] = [
  {
    name: 'title',
    test: ({ fields }) => {
      const title = fields.headline.value?.title;
      return title === undefined ? null : (text) => bare(text) === bare(title);
    },
  },
  {
    name: 'published',
    test: ({ fields }) => {
      const { value } = fields.published;
      return value === null ? null : (text) => saysDay(text, value);
    },
  },
];

/** For each node of the tree the pages on which its elements say the field; those with one element a page only. */
function agreeing({ samples, tree }: Study, { test }: Field): { node: number; pages: number; of: number }[] {
  const counts = new Map<number, number>();
  let of = 0;
  for (const [number, sample] of samples.entries()) {
    const isSaid = test(sample);
    if (isSaid === null) continue;
    of++;
    const { page } = sample;
    for (const [row, { first, end, isInline }] of page.containers.entries()) {
      if (row === 0 || end - first > 3 || (isInline && end - first > 1)) continue;
      const node = tree.nodeOf[number]![row]!;
      const { instances, pages } = tree.nodes[node]!;
      if (instances > pages || !isSaid(rowText(page, row, MAX_TEXT))) continue;
      counts.set(node, (counts.get(node) ?? 0) + 1);
    }
  }
  return [...counts].map(([node, pages]) => ({ node, pages, of }));
}

/**
 * Elements that say what is known of the pages otherwise: their headline, their day. A selector is proposed where its
 * element is there on most pages, and says the same on all.
 */
export function fieldRules(all: Study): FieldRule[] {
  const never = (): boolean => false;
  return FIELDS.flatMap((field) => {
    const open = agreeing(all, field).filter(
      ({ node, pages, of }) =>
        pages === all.tree.nodes[node]!.pages && pages >= enoughOf(of, SUPPORT) && of > 0,
    );
    // The innermost of those that say it on the most pages.
    const ranked = open.toSorted((a, b) => b.pages - a.pages || b.node - a.node);
    const selectors = selectorsFor(
      ranked.map(({ node }) => node),
      all,
      never,
    );
    const best = ranked.find(({ node }) => selectors.has(node));
    if (best === undefined) return [];
    const { selector, pages } = selectors.get(best.node)!;
    return [
      { field: field.name, value: selector, why: `says the ${field.name}`, pages, of: all.samples.length },
    ];
  });
}
