import type { Page } from '../../model/page.js';
import { furnitureNames } from './furniture-names.js';
import { ownLists } from './own-lists.js';

/** Lists of values stand in asides and boxes called menu; between blocks of the article they are its own. */
export function keepOwnLists(page: Page, isKept: boolean[], values: Float64Array): void {
  const isOwnList = ownLists(page, furnitureNames(page));
  const [from, to] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  if (from < 0) return;
  let done = from;
  for (let row = 0; row < page.containers.length; row++) {
    const { first, end } = page.containers[row]!;
    if (first < done || end > to || end <= first || !isOwnList(row)) continue;
    for (let block = first; block < end; block++) if (values[block]! >= 0) isKept[block] = true;
    done = end;
  }
}
