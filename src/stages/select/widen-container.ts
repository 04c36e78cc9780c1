import type { Page } from '../../model/page.js';
import type { Measures } from './likelihood/measures.js';

/** Boxes around the chosen container are looked at too while they add little text: leads, pictures, second columns. */
const MAX_GROWTH = 1.6;
const MAX_ADDED = 60;
const WHOLE_PAGE = new Set(['#root', 'html', 'body']);

/** The outermost box around a container that holds little more text than it does. */
export function widenContainer({ containers }: Page, chosen: number, { before }: Measures): number {
  const weightOf = (row: number): number => {
    const { first, end } = containers[row]!;
    return before.weight[end]! - before.weight[first]!;
  };
  const most = weightOf(chosen) * MAX_GROWTH + MAX_ADDED;
  let widest = chosen;
  for (let row = containers[chosen]!.parent; row > 0; row = containers[row]!.parent) {
    const { tag, isInline } = containers[row]!;
    if (WHOLE_PAGE.has(tag) || weightOf(row) > most) break;
    if (!isInline) widest = row;
  }
  return widest;
}
