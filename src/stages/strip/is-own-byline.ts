import type { View } from '../../model/rules.js';
import { findAnyDates } from '../../text/any-dates.js';
import type { KeptLine } from './kept-lines.js';

/** Longer lines are text. */
const MAX_LENGTH = 200;
const MAX_LINES = 6;
/** Paragraphs that may stand above the byline of a dump. */
const STANDFIRST = 1;
/** Words that stand in a byline beside names and dates, and that alone say nothing. */
const BESIDES =
  /(?<![\p{L}\p{M}])(?:by|von|par|por|di|da|door|av|af|and|und|et|y|e|og|och|en|on|at|am|um|vom|le|el|il|written|posted|published|publié|publicado|pubblicato|veröffentlicht|erstellt|last|updated|update|modified|aktualisiert|actualizado|aggiornato|first|author|authors|autor|autorin|text|date|datum|uhr|min|mins|minute|minutes|read|reading|time|reporter|correspondent|staff|writer|senior|editor|contributor|journalist|columnist|am|pm|a\.m|p\.m|e[sd]?t|p[sd]?t|gmt|utc|cet|cest|bst|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?![\p{L}\p{M}])/giu;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
const CLOCK = /\d{1,2}[:.]\d{2}/g;

/** The names that the fields have, longest first: Jane Doe-Roe before Jane Doe. */
function namesOf({ fields }: View): readonly string[] {
  const people = fields.people.value ?? [];
  return people.map(({ name }) => name).sort((a, b) => b.length - a.length);
}

/** The days that something else than this line gives: of a timeline the first day may be all that there is. */
function daysOf({ fields }: View, block: number): ReadonlySet<string> {
  const told = [...fields.published.candidates, ...fields.modified.candidates];
  return new Set(told.filter((one) => one.block !== block).map(({ value }) => value.slice(0, DAY)));
}
const DAY = 10;

/**
 * A line above the text that says no more than the fields do: who wrote it and when, in any language. Where nothing but
 * by-words is left of it without the names and the dates that were found, it is the byline.
 */
export function isOwnByline(
  view: View,
  { block, text, fromStart, proseBefore, isItem, type }: KeptLine,
): boolean {
  const isDump = view.page.format === 'dump';
  if ((view.page.isText && !isDump) || isItem || type === 'caption' || type === 'heading') return false;
  // Figures alone may open an entry of a chronicle.
  if (!LETTER.test(text) || HAN.test(text)) return false;
  if (fromStart >= MAX_LINES || proseBefore > (isDump ? STANDFIRST : 0) || text.length > MAX_LENGTH)
    return false;
  // In a dump nothing but the line itself gives the date; that it names the writer as well says whose it is.
  const isNamed = isDump && namesOf(view).some((name) => text.includes(name));
  const days = daysOf(view, isNamed ? -1 : block);
  let rest = text;
  let isTold = false;
  for (const { iso, start, end } of findAnyDates(text, view.page.head.language, null, null).toReversed()) {
    if (!days.has(iso.slice(0, DAY))) return false;
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    isTold = true;
  }
  for (const name of namesOf(view)) {
    if (!rest.includes(name)) continue;
    rest = rest.replaceAll(name, ' ');
    isTold = true;
  }
  return isTold && !LETTER.test(rest.replaceAll(CLOCK, ' ').replaceAll(BESIDES, ' '));
}
