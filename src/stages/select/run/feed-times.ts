import type { LineMeasures } from '../lines/line-measures.js';

const CLOCK = /^(?:[01]?\d|2[0-3])[:：.]([0-5]\d)(?:\s?(?:GMT|BST|UTC|CET|EST|EDT|Uhr|h|[ap]\.?m\.?))?$/i;
const MAX_LENGTH = 12;
const MIN_ENTRIES = 3;
/** Lines of one entry. */
const MAX_ENTRY = 12;

/**
 * Rows of the clock times that head the entries of a live feed: three and more that rise or fall, a sentence below
 * each. Headlines in a list of news flashes end no sentence.
 *
 * @param textOf the text of a row
 */
export function feedTimes({ rows, ends }: LineMeasures, textOf: (row: number) => string): readonly number[] {
  const times: Time[] = [];
  for (let row = 0; row < rows.length; row++) {
    const text = textOf(row);
    if (text.length > MAX_LENGTH || !CLOCK.test(text)) continue;
    const [hour, minute] = text.split(DIVIDER);
    times.push({ row, minute: Number(hour) * 60 + Number.parseInt(minute!, 10) });
  }
  return longestFeed(times, ends).map(({ row }) => row);
}

interface Time {
  readonly row: number;
  readonly minute: number;
}

/** The longest row of times that go one way, each with a sentence before the next. */
function longestFeed(times: readonly Time[], ends: Float64Array): readonly Time[] {
  let best: readonly Time[] = [];
  let feed: Time[] = [];
  let way = 0;
  for (const time of times) {
    const last = feed.at(-1);
    const turn = last === undefined ? 0 : Math.sign(time.minute - last.minute);
    const isNext =
      last !== undefined &&
      time.row - last.row <= MAX_ENTRY &&
      turn * way >= 0 &&
      ends.subarray(last.row + 1, time.row).includes(1);
    if (isNext) feed.push(time);
    else feed = [time];
    way = isNext ? way || turn : 0;
    if (feed.length > best.length) best = feed;
  }
  const isTold =
    best.length >= MIN_ENTRIES &&
    ends
      .subarray(best.at(-1)!.row + 1)
      .subarray(0, MAX_ENTRY)
      .includes(1);
  return isTold ? best : [];
}

const DIVIDER = /[:：.]/;
