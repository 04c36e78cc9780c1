/** A time told from the moment of looking: 昨天 10:20, 3小时前, 2 hours ago. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/前天|the day before yesterday|vorgestern/i, 2],
  [/昨天|昨日|yesterday|gestern|ayer|\bhier\b|어제/i, 1],
  [/今天|今日|刚刚|剛剛|\btoday\b|just now|\bheute\b|오늘/i, 0],
];
const AGO =
  /(?:(?:vor|hace|il y a)\s)?(\d{1,3})\s?(分钟|分鐘|分|小时|小時|時間|天|日|minutes?|mins?|hours?|hrs?|days?|Minuten?|Stunden?|Tag(?:en)?|minutos?|horas?|días?|heures?|jours?|분|시간|일)(?:\s?(?:以?前|ago|전))?/i;
const BEFORE = /前|ago|전|^vor\s|^hace\s|^il y a\s/i;
const CLOCK = /(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)/;
const MINUTE = 60_000;
const MAX_LENGTH = 60;
const ISO_LENGTH = 16;
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;
const MINUTES_OF: readonly (readonly [RegExp, number])[] = [
  [/^(?:分|min|분)/i, 1],
  [/^(?:小时|小時|時間|hour|hr|stunde|hora|heure|시간)/i, 60],
  [/^(?:天|日|day|tag|día|jour|일)/i, 1440],
];

const two = (n: number): string => String(n).padStart(2, '0');

/** Minutes that an offset lies ahead of UTC. */
function minutesAhead(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [offset.slice(1, 3), offset.slice(-2)];
  return (offset[0] === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Reads a time that is told from the moment of fetching.
 *
 * @param crawled when the page was fetched, ISO 8601 with an offset; nothing is read without one
 */
export function readRelativeDate(text: string, crawled: string | null): string | null {
  const offset = crawled === null ? undefined : OFFSET.exec(crawled)?.[1];
  if (crawled === null || offset === undefined || text.length > MAX_LENGTH) return null;
  const ahead = minutesAhead(offset) * MINUTE;
  const local = Date.parse(crawled) + ahead;
  if (Number.isNaN(local)) return null;
  const ago = AGO.exec(text);
  if (ago !== null && BEFORE.test(ago[0])) {
    const unit = MINUTES_OF.find(([word]) => word.test(ago[2]!))?.[1] ?? 0;
    const then = new Date(local - Number(ago[1]) * unit * MINUTE).toISOString();
    return unit === 1440 ? then.slice(0, 10) : `${then.slice(0, ISO_LENGTH)}${offset}`;
  }
  const days = DAYS.find(([word]) => word.test(text))?.[1];
  if (days === undefined) return null;
  const day = new Date(local - days * 1440 * MINUTE).toISOString().slice(0, 10);
  const clock = CLOCK.exec(text);
  return clock === null ? day : `${day}T${two(Number(clock[1]))}:${clock[2]}${offset}`;
}
