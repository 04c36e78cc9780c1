import { type FoundDate, findDates, type ReadDate, readDate } from './dates.js';
import { findHanDate } from './han-dates.js';
import { findWordedDates } from './worded-dates.js';

const WIDE_FIGURE = /[０-９：／]/g;
/** From the wide forms to those of ASCII. */
const WIDTH = 0xfee0;

/** Wide figures made narrow, one for one: places stay. */
function narrow(text: string): string {
  return text.replaceAll(WIDE_FIGURE, (char) => String.fromCharCode(char.charCodeAt(0) - WIDTH));
}

/** Dates of a line in any of the spellings known: figures, eras, names of months. */
export function findAnyDates(
  line: string,
  language: string,
  assumedYear: number | null,
  assumedOffset?: string | null,
): FoundDate[] {
  const text = narrow(line);
  const found = findDates(text, assumedYear, assumedOffset);
  if (found.length > 0) return found;
  const han = findHanDate(text);
  const ofHan = han === null ? null : readDate(han.figures);
  if (han !== null && ofHan !== null)
    return [{ ...ofHan, start: han.start, end: han.end, isYearAssumed: false }];
  return findWordedDates(text, language);
}

const MAX_LENGTH = 200;
/** 20240312, 20240312T101500Z. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const EPOCH = /^(1\d{9})(?:\d{3})?$/;
/** 2024-03-12T10:15:00+01, 2024-03-12T10:15+01:00[Europe/Berlin]: ISO 8601 and more, or less. */
const NEARLY_ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?([+-]\d{2})?(:?\d{2})?/;

/** Values that machines write for machines. */
function ofMachine(text: string): string {
  const epoch = EPOCH.exec(text);
  if (epoch !== null) return new Date(Number(epoch[1]) * 1000).toISOString();
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
    return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`;
  }
  const iso = NEARLY_ISO.exec(text);
  return iso === null ? text : `${iso[1]}${iso[2] === undefined ? '' : `${iso[2]}${iso[3] ?? ':00'}`}`;
}

/** A whole value as a date, in any of the spellings known. */
export function readAnyDate(value: string, language: string, assumedOffset?: string | null): ReadDate | null {
  if (value.length > MAX_LENGTH) return null;
  const text = value.trim();
  const read = readDate(text, assumedOffset) ?? readDate(ofMachine(text), assumedOffset);
  if (read !== null) return read;
  const found = findAnyDates(text, language, null, assumedOffset)[0];
  return found === undefined ? null : { iso: found.iso, isOffsetAssumed: found.isOffsetAssumed };
}
