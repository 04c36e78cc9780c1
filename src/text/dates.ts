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

const TIME = String.raw`(?:[\sT　]{0,3}(?<period>上午|下午|晚上|凌晨|中午)?\s?(?<hour>[01]?\d|2[0-3])[:：时点](?<minute>[0-5]\d)分?(?:[:：](?<second>[0-5]\d)秒?)?(?:\.\d{1,9})?)?`;
const ZONE = String.raw`(?<zone>\s?(?:Z\b|[+-]\d{2}:?\d{2}\b|GMT\b|UTC\b))?`;
const FULL = new RegExp(
  String.raw`(?<![\d./-])(?<year>(?:19|20)\d{2})(?:\s?[年/.-]\s?)(?<month>1[0-2]|0?[1-9])(?:\s?[月/.-]\s?)(?<day>3[01]|[12]\d|0?[1-9])(?!\d)日?号?${TIME}${ZONE}`,
  'g',
);
const ROC =
  /(?:中華民國|中华民国|民國|民国)\s?(?<roc>\d{2,3})\s?年\s?(?<month>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|0?[1-9])\s?日/g;
const ERA =
  /(?<era>令和|平成|昭和)\s?(?<eraYear>元|\d{1,2})\s?年\s?(?<month>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|0?[1-9])\s?日/g;
const SHORT = new RegExp(
  String.raw`(?<![\d年])(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\d|0?[1-9])日${TIME}`,
  'g',
);

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const RFC_1123 =
  /^(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s(?:GMT|UTC|[+-]\d{4})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
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
  if ((period === '下午' || period === '晚上') && hour < 12) return hour + 12;
  return hour;
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
  const clock = `${two(hour24(Number(groups['hour']), groups['period']))}:${groups['minute']}${groups['second'] === undefined ? '' : `:${groups['second']}`}`;
  const offset = offsetOf(groups['zone']);
  const isOffsetAssumed = offset === null && assumedOffset !== null;
  return {
    iso: `${iso}T${clock}${offset ?? assumedOffset ?? ''}`,
    ...ends,
    isOffsetAssumed,
    isYearAssumed,
  };
}

/**
 * Finds the dates in a line of text: `2022年02月25日 15:19`, `2022-02-25`, ROC and Japanese era years.
 *
 * @param assumedYear for `2月25日`; dates without a year are left out where it is `null`
 * @param assumedOffset what clock times without an offset get; +08:00 where the line has Han characters
 * @returns dates in order of place
 */
export function findDates(
  text: string,
  assumedYear: number | null = null,
  assumedOffset: string | null = null,
): FoundDate[] {
  const offset = assumedOffset ?? (HAN.test(text) ? '+08:00' : null);
  const expressions = assumedYear === null ? [FULL, ROC, ERA] : [FULL, ROC, ERA, SHORT];
  return expressions
    .flatMap((expression) => [...text.matchAll(expression)])
    .map((match) => dateOf(match, assumedYear, offset))
    .filter((date) => date !== null)
    .sort((a, b) => a.start - b.start);
}

/**
 * Reads a whole value as a date: RFC 1123 (`Fri, 25 Feb 2022 07:19:33 GMT`), ISO 8601, or what `findDates` knows.
 *
 * @param assumedOffset what a clock time without an offset gets, or `null` to leave it without
 * @returns ISO 8601, or `null` where it is no date
 */
export function readDate(
  value: string,
  assumedOffset: string | null = null,
): { iso: string; isOffsetAssumed: boolean } | null {
  const text = value.trim();
  if (RFC_1123.test(text)) {
    const time = Date.parse(text);
    return Number.isNaN(time)
      ? null
      : { iso: new Date(time).toISOString().replace('.000Z', 'Z'), isOffsetAssumed: false };
  }
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, day = '', clock, zone] = iso;
    if (Number.isNaN(Date.parse(day))) return null;
    if (clock === undefined) return { iso: day, isOffsetAssumed: false };
    const offset = offsetOf(zone);
    return {
      iso: `${day}T${clock}${offset ?? assumedOffset ?? ''}`,
      isOffsetAssumed: offset === null && assumedOffset !== null,
    };
  }
  const found = findDates(text)[0];
  if (found !== undefined) return { iso: found.iso, isOffsetAssumed: found.isOffsetAssumed };
  return null;
}
