import type { FoundDate } from './dates.js';
import { matchesOf } from './matches-of.js';
import { monthNumber } from './month-names.js';

const WORD = String.raw`(?<word>[\p{L}\p{M}]{3,14})\.?`;
const CLOCK = String.raw`(?:(?:\s?[,|–—·•-]|\s(?:at|um|à|às|a las|kl|ore|klo|о|в|saat|um))?\.?\s{0,2}(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?:\s?(?<half>[ap]\.?m\b\.?))?(?:\s?Uhr)?(?:\s?\(?(?<zone>(?:GMT|UTC)?[+-]\d{2}:?\d{2}|UTC|GMT|Z|CET|CEST|MEZ|MESZ|BST|EST|EDT|CDT|MST|MDT|PST|PDT|JST|KST|HKT|SGT|AEST|AEDT)\b)?)?`;
/** Of two elements set side by side the texts run together: May 2, 20234:05 PM. */
const YEAR = String.raw`(?<year>(?:19|20)\d{2})(?!\d(?!\d?:\d{2}))`;
const DAY = String.raw`(?<!\d|\d[.,:/-])(?<day>3[01]|[12]\d|0?[1-9])`;
/** 12 March 2024, 12. März 2024, 12 de marzo de 2024, 3rd of March, 2024. */
const DAY_FIRST = new RegExp(
  String.raw`${DAY}(?:st|nd|rd|th|er|º|ª|\.|-го)?(?:\s|-)(?:de\s|of\s|d['’]\s?)?${WORD},?(?:\s|-)(?:de\s|del\s)?${YEAR}(?:\s?г\.?|\sр\.?)?${CLOCK}`,
  'giu',
);
/** March 12, 2024; Mar. 12th 2024. */
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${WORD}\s(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[.,]?\s{1,2}${YEAR}${CLOCK}`,
  'giu',
);
/** What follows on the month there: looked for first, since any word may be a month. */
const BEHIND_MONTH = /[^\s\d]\s(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[.,]?\s{1,2}(?:19|20)\d{2}/iu;
/** 2024 m. kovo 12 d., 2024. március 12., 2024 March 12. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<!\d)${YEAR}\.?(?:\sm\.)?,?\s${WORD}\s(?<day>3[01]|[12]\d|0?[1-9])(?!\d)(?:\.|\sd\.)?${CLOCK}`,
  'giu',
);
/** 12.03.2024, and 12.03.24 before a clock time. */
const DOTTED = new RegExp(
  String.raw`${DAY}\.\s?(?<month>1[0-2]|0?[1-9])\.\s?(?:${YEAR}|(?<short>\d{2})(?=,?\s?(?:[|–-]|um)?\s?\d{1,2}[:.]\d{2}))${CLOCK}`,
  'giu',
);
/** 03/12/2024: which comes first, the page's language says. */
const SLASHED = new RegExp(
  String.raw`(?<![\d/]|\d-)(?<one>\d{1,2})(?<mark>[/-])(?<two>\d{1,2})\k<mark>${YEAR}(?!\/)${CLOCK}`,
  'giu',
);
/** 2024년 3월 12일. */
const KOREAN = new RegExp(
  String.raw`(?<!\d)${YEAR}년\s?(?<month>1[0-2]|0?[1-9])월\s?(?<day>3[01]|[12]\d|0?[1-9])일${CLOCK}`,
  'giu',
);
/** Of GMT+0800 the figures. */
const ZONE_FIGURES = 6;
const NO_SIGN = /^[^+-]+/;
const LETTER = /\p{L}/u;
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  BST: '+01:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};
/** English of these countries, and all other languages, put the day before the month. */
const MONTH_LEADS = /^en(?:-(?:us|ph|ca))?$|^(?:us)$/i;

type Groups = Readonly<Record<string, string | undefined>>;

const two = (n: number): string => String(n).padStart(2, '0');

function monthOf(groups: Groups, language: string): readonly [month: number, day: number] | null {
  const { word, month, day, one, two: second } = groups;
  if (one !== undefined && second !== undefined) {
    const [a, b] = [Number(one), Number(second)];
    const isMonthFirst = b > 12 || (a <= 12 && MONTH_LEADS.test(language));
    return isMonthFirst ? [a, b] : [b, a];
  }
  const number = word === undefined ? Number(month) : monthNumber(word);
  return number === null ? null : [number, Number(day)];
}

function clockOf({ hour, minute, second, half, zone }: Groups): string {
  if (hour === undefined || minute === undefined) return '';
  const isAfternoon = half?.toLowerCase().startsWith('p') === true;
  const isMorning = half?.toLowerCase().startsWith('a') === true;
  const h =
    isAfternoon && Number(hour) < 12 ? Number(hour) + 12 : isMorning && hour === '12' ? 0 : Number(hour);
  const offset =
    zone === undefined
      ? ''
      : (OFFSETS[zone.toUpperCase()] ?? colon(zone.slice(-ZONE_FIGURES).replace(NO_SIGN, '')));
  return `T${two(h)}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}

const colon = (zone: string): string => (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`);

function dateOf(match: RegExpMatchArray, language: string): FoundDate | null {
  const groups = match.groups ?? {};
  const found = monthOf(groups, language);
  const year = Number(groups['year'] ?? `20${groups['short']}`);
  if (found === null) return null;
  const [month, day] = found;
  const real = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || month > 12 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  const start = match.index ?? 0;
  const iso = `${year}-${two(month)}-${two(day)}${clockOf(groups)}`;
  return { iso, start, end: start + match[0].trimEnd().length, isOffsetAssumed: false, isYearAssumed: false };
}

const YEAR_IN = /(?:19|20)\d{2}|\d\.\d{1,2}\.\s?\d{2}/;

/**
 * Finds dates as the languages of the press write them: `March 12, 2024, 3:05 PM EST`, `12 de marzo de 2024`,
 * `12.03.2024`, `2024년 3월 12일`.
 *
 * @param language of the page: `03/12/2024` is in March in American English
 */
export function findWordedDates(text: string, language = ''): FoundDate[] {
  if (!YEAR_IN.test(text)) return [];
  const expressions = [];
  if (LETTER.test(text)) {
    expressions.push(DAY_FIRST);
    if (BEHIND_MONTH.test(text)) expressions.push(MONTH_FIRST);
    expressions.push(YEAR_FIRST);
  }
  if (text.includes('년')) expressions.push(KOREAN);
  if (text.includes('.')) expressions.push(DOTTED);
  if (text.includes('/') || text.includes('-')) expressions.push(SLASHED);
  const found: FoundDate[] = [];
  for (const expression of expressions)
    for (const match of matchesOf(text, expression)) {
      const date = dateOf(match, language);
      if (date !== null && !found.some(({ start, end }) => date.start < end && start < date.end))
        found.push(date);
    }
  return found.sort((a, b) => a.start - b.start);
}
