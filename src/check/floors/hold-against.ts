import { type Group, LOWER_IS_BETTER, type Measure } from '../../model/score.js';
import { type Floors, PINS, type Pin } from './floors-file.js';

/** A floor with the score that is held against it. */
export interface Held {
  readonly pin: Pin;
  /** `null`: none is pinned yet. */
  readonly floor: number | null;
  /** `null`: no page is labelled with it. */
  readonly score: number | null;
}

/** What became of the floors of a set. */
export interface Verdict {
  readonly missed: readonly Held[];
  /** Not pinned yet. */
  readonly open: readonly Held[];
  /** Scores that are better than their floors. */
  readonly above: readonly Held[];
}

const DIGITS = 10_000;
/** Sums of many shares may come out a little other than they were pinned. */
const SLACK = 1e-9;

/** Is what is pinned a ceiling? */
export const isLowerBetter = (pin: Pin): boolean => LOWER_IS_BETTER.has(pin as Measure);

/** A score as it is pinned: four digits, towards the worse side, so that it holds. */
export function pinned(pin: Pin, score: number): number {
  const [scaled, slack] = [score * DIGITS, SLACK * DIGITS];
  return (isLowerBetter(pin) ? Math.ceil(scaled - slack) : Math.floor(scaled + slack)) / DIGITS;
}

/** By how much a score is better than a floor; below 0 where it is missed. */
function marginOf({ pin, floor, score }: Held): number {
  if (floor === null || score === null) return Number.NaN;
  return isLowerBetter(pin) ? floor - score : score - floor;
}

/** Of a set that pins nothing all is to be pinned that its pages are labelled with. */
function wantedOf(floors: Floors, { estimates }: Group): readonly Pin[] {
  const named = PINS.filter((pin) => floors[pin] !== undefined);
  return named.length > 0 ? named : ['pages', ...estimates.keys()];
}

/** Holds the scores of a set against its floors. A floor of what no page is labelled with any more is missed. */
export function holdAgainst(floors: Floors, group: Group): Verdict {
  const scoreOf = (pin: Pin): number | null =>
    pin === 'pages' ? group.pages : (group.estimates.get(pin)?.value ?? null);
  const held = wantedOf(floors, group).map((pin): Held => {
    return { pin, floor: floors[pin] ?? null, score: scoreOf(pin) };
  });
  const open = held.filter(({ floor }) => floor === null);
  const missed = held.filter((one) => one.floor !== null && !(marginOf(one) >= -SLACK));
  const above = held.filter((one) => {
    const { pin, score, floor } = one;
    return marginOf(one) > SLACK && pinned(pin, score!) !== floor;
  });
  return { missed, open, above };
}

/** Floors with those of a verdict written anew; what no page is labelled with has none. */
export function renewed(floors: Floors, changes: readonly Held[]): Floors {
  const now = new Map<Pin, number | null>();
  for (const pin of PINS) if (floors[pin] !== undefined) now.set(pin, floors[pin]);
  for (const { pin, score } of changes) {
    if (score === null) now.delete(pin);
    else now.set(pin, pinned(pin, score));
  }
  return Object.fromEntries(PINS.filter((pin) => now.has(pin)).map((pin) => [pin, now.get(pin)!]));
}
