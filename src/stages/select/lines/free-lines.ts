import type { Page } from '../../../model/page.js';

/** Longer lines are paragraphs: nobody repeats them. */
const MAX_REPEATED = 400;

/** The free lines of a text that hold something: the block of each, and how many of them read alike. */
export interface FreeLines {
  readonly rows: readonly number[];
  readonly counts: readonly number[];
}

/** Lists the free lines of a text; each text is looked up once. */
export function freeLines({ blocks }: Page, isFree: readonly boolean[]): FreeLines {
  const rows: number[] = [];
  const places = new Map<string, number>();
  /** How many lines read alike, by place; the place of each line. */
  const times: number[] = [];
  const placeOf: number[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { text } = blocks[block]!;
    if (text === '' || isFree[block] !== true) continue;
    rows.push(block);
    let place = text.length < MAX_REPEATED ? places.get(text) : undefined;
    if (place === undefined) {
      place = times.push(0) - 1;
      if (text.length < MAX_REPEATED) places.set(text, place);
    }
    times[place]!++;
    placeOf.push(place);
  }
  return { rows, counts: placeOf.map((place) => times[place]!) };
}
