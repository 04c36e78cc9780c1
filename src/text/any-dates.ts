import { type FoundDate, findDates, type ReadDate, readDate } from './dates.js';
import { findWordedDates } from './worded-dates.js';

/** Dates of a line in any of the spellings known: figures, eras, names of months. */
export function findAnyDates(
  text: string,
  language: string,
  assumedYear: number | null,
  assumedOffset?: string | null,
): FoundDate[] {
  const found = findDates(text, assumedYear, assumedOffset);
  return found.length > 0 ? found : findWordedDates(text, language);
}

/** A whole value as a date, in any of the spellings known. */
export function readAnyDate(value: string, language: string, assumedOffset?: string | null): ReadDate | null {
  if (value.length > MAX_LENGTH) return null;
  const read = readDate(value, assumedOffset);
  if (read !== null) return read;
  const found = findWordedDates(value, language)[0];
  return found === undefined ? null : { iso: found.iso, isOffsetAssumed: false };
}

const MAX_LENGTH = 200;
