import type { Outcome } from '../model/article.js';
import type { Difference, Failure, Fixture, Result } from '../model/check.js';
import type { CleanOptions } from '../model/options.js';
import { clean } from '../pipeline.js';
import { readInput } from '../stages/collect/read-input.js';
import { caseSettings } from './case-settings.js';
import { compareRecords } from './compare-records.js';
import {
  BrokenExpectation,
  type Expectation,
  picked,
  pinned,
  readExpectation,
  whole,
  writeExpectation,
} from './expectation.js';
import { isWhole, type JsonRecord } from './json-record.js';
import { withinTolerance } from './within-tolerance.js';

/** Commands that write an input's expectation anew, and that take an expectation away. */
export interface Repairs {
  readonly update: (input: string) => string;
  readonly remove: (expected: string) => string;
}

export interface CheckOptions {
  /** How inputs are cleaned; what a fixture's own `case.json` says goes before it. */
  readonly cleaning: CleanOptions;
  /** Only these keys are compared and written; all where this is absent. */
  readonly fields?: readonly string[] | undefined;
  /** Write what comes out now. */
  readonly isUpdate: boolean;
  /** F1 of its shingles from which a text is near enough; the same text alone where this is absent. */
  readonly tolerance?: number | undefined;
  /** Put the ledger into whole records that are written. */
  readonly withLedger: boolean;
  readonly repairs: Repairs;
}

const failed = (
  fixture: Fixture,
  failure: Failure,
  message: string,
  rest: Partial<Pick<Result, 'repair' | 'differences' | 'line'>> = {},
): Result => {
  return { fixture, status: 'failed', failure, message, differences: [], repair: null, line: 1, ...rest };
};

/**
 * Cleans a fixture's input and compares what comes out with what is expected. Never throws: what is wrong with a
 * fixture, or keeps its expectation from being written, is its result.
 */
export async function runFixture(fixture: Fixture, options: CheckOptions): Promise<Result> {
  try {
    return await run(fixture, options);
  } catch (error) {
    return failed(fixture, 'invalid', (error as Error).message);
  }
}

async function run(fixture: Fixture, options: CheckOptions): Promise<Result> {
  const { input, expected, fault } = fixture;
  const { remove, update } = options.repairs;
  if (fault !== null) return failed(fixture, 'invalid', fault);
  if (input === null)
    return failed(fixture, 'orphaned', `${expected} has no input`, { repair: remove(expected) });
  const settings = await caseSettings(fixture.settings);
  const outcome = outcomeOf(fixture, input, { ...options.cleaning, ...settings.options });
  if (!fixture.hasExpected) return missing(fixture, outcome, options);
  const { tolerance = options.tolerance } = settings;
  try {
    return await compare(fixture, await readExpectation(expected), outcome, { ...options, tolerance });
  } catch (error) {
    // What a merge left in conflict may hold pins: it is not written over.
    const repair = error instanceof BrokenExpectation ? `${remove(expected)} && ${update(input)}` : null;
    return failed(fixture, 'invalid', `${expected}: ${(error as Error).message}`, { repair });
  }
}

function outcomeOf({ path }: Fixture, input: string, cleaning: CleanOptions): Outcome {
  return clean({ path, relative: path, bytes: readInput(input) }, { ...cleaning, ledger: true });
}

/** What became of an input that is no article: whoever writes that down should know. */
function became(outcome: Outcome): string {
  if (outcome.status === 'article') return '';
  const what = outcome.status === 'rejected' ? outcome.verdict : `in ${outcome.stage}`;
  return ` (${outcome.status}: ${what}: ${outcome.message})`;
}

async function missing(fixture: Fixture, outcome: Outcome, options: CheckOptions): Promise<Result> {
  const { expected, input } = fixture;
  if (!options.isUpdate)
    return failed(fixture, 'missing', `there is no ${expected}`, { repair: options.repairs.update(input!) });
  const { fields, withLedger } = options;
  const now = outcome as unknown as JsonRecord;
  await writeExpectation(fixture, fields === undefined ? whole(now, withLedger) : pinned(now, fields));
  return updated(fixture, `wrote ${expected}${became(outcome)}`, []);
}

async function compare(
  fixture: Fixture,
  { record, text }: Expectation,
  outcome: Outcome,
  options: CheckOptions,
): Promise<Result> {
  const { fields, isUpdate, repairs } = options;
  const now = outcome as unknown as JsonRecord;
  const found = differencesOf(record, now, fields);
  const { differences, similarity } = withinTolerance(found, record, now, options.tolerance);
  const isLedgerWanted =
    isUpdate && options.withLedger && isWhole(record) && !Object.hasOwn(record, 'ledger');
  if (differences.length === 0 && !isLedgerWanted) return passed(fixture, similarity, options.tolerance);
  const keys = differences.map(({ key }) => key);
  if (!isUpdate) {
    const repair = repairs.update(fixture.input!);
    const line = lineOf(keys[0]!, text);
    return failed(fixture, 'different', `differs in ${listed(keys)}`, { repair, differences, line });
  }
  await writeExpectation(fixture, renewed(record, now, options));
  const what = keys.length === 0 ? 'ledger' : listed(keys);
  return updated(fixture, `rewrote ${fixture.expected}: ${what}${became(outcome)}`, differences);
}

/** In what a record differs from an expectation, or from those of its keys that are asked for. */
function differencesOf(
  before: JsonRecord,
  now: JsonRecord,
  fields: readonly string[] | undefined,
): Difference[] {
  if (fields === undefined) return compareRecords(before, now);
  const absent = fields.filter((key) => !Object.hasOwn(before, key) && Object.hasOwn(now, key));
  return [
    ...compareRecords(picked(before, fields), now),
    ...absent.map((key): Difference => ({ key, kind: 'value', actual: now[key] })),
  ];
}

const MAX_KEYS = 20;

const listed = (keys: readonly string[]): string =>
  keys.slice(0, MAX_KEYS).join(', ') + (keys.length > MAX_KEYS ? ` and ${keys.length - MAX_KEYS} more` : '');

/** A text that drifts is not written anew while it is near enough: drift upon drift would lead anywhere. */
function passed(fixture: Fixture, similarity: number | null, tolerance: number | undefined): Result {
  const note =
    similarity === null ? '' : `text differs, but its F1 of ${shown(similarity)} is within ${tolerance}`;
  return { ...updated(fixture, note, []), status: 'passed' };
}

/** Cut off, not rounded: 0.9999 is not 1. */
const shown = (share: number): string => (Math.floor(share * 10_000) / 10_000).toFixed(4);

const updated = (fixture: Fixture, message: string, differences: Result['differences']): Result => {
  return { fixture, status: 'updated', failure: null, message, differences, repair: null, line: 1 };
};

/** An expectation written anew: a whole record stays one, a pin keeps its keys. */
function renewed(
  before: JsonRecord,
  now: JsonRecord,
  { fields, withLedger }: Pick<CheckOptions, 'fields' | 'withLedger'>,
): JsonRecord {
  if (fields !== undefined) return { ...before, ...pinned(now, fields) };
  if (!isWhole(before)) return pinned(now, Object.keys(before));
  return whole(now, withLedger || Object.hasOwn(before, 'ledger'));
}

/** The line of an expectation in which a key of the record stands, from 1. */
function lineOf(key: string, text: string): number {
  const name = JSON.stringify(key.split('.')[0]);
  const indent = LINE_START.exec(text)?.[1] ?? '';
  const found = text.indexOf(`\n${indent}${name}:`);
  return found < 0 ? 1 : text.slice(0, found + 1).split('\n').length;
}

/** The indent of the first key, and so of all keys of the record. */
const LINE_START = /\n([ \t]*)"/;
