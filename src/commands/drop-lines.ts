import * as z from 'zod';
import { type LinePattern, LinePatternSchema } from '../model/profile.js';
import { readInput } from '../stages/collect/read-input.js';
import { firstIssue } from '../text/first-issue.js';
import { parseJson } from '../text/parse-json.js';
import { UsageError } from './console.js';

const LINE_END = /\r\n?|\n/;
/** A line of the file that is none of the list. */
const COMMENT = /^#/;
/** A phrase that opens with the sign of a comment. */
const ESCAPED = /^\\(?=#)/;
const JSON_NAME = /\.json$/i;

function phrasesIn(text: string): LinePattern[] {
  return text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !COMMENT.test(line))
    .map((line) => ({ equals: line.replace(ESCAPED, '') }));
}

function patternsIn(file: string, text: string): LinePattern[] {
  let data: unknown;
  try {
    data = parseJson(text);
  } catch (error) {
    throw new UsageError(`--drop-lines ${file}: not JSON: ${(error as Error).message}`);
  }
  const parsed = z.array(LinePatternSchema).safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--drop-lines ${file}: ${firstIssue(parsed.error, 'list of patterns')}`);
}

/**
 * Reads the lines that `--drop-lines` names: a text with a phrase a line, `#` before a comment and `\#` before a phrase
 * that opens with one; or, in a file called `.json`, an array of line patterns as profiles have them.
 * @throws UsageError that names the file, and the key where it is JSON
 */
export function readDropLines(file: string): readonly LinePattern[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readInput(file));
  } catch (error) {
    // Lines of another encoding would match nothing, and nobody would be told.
    const reason = error instanceof TypeError ? 'not UTF-8' : (error as Error).message;
    throw new UsageError(`--drop-lines ${file}: ${reason}`);
  }
  return JSON_NAME.test(file) ? patternsIn(file, text) : phrasesIn(text);
}
