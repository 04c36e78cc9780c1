import type { Candidate } from '../../model/fields.js';
import { metaValues } from './meta-values.js';
import type { Scene } from './scene.js';

const HEAD = /^(?:JSON-LD|meta|time in)/;
const DAY = 10;
const EIGHT_HOURS = 8 * 3600_000;

/** The days that a date may be meant for: as written, in London and in Peking. */
function daysOf(iso: string): readonly string[] {
  const time = iso.length > DAY ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) return [iso.slice(0, DAY)];
  const days = [time, time + EIGHT_HOURS].map((at) => new Date(at).toISOString().slice(0, DAY));
  return [iso.slice(0, DAY), ...days];
}

function isSameDay(a: string, b: string): boolean {
  const days = daysOf(b);
  return daysOf(a).some((day) => days.includes(day));
}

const MIN_SHOWN = 0.7;
const OUTVOTED = 0.3;

/** When the head says that the page was last changed. */
function lastChange({ page, structured }: Scene): string {
  const metas = metaValues(
    page,
    'article:modified_time',
    'og:updated_time',
    'article:modified',
    'last-modified',
  );
  const days = [...structured.modified, ...metas.map(({ value }) => value)].map((one) => one.slice(0, DAY));
  return (
    days
      .filter((day) => ISO_DAY.test(day))
      .sort()
      .at(-1) ?? ''
  );
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** So little does a candidate's own score count where it lends a head's day its clock. */
const LENT = 0.01;

/** A head often gives the day alone; what the page shows of the same day tells the minute as well. */
function withClock(one: Candidate<string>, found: readonly Candidate<string>[]): Candidate<string> {
  if (HEAD.test(one.evidence) || one.value.length <= DAY || one.score < MIN_SHOWN) return one;
  const days = found.filter(
    ({ value, evidence }) => HEAD.test(evidence) && value === one.value.slice(0, DAY),
  );
  const best = Math.max(one.score, ...days.map(({ score }) => score + LENT * one.score));
  return best === one.score ? one : { ...one, score: best };
}

/**
 * Sets the dates of a page against each other. What the page shows as its date outvotes a head that says another day,
 * but not where it lies between publication and last change: then it is a change.
 */
export function dateVote(found: readonly Candidate<string>[], scene: Scene): readonly Candidate<string>[] {
  const heads = found.filter(({ evidence }) => HEAD.test(evidence));
  const shown = found.filter(({ evidence, score }) => !HEAD.test(evidence) && score >= MIN_SHOWN);
  if (heads.length === 0 || shown.length === 0) return found;
  const changed = lastChange(scene);
  const isChange = (date: string): boolean =>
    heads.some(({ value }) => date.slice(0, DAY) > value.slice(0, DAY) && date.slice(0, DAY) <= changed);
  const voted = found.map((one) => {
    if (HEAD.test(one.evidence)) {
      const isOutvoted =
        !shown.some(({ value }) => isSameDay(value, one.value)) &&
        shown.some(({ value }) => !isChange(value));
      return isOutvoted ? { ...one, score: one.score - OUTVOTED } : one;
    }
    return isChange(one.value) ? { ...one, score: one.score - OUTVOTED } : one;
  });
  return voted.map((one) => withClock(one, voted));
}
