import type { Failure, Result, Subject } from '../../model/check.js';
import type { Group } from '../../model/score.js';
import type { FloorsFile } from './floors-file.js';
import { type Held, holdAgainst, isLowerBetter, pinned, renewed, type Verdict } from './hold-against.js';

/** What an update of floors may do. */
export interface FloorOptions {
  readonly isUpdate: boolean;
  /** Floors may be lowered. */
  readonly isRegressionAllowed: boolean;
  /** The command that updates floors, and lowers some where that is asked for. */
  readonly repair: (isRegression: boolean) => string;
}

/** How a set came out, and the file of floors as it stands now. */
export interface CheckedSet {
  readonly result: Result;
  readonly floors: FloorsFile;
}

function subjectOf(floors: FloorsFile, set: string): Subject {
  const gold = floors.goldOf(set);
  return { name: gold, input: gold, expected: floors.file, hasExpected: true };
}

/** A set that cannot be scored. */
export function brokenSet(floors: FloorsFile, set: string, message: string): Result {
  const rest = { differences: [], repair: null, line: floors.lineOf(set) };
  return { fixture: subjectOf(floors, set), status: 'failed', failure: 'invalid', message, ...rest };
}

const LISTED = 5;

function listed(words: readonly string[]): string {
  const more = words.length - LISTED;
  return words.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const shown = ({ pin }: Held, value: number | null): string =>
  value === null ? 'none' : String(pinned(pin, value));

const missedWords = (one: Held): string =>
  `${one.pin} ${shown(one, one.score)} (${isLowerBetter(one.pin) ? 'ceiling' : 'floor'} ${one.floor})`;
const changeWords = (one: Held): string =>
  `${one.pin} ${one.floor === null ? '' : `${one.floor} → `}${shown(one, one.score)}`;

const differencesOf = (held: readonly Held[]): Result['differences'] =>
  held.map(({ pin, floor, score }) => ({
    key: pin,
    kind: 'value',
    ...(floor === null ? {} : { expected: floor }),
    ...(score === null ? {} : { actual: pinned(pin, score) }),
  }));

/** A set that is below a floor, or that has none pinned. */
function failed(floors: FloorsFile, set: string, verdict: Verdict, options: FloorOptions): Result {
  const { missed, open } = verdict;
  const isBelow = missed.length > 0;
  const held = isBelow ? missed : open;
  const failure: Failure = isBelow ? 'below-floor' : 'missing';
  const refusal = options.isUpdate ? '; --update lowers no floor without --allow-regression' : '';
  const message = isBelow
    ? `${listed(missed.map(missedWords))}${refusal}`
    : `no floor is pinned for ${listed(open.map(({ pin }) => pin))}`;
  return {
    fixture: subjectOf(floors, set),
    status: 'failed',
    failure,
    message,
    differences: differencesOf(held),
    repair: options.repair(isBelow),
    line: floors.lineOf(set, held[0]?.pin),
  };
}

/**
 * Holds the scores of a set against its floors, and writes these anew where that is asked for: higher ones, ones that
 * were not there; lower ones only where regressions are allowed, and until they are nothing of the set is written.
 */
export async function checkSet(
  floors: FloorsFile,
  set: string,
  group: Group,
  options: FloorOptions,
): Promise<CheckedSet> {
  const before = floors.sets.get(set) ?? {};
  const verdict = holdAgainst(before, group);
  const { missed, open, above } = verdict;
  const isRefused = missed.length > 0 && !(options.isUpdate && options.isRegressionAllowed);
  if (isRefused || (!options.isUpdate && open.length > 0))
    return { floors, result: failed(floors, set, verdict, options) };
  const changes = options.isUpdate ? [...missed, ...open, ...above] : [];
  const fixture = subjectOf(floors, set);
  const line = floors.lineOf(set);
  const fine = { fixture, failure: null, repair: null, line } as const;
  if (changes.length === 0)
    return { floors, result: { ...fine, status: 'passed', message: '', differences: [] } };
  const written = await floors.write(set, renewed(before, changes));
  const message = `pinned ${listed(changes.map(changeWords))}`;
  const differences = differencesOf(changes);
  return { floors: written, result: { ...fine, status: 'updated', message, differences } };
}
