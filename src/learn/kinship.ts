import { weight } from '../text/script.js';
import { sectionLabel } from '../text/section-label.js';
import type { Sample } from './sample.js';

const DIGITS = /\d+/g;
const MIN_WEIGHT = 4;
const MAX_LENGTH = 200;
const MAX_LINES = 5000;
/** Pages of a site have lines of so much weight in common: two labels, or one notice. */
const SHARED = 12;
/** Keys of front matter that name the site. */
const NAMING = ['author', 'source', 'site', 'publisher', 'feed'];

/** What no line of a page begins with. */
const NAMED = '\n';

/** Lines that say something of a site: any may have 相关推荐. */
const isTelling = (text: string): boolean =>
  text.startsWith(NAMED) ||
  (text.length <= MAX_LENGTH && weight(text) >= MIN_WEIGHT && sectionLabel(text) === null);

/** Finds the group that a page belongs to, and makes the way shorter for who asks next. */
function rootOf(groups: number[], page: number): number {
  let root = page;
  while (groups[root] !== root) root = groups[root]!;
  for (let at = page; at !== root; ) [groups[at], at] = [root, groups[at]!];
  return root;
}

/**
 * Groups pages that share lines, through others too: those of one site are one group. The largest first.
 *
 * @returns numbers of samples
 */
export function kinship(samples: readonly Sample[]): number[][] {
  const groups = samples.map((_, number) => number);
  const firstOf = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const [number, { page }] of samples.entries()) {
    const lines = new Set(page.blocks.slice(0, MAX_LINES).map(({ text }) => text.replaceAll(DIGITS, '0')));
    for (const key of NAMING) {
      const value = page.frontMatter?.data[key];
      if (typeof value === 'string' && value !== '') lines.add(`${NAMED}${key}: ${value}`);
    }
    for (const text of lines) {
      if (!isTelling(text)) continue;
      const other = firstOf.get(text);
      if (other === undefined) {
        firstOf.set(text, number);
        continue;
      }
      const pair = `${other} ${number}`;
      const size = (shared.get(pair) ?? 0) + (text.startsWith(NAMED) ? SHARED : weight(text));
      shared.set(pair, size);
      if (size >= SHARED) groups[rootOf(groups, number)] = rootOf(groups, other);
    }
  }
  const found = new Map<number, number[]>();
  for (const number of groups.keys()) {
    const root = rootOf(groups, number);
    found.set(root, [...(found.get(root) ?? []), number]);
  }
  return [...found.values()].toSorted((a, b) => b.length - a.length);
}
