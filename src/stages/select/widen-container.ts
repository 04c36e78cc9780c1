import type { Page } from '../../model/page.js';
import type { Measures } from './likelihood/measures.js';

/** Boxes around the chosen container are looked at too while they add little text: leads, pictures, second columns. */
const MAX_GROWTH = 1.6;
const MAX_ADDED = 60;
/** The page itself; and what a cell that holds an article stands in: beside it are the columns of the page. */
const STOPS = new Set(['#root', 'html', 'body', 'tr', 'tbody', 'table']);

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
    if (STOPS.has(tag) || weightOf(row) > most) break;
    if (!isInline) widest = row;
  }
  return widest;
}
