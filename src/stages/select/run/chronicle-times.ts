import type { Page } from '../../../model/page.js';
import { isDateLine } from '../../../text/date-line.js';
import { findDates } from '../../../text/dates.js';
import { furnitureLine } from '../../../text/furniture-line.js';

const MIN_ENTRIES = 3;
/** Characters of a time that give its day. */
const DAY = '2024-05-06'.length;
const SENTENCE_LINE = /。[”」]?$/;
const NAMES_SOURCE = /来源|來源|作者/;

/** A time in a line of its own, and whether sentences stand around it. */
interface TimeLine {
  readonly index: number;
  readonly clock: string;
  readonly isBelow: boolean;
  readonly isAbove: boolean;
}

const clockOf = (text: string): string => findDates(text)[0]?.iso ?? '';

function timeLines({ blocks }: Page): TimeLine[] {
  const lines = [...blocks.keys()].filter((index) => blocks[index]!.text !== '');
  const isSentence = (at: number): boolean => SENTENCE_LINE.test(blocks[lines[at] ?? -1]?.text ?? '');
  return lines.flatMap((index, at) => {
    const { text } = blocks[index]!;
    if (furnitureLine(text) !== 'time') return [];
    return [{ index, clock: clockOf(text), isBelow: isSentence(at - 1), isAbove: isSentence(at + 1) }];
  });
}

/** When the page says that it appeared; comments are later. */
function pageClock({ blocks }: Page): string | null {
  const own = blocks.find(({ text }) => NAMES_SOURCE.test(text) && isDateLine(text));
  return own === undefined ? null : clockOf(own.text);
}

const dayOf = ({ clock }: TimeLine): string => clock.slice(0, DAY);

const isRising = (entries: readonly TimeLine[]): boolean =>
  entries.every(({ clock }, i) => i === 0 || entries[i - 1]!.clock <= clock) &&
  entries.at(-1)!.clock > entries[0]!.clock;

/**
 * The times between sentences that are a chronicle's, each above its entry: they rise, up to when the page appeared.
 * Those of comments are later, or stand below what was said; those of recommendations fall.
 */
export function chronicleTimes(page: Page): ReadonlySet<number> {
  const lines = timeLines(page);
  const between = lines.filter(({ isBelow, isAbove }) => isBelow && isAbove);
  // Above the first entry of a diary stands no sentence, but the headline; a time of the same day is the page's own.
  const [first] = between;
  const opening = first === undefined ? undefined : lines[lines.indexOf(first) - 1];
  const isOpened = opening?.isAbove === true && dayOf(opening) < dayOf(first!);
  const entries = isOpened ? [opening, ...between] : between;
  if (entries.length < MIN_ENTRIES) return new Set();
  const limit = pageClock(page);
  const timely = entries.filter(({ clock }) => limit === null || clock.slice(0, limit.length) <= limit);
  const next = lines[lines.indexOf(between.at(-1)!) + 1];
  const isSigned = timely.at(-1) === between.at(-1) && next?.isBelow === true;
  if (timely.length < MIN_ENTRIES || isSigned || !isRising(timely)) return new Set();
  return new Set(timely.map(({ index }) => index));
}
