import { matchesOf } from './matches-of.js';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601: a day, a minute or a second; with the offset where the text gives one. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  /** True where a Chinese clock time had no offset and +08:00 was assumed. */
  readonly isOffsetAssumed: boolean;
  /** True where the year came from somewhere else. */
  readonly isYearAssumed: boolean;
}

const TIME = String.raw`(?:[\sT　]{0,3}(?<period>上午|下午|晚上|凌晨|中午|오전|오후)?\s?(?<hour>[01]?\d|2[0-3])[:：时点](?<minute>[0-5]\d)(?:分(?:(?<second2>[0-5]\d)秒)?|[:：](?<second>[0-5]\d)秒?)?(?:\.\d{1,9})?)?`;
const ZONE = String.raw`(?<zone>\s?(?:Z\b|[+-]\d{2}:?\d{2}\b|GMT\b|UTC\b))?`;
const FULL = new RegExp(
  String.raw`(?<![\d./-])(?<year>(?:19|20)\d{2})(?:\s?[年/.-]\s?)(?<month>1[0-2]|0?[1-9])(?:\s?[月/.-]\s?)(?<day>3[01]|[12]\d|0?[1-9])(?!\d)(?:\.(?=\s(?:오[전후]\s?)?\d{1,2}:)|日?号?)${TIME}${ZONE}`,
  'g',
);
const ROC =
  /(?:中華民國|中华民国|民國|民国|(?:發布|發佈|上版|張貼|公告|發稿|刊登)日期\s?[:：])\s?(?<roc>\d{2,3})(?!\d)\s?[年/.-]\s?(?<month>1[0-2]|0?[1-9])\s?[月/.-]\s?(?<day>3[01]|[12]\d|0?[1-9])(?!\d)\s?日?/g;
const ERA =
  /(?<era>令和|平成|昭和)\s?(?<eraYear>元|\d{1,2})\s?年\s?(?<month>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|0?[1-9])\s?日/g;
const SHORT = new RegExp(
  String.raw`(?<!\d|年\s?)(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\d|0?[1-9])日${TIME}`,
  'g',
);

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const RFC_1123 =
  /^(?:[A-Z][a-z]{2},\s)?(\d{1,2})\s([A-Z][a-z]{2})\s(\d{4})\s(([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)\s(GMT|UTC|[+-]\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const HAS_DIGITS = /\d|元年/;
const HAN = /\p{Script=Han}/u;

const two = (n: number | string): string => String(n).padStart(2, '0');

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const bare = zone.trim();
  if (bare === 'Z' || bare === 'GMT' || bare === 'UTC') return 'Z';
  return bare.includes(':') ? bare : `${bare.slice(0, 3)}:${bare.slice(3)}`;
}

function hour24(hour: number, period: string | undefined): number {
  if ((period === '下午' || period === '晚上' || period === '오후') && hour < 12) return hour + 12;
  // 中午1:05 is after noon, 中午11:30 before; 凌晨12:05 is after midnight.
  if (period === '中午' && hour < 6) return hour + 12;
  return (period === '凌晨' || period === '오전') && hour === 12 ? 0 : hour;
}

function yearOf(groups: Readonly<Record<string, string | undefined>>, assumed: number | null): number | null {
  if (groups['year'] !== undefined) return Number(groups['year']);
  if (groups['roc'] !== undefined) return 1911 + Number(groups['roc']);
  if (groups['era'] !== undefined) {
    const n = groups['eraYear'] === '元' ? 1 : Number(groups['eraYear']);
    return (ERAS[groups['era']] ?? 0) + n;
  }
  return assumed;
}

function dateOf(
  match: RegExpMatchArray,
  assumedYear: number | null,
  assumedOffset: string | null,
): FoundDate | null {
  const groups = match.groups ?? {};
  const year = yearOf(groups, assumedYear);
  const [month, day] = [Number(groups['month']), Number(groups['day'])];
  if (year === null || !isRealDay(year, month, day)) return null;
  const start = match.index ?? 0;
  const ends = { start, end: start + match[0].trimEnd().length };
  const isYearAssumed =
    groups['year'] === undefined && groups['roc'] === undefined && groups['era'] === undefined;
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (groups['hour'] === undefined) return { iso, ...ends, isOffsetAssumed: false, isYearAssumed };
  const second = groups['second'] ?? groups['second2'];
  const hour = hour24(Number(groups['hour']), groups['period']);
  const clock = `${two(hour)}:${groups['minute']}${second === undefined ? '' : `:${second}`}`;
  const offset = offsetOf(groups['zone']);
  const isOffsetAssumed = offset === null && assumedOffset !== null;
  return {
    iso: `${iso}T${clock}${offset ?? assumedOffset ?? ''}`,
    ...ends,
    isOffsetAssumed,
    isYearAssumed,
  };
}

const HAS_YEAR = /(?:19|20)\d{2}/;

/** The expressions that may find something: most lines with digits in them have no year. */
function expressionsFor(text: string, assumedYear: number | null): readonly RegExp[] {
  const expressions = HAS_YEAR.test(text) ? [FULL] : [];
  if (text.includes('民') || text.includes('日期')) expressions.push(ROC);
  if (text.includes('和') || text.includes('平成')) expressions.push(ERA);
  if (assumedYear !== null && text.includes('月')) expressions.push(SHORT);
  return expressions;
}

/**
 * Finds the dates in a line of text: `2022年02月25日 15:19`, `2022-02-25`, ROC and Japanese era years.
 *
 * @param assumedYear for `2月25日`; dates without a year are left out where it is `null`
 * @param assumedOffset what clock times without an offset get, `null` for nothing; left out, +08:00 where the line has
 *   Han characters
 * @returns dates in order of place
 */
export function findDates(
  text: string,
  assumedYear: number | null = null,
  assumedOffset?: string | null,
): FoundDate[] {
  if (!HAS_DIGITS.test(text)) return [];
  const expressions = expressionsFor(text, assumedYear);
  if (expressions.length === 0) return [];
  const offset = assumedOffset === undefined ? (HAN.test(text) ? '+08:00' : null) : assumedOffset;
  const found: FoundDate[] = [];
  for (const expression of expressions)
    for (const match of matchesOf(text, expression)) {
      const date = dateOf(match, assumedYear, offset);
      if (date !== null) found.push(date);
    }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** Day, clock and zone put together; `null` where there is no such day. */
function isoOf(
  [year, month, day]: readonly [number, number, number],
  clock: string | undefined,
  zone: string | undefined,
  assumedOffset: string | null,
): ReadDate | null {
  if (!isRealDay(year, month, day)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (clock === undefined) return { iso: date, isOffsetAssumed: false };
  const offset = offsetOf(zone);
  return {
    iso: `${date}T${clock}${offset ?? assumedOffset ?? ''}`,
    isOffsetAssumed: offset === null && assumedOffset !== null,
  };
}

/** A value read as a date. */
export interface ReadDate {
  /** ISO 8601, with the offset that the value gives. */
  readonly iso: string;
  readonly isOffsetAssumed: boolean;
}

/**
 * Reads a whole value as a date: RFC 1123 (`Fri, 25 Feb 2022 07:19:33 GMT`), ISO 8601, or what `findDates` knows.
 *
 * @param assumedOffset what a clock time without an offset gets, as for `findDates`
 * @returns `null` where it is no date, or one that the calendar does not have
 */
export function readDate(value: string, assumedOffset?: string | null): ReadDate | null {
  const text = value.trim();
  const offset = assumedOffset ?? null;
  const rfc = RFC_1123.exec(text);
  if (rfc !== null) {
    const [, day, month = '', year, clock, , zone] = rfc;
    return isoOf([Number(year), MONTHS.indexOf(month) + 1, Number(day)], clock, zone, offset);
  }
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, clock, zone] = iso;
    return isoOf([Number(year), Number(month), Number(day)], clock, zone, offset);
  }
  if (LOOKS_ISO.test(text)) return null;
  const found = findDates(text, null, assumedOffset)[0];
  return found === undefined ? null : { iso: found.iso, isOffsetAssumed: found.isOffsetAssumed };
}

/** Written as ISO 8601 but not a date that there is: nothing else is read out of it. */
const LOOKS_ISO = /^\d{4}-\d{2}-\d{2}T\d/;
