import { readFile } from 'node:fs/promises';
import type { Outcome } from '../model/article.js';
import type { Failure, Fixture, Result } from '../model/check.js';
import type { CleanOptions } from '../model/options.js';
import { clean } from '../pipeline.js';
import { readInput } from '../stages/collect/read-input.js';
import { writeFile } from '../stages/write/write-file.js';
import { toJson } from '../text/to-json.js';
import { caseOptions } from './case-settings.js';
import { compareRecords, type JsonRecord } from './compare-records.js';

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
  /** Put the ledger into expectations that are written for the first time. */
  readonly withLedger: boolean;
  readonly repairs: Repairs;
}

/** An expectation as it stands on disk. */
interface Expected {
  readonly record: JsonRecord;
  readonly text: string;
}

/** @throws Error where the file is no expectation */
async function readExpected(file: string): Promise<Expected> {
  const text = await readFile(file, 'utf8');
  const record: unknown = JSON.parse(text);
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new Error('not a JSON object');
  if (Object.keys(record).length === 0) throw new Error('it expects nothing');
  return { record: record as JsonRecord, text };
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
 * Cleans a fixture's input and compares what comes out with what is expected.
 * @throws StageError where an expectation cannot be written
 */
export async function runFixture(fixture: Fixture, options: CheckOptions): Promise<Result> {
  const { input, expected, fault } = fixture;
  if (fault !== null) return failed(fixture, 'invalid', fault);
  if (input === null)
    return failed(fixture, 'orphaned', `${expected} has no input`, {
      repair: options.repairs.remove(expected),
    });
  let outcome: Outcome;
  try {
    outcome = await outcomeOf(fixture, input, options.cleaning);
  } catch (error) {
    return failed(fixture, 'invalid', (error as Error).message);
  }
  if (!fixture.hasExpected) return missing(fixture, outcome, options);
  let before: Expected;
  try {
    before = await readExpected(expected);
  } catch (error) {
    // What cannot be read may be whole, or pins that a merge left in conflict: it is not written over.
    const isBroken = (error as NodeJS.ErrnoException).code === undefined;
    const { remove, update } = options.repairs;
    const repair = isBroken ? `${remove(expected)} && ${update(input)}` : null;
    return failed(fixture, 'invalid', `${expected}: ${(error as Error).message}`, { repair });
  }
  return compare(fixture, before, outcome, options);
}

async function outcomeOf(
  { path, settings }: Fixture,
  input: string,
  cleaning: CleanOptions,
): Promise<Outcome> {
  const own = { ...cleaning, ...(await caseOptions(settings)), ledger: true };
  return clean({ path, relative: path, bytes: await readInput(input) }, own);
}

async function missing(fixture: Fixture, outcome: Outcome, options: CheckOptions): Promise<Result> {
  const { expected, input } = fixture;
  if (!options.isUpdate)
    return failed(fixture, 'missing', `there is no ${expected}`, { repair: options.repairs.update(input!) });
  const { fields, withLedger } = options;
  const keys = fields ?? Object.keys(outcome).filter((key) => key !== 'ledger' || withLedger);
  await writeFile(expected, `${toJson(pinned(outcome as unknown as JsonRecord, keys), 2)}\n`);
  return updated(fixture, `wrote ${expected}`, []);
}

async function compare(
  fixture: Fixture,
  { record, text }: Expected,
  outcome: Outcome,
  { fields, isUpdate, repairs }: CheckOptions,
): Promise<Result> {
  const now = outcome as unknown as JsonRecord;
  const differences = compareRecords(fields === undefined ? record : picked(record, fields), now);
  if (differences.length === 0) return { ...updated(fixture, '', []), status: 'passed' };
  const keys = differences.map(({ key }) => key);
  if (!isUpdate) {
    const repair = repairs.update(fixture.input!);
    const line = lineOf(keys[0]!, text);
    return failed(fixture, 'different', `differs in ${keys.join(', ')}`, { repair, differences, line });
  }
  await writeFile(fixture.expected, `${toJson(renewed(record, now, fields), 2)}\n`);
  return updated(fixture, `rewrote ${fixture.expected}: ${keys.join(', ')}`, differences);
}

const updated = (fixture: Fixture, message: string, differences: Result['differences']): Result => {
  return { fixture, status: 'updated', failure: null, message, differences, repair: null, line: 1 };
};

/** Keys that say what became of an input which is no article: a pin on it holds these. */
const NO_ARTICLE = ['status', 'verdict', 'stage'];

function pinned(record: JsonRecord, keys: readonly string[]): JsonRecord {
  return picked(record, record['status'] === 'article' ? keys : [...new Set([...keys, ...NO_ARTICLE])]);
}

const picked = (record: JsonRecord, keys: readonly string[]): JsonRecord =>
  Object.fromEntries(keys.filter((key) => key in record).map((key) => [key, record[key]]));

/** An expectation written anew: a whole record stays one, with or without its ledger; a pin keeps its keys. */
function renewed(before: JsonRecord, now: JsonRecord, fields: readonly string[] | undefined): JsonRecord {
  if (fields !== undefined) return { ...before, ...pinned(now, fields) };
  if (!('schema' in before)) return pinned(now, Object.keys(before));
  return picked(
    now,
    Object.keys(now).filter((key) => key !== 'ledger' || 'ledger' in before),
  );
}

/** The line of an expectation in which a key stands. */
function lineOf(key: string, text: string): number {
  const at = text.indexOf(`"${key.split('.')[0]}":`);
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
