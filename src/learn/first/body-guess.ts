import type { Page } from '../../model/page.js';
import { rowSelectors } from './row-selectors.js';

/** An article lies in some boxes; what is around more of them is the page. */
const MAX_BOXES = 8;

/** Elements from the innermost that holds all of some blocks outwards, `<body>` and what is around it aside. */
function around({ containers, blocks }: Page, kept: readonly number[]): number[] {
  const [first = 0, last = first] = [kept[0], kept.at(-1)];
  const rows: number[] = [];
  let row = blocks[first]?.container ?? 0;
  for (; row > 0 && rows.length < MAX_BOXES; row = containers[row]!.parent) {
    const { first: from, end, tag } = containers[row]!;
    if (tag === 'body' || tag === 'html') break;
    if (from <= first && end > last) rows.push(row);
  }
  return rows;
}

/**
 * Selectors of the elements that hold the article which the generic reader found, the tightest first: the body of a
 * profile is one of them.
 *
 * @param kept numbers of the page's blocks that the article is made of, in order
 */
export function bodyGuesses(page: Page, kept: readonly number[]): string[] {
  if (page.isText || kept.length === 0) return [];
  const rows = around(page, kept);
  const selectors = rowSelectors(page, rows);
  return rows.flatMap((row) => selectors.get(row) ?? []);
}
