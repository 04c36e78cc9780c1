import { compatible } from '../text/tokens.js';

const SPACE = /[\s\u200b\ufeff]+/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const CREDIT = /^(by|von|par|记者|文\s*[/|：:])\s*/i;
const PROTOCOL = /^https?:/;

/** A text without white space. */
export const flat = (text: string): string => compatible(text).replaceAll(SPACE, '');

/** Letters and digits of a text alone, in lower case. */
export const bare = (text: string | null): string =>
  compatible(text ?? '')
    .toLowerCase()
    .replaceAll(NO_LETTER, '');

/** The part of the longer title that the shorter one must be, to count as the same with something beside it. */
const MIN_HELD = 0.6;

/** Titles that are equal up to punctuation and case, or of which one holds the other. No title is only like no title. */
export function isSameTitle(wanted: string | null, given: string | null): boolean {
  const [a, b] = [bare(wanted), bare(given)];
  if (wanted === null) return b === '';
  if (a === '' || b === '') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length >= MIN_HELD * long.length;
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && new Set([...a, ...b]).size === new Set(a).size;

const nameKeys = (names: readonly string[]): string[] =>
  names.map((name) => bare(name.replace(CREDIT, ''))).filter((name) => name !== '');

/** The same names, in any order. */
export function areSameNames(a: readonly string[], b: readonly string[]): boolean {
  return isSameSet(nameKeys(a), nameKeys(b));
}

/** The same addresses but for `http` and `https`, in any order. */
export function areSameAddresses(a: readonly string[], b: readonly string[]): boolean {
  const keys = (urls: readonly string[]): string[] => urls.map((url) => url.replace(PROTOCOL, ''));
  return isSameSet(keys(a), keys(b));
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+$/;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)(?: ?\([^)]{1,40}\))?$/i;
const CHINA = 8 * 3_600_000;

/** Milliseconds of a date. One without a zone is in UTC, whatever the zone of the machine. */
function instantOf(date: string): number {
  if (ISO_TIME.test(date)) return Date.parse(`${date}Z`);
  return Date.parse(ISO_DAY.test(date) || ZONE.test(date) ? date : `${date} UTC`);
}

/** The days that a date may mean: as it is written, in UTC, in China. */
function daysOf(date: string): string[] {
  const written = date.slice(0, 10);
  const instant = instantOf(date);
  if (Number.isNaN(new Date(instant + CHINA).getTime())) return [written];
  return [written, ...[instant, instant + CHINA].map((at) => new Date(at).toISOString().slice(0, 10))];
}

/** Dates that may be of the same day; `null` is only like `null`. */
export function isSameDay(wanted: string | null, given: string | null): boolean {
  if (wanted === null || given === null) return wanted === given;
  const days = daysOf(wanted);
  return daysOf(given).some((day) => days.includes(day));
}
