import { readDate } from '../../../text/dates.js';

const NUMBER = /^\d{9,13}(?:\.\d{1,9})?$/;
/** Unix seconds have ten digits from 2001 to 2286, milliseconds thirteen. */
const MIN_MILLISECONDS = 1e11;
/** 1990 to 2100: other numbers count something else. */
const EARLIEST = Date.UTC(1990);
const LATEST = Date.UTC(2100);
const MAX_LENGTH = 100;
/** UTC, as mails have it where they say nothing of a zone. */
const NO_ZONE = /-00:00$/;
const MILLISECONDS = /\.\d{3}Z$/;

/** A time that a crawler wrote, as ISO 8601 to the second: a date as text, Unix seconds or milliseconds; `null` for anything else. */
export function crawlTime(value: unknown): string | null {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const text = value.trim();
  if (NUMBER.test(text)) return ofNumber(Number(text));
  return readDate(text)?.iso.replace(NO_ZONE, 'Z') ?? null;
}

function ofNumber(value: number): string | null {
  const time = value < MIN_MILLISECONDS ? value * 1000 : value;
  if (!(time >= EARLIEST && time < LATEST)) return null;
  return new Date(time).toISOString().replace(MILLISECONDS, 'Z');
}
