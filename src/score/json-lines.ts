import { DEFAULT_MAX_BYTES } from '../model/options.js';
import { inputStream } from '../stages/collect/input-stream.js';
import { kindOf } from '../stages/collect/kind-of.js';
import { gunzipped } from '../stages/collect/open/gunzipped.js';
import { jsonSlices } from '../stages/collect/open/json-slices.js';
import { parseJson } from '../text/parse-json.js';
import { ScoreError } from './score-error.js';

/** An object of a file, and where it stands: `gold.jsonl:3`. */
export interface JsonLine {
  readonly where: string;
  readonly value: object;
}

/**
 * The objects of a file, one a line, or in an array, compressed or not; `-` is standard input. Nothing of it is kept.
 * @throws ScoreError where one is none, or the file cannot be read
 */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  try {
    const kind = file === '-' ? 'file' : await kindOf(file);
    if (kind === null) throw new ScoreError(`${file}: no such file`);
    if (kind === 'folder') throw new ScoreError(`${file}: a folder, not a file`);
    for await (const slice of jsonSlices(gunzipped(inputStream(file)), DEFAULT_MAX_BYTES)) {
      const { number, bytes, fault } = slice;
      const where = slice.where.startsWith('line ') ? `${file}:${number}` : `${file}: ${slice.where}`;
      if (bytes === null) throw new ScoreError(`${where}: ${fault}`);
      yield { where, value: objectOf(bytes, where) };
    }
  } catch (error) {
    if (error instanceof ScoreError) throw error;
    throw new ScoreError(`${file}: ${(error as Error).message}`);
  }
}

function objectOf(bytes: Uint8Array, where: string): object {
  let value: unknown;
  try {
    value = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ScoreError(`${where}: ${error instanceof SyntaxError ? 'not valid JSON' : 'not UTF-8'}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScoreError(`${where}: not an object`);
  return value;
}
