import type { Page } from '../../../model/page.js';

/** Longer lines are paragraphs: nobody repeats them. */
const MAX_REPEATED = 400;

/** The free lines of a text, and how often each is there. */
export function repeatedLines(
  { blocks }: Page,
  isFree: readonly boolean[],
): { rows: readonly number[]; timesOf: (row: number) => number } {
  const rows: number[] = [];
  /** For each line how many came before that read otherwise, once for all that read alike; and how many read so. */
  const places = new Map<string, number>();
  const twins: number[] = [];
  const times: number[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { text } = blocks[block]!;
    if (text === '' || isFree[block] !== true) continue;
    rows.push(block);
    if (text.length >= MAX_REPEATED) {
      twins.push(-1);
      continue;
    }
    let place = places.get(text);
    if (place === undefined) {
      place = times.push(0) - 1;
      places.set(text, place);
    }
    times[place]!++;
    twins.push(place);
  }
  return { rows, timesOf: (row) => (twins[row]! < 0 ? 1 : times[twins[row]!]!) };
}
