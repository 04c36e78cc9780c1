import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { RECORD_KEYS } from '../model/article.js';
import type { Fixture } from '../model/check.js';
import { readText } from '../stages/collect/read-text.js';
import { writeFile } from '../stages/write/write-file.js';
import { parseJson } from '../text/parse-json.js';
import { toJson } from '../text/to-json.js';
import { isRecord, isWhole, type JsonRecord } from './json-record.js';

/** An expectation as it stands on disk. */
export interface Expectation {
  readonly record: JsonRecord;
  readonly text: string;
}

/** An expectation that can be read, and says nothing that could be compared: the message says why. */
export class BrokenExpectation extends Error {}

/** Records are four deep; what goes much deeper can be read, but neither compared nor shown without a stack for it. */
const MAX_DEPTH = 50;

function isDeep(record: object): boolean {
  let level: unknown[] = [record];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level
      .filter((value) => typeof value === 'object' && value !== null)
      .flatMap((value) => Object.values(value!));
  }
  return false;
}

/** @throws BrokenExpectation; StageError where the file cannot be read */
export async function readExpectation(file: string): Promise<Expectation> {
  const text = readText(file);
  let record: unknown;
  try {
    record = parseJson(text);
  } catch (error) {
    throw new BrokenExpectation((error as Error).message);
  }
  if (!isRecord(record)) throw new BrokenExpectation('not a JSON object');
  if (isDeep(record)) throw new BrokenExpectation(`nested more than ${MAX_DEPTH} deep`);
  const keys = Object.keys(record);
  if (keys.length === 0) throw new BrokenExpectation('it expects nothing');
  const unknown = keys.find((key) => !RECORD_KEYS.has(key));
  if (unknown !== undefined && !isWhole(record))
    throw new BrokenExpectation(`${unknown}: no such key of a record`);
  return { record, text };
}

/**
 * Writes an expectation, not through links: they may lead out of the tree. Links to the tree itself are the user's own.
 * @throws Error where it cannot be written
 */
export async function writeExpectation(
  { expected, root }: Pick<Fixture, 'expected' | 'root'>,
  record: JsonRecord,
): Promise<void> {
  for (let part = expected; part !== root && part !== path.dirname(part); part = path.dirname(part)) {
    if ((await lstat(part).catch(() => null))?.isSymbolicLink() === true)
      throw new Error(`${part}: a link; it is not written through`);
  }
  await writeFile(expected, `${toJson(record, 2)}\n`);
}

/** The keys of a record that are named, in their order. */
export function picked(record: JsonRecord, keys: readonly string[]): JsonRecord {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(record, key)).map((key) => [key, record[key]]),
  );
}

/** Keys that say what became of an input which is no article: a pin on it holds these. */
const NO_ARTICLE = ['status', 'verdict', 'stage'];

/** A pin on a record. */
export function pinned(record: JsonRecord, keys: readonly string[]): JsonRecord {
  return picked(record, record['status'] === 'article' ? keys : [...new Set([...keys, ...NO_ARTICLE])]);
}

/** A whole record, with or without its ledger. */
export function whole(record: JsonRecord, withLedger: boolean): JsonRecord {
  return picked(
    record,
    Object.keys(record).filter((key) => key !== 'ledger' || withLedger),
  );
}
