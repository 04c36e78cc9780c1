import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Outcome, RecordSchema } from '../model/article.js';
import { DEFAULT_MAX_BYTES } from '../model/options.js';
import { inputStream } from '../stages/collect/input-stream.js';
import { kindOf } from '../stages/collect/kind-of.js';
import { gunzipped } from '../stages/collect/open/gunzipped.js';
import { type JsonSlice, jsonSlices } from '../stages/collect/open/json-slices.js';
import { take } from '../stages/collect/open/take.js';
import { tooManyValues } from '../stages/collect/open/too-many-values.js';
import { reasonOf } from '../stages/collect/reason-of.js';
import { walkFolder } from '../stages/collect/walk-folder.js';

/** A record of a run, or what stands in the place of one. */
export type RunItem =
  | { readonly record: Outcome }
  /** In words, with the name of the file and the place in it. */
  | { readonly fault: string };

const RECORDS = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;
const OPEN_OBJECT = 0x7b;
const LF = 0x0a;
const RETURN = 0x0d;
/** What is looked at to tell what a file is. */
const HEAD = 4096;

/**
 * The records of a run: a file that `clean` wrote, or a folder of such files. Other files of a folder are left out.
 *
 * @param run a file, a folder, or `-` for standard input
 * @throws Error where it is not there or cannot be read
 */
export async function* readRun(run: string): AsyncGenerator<RunItem> {
  const kind = run === '-' ? 'file' : await kindOf(run);
  if (kind === null) throw new Error('no such file or folder');
  if (kind !== 'folder') return yield* readFile(run);
  for await (const { name, fault } of walkFolder(run)) {
    const file = path.join(run, name);
    if (fault !== null) yield { fault: `${file}: ${fault}` };
    else if (RECORDS.test(name)) {
      try {
        yield* readFile(file);
      } catch (error) {
        yield { fault: `${file}: ${(error as Error).message}` };
      }
    }
  }
}

async function* readFile(file: string): AsyncGenerator<RunItem> {
  const name = file === '-' ? '<stdin>' : file;
  try {
    for await (const { where, bytes, fault } of await slicesOf(file))
      yield bytes === null ? { fault: `${name}: ${where}: ${fault}` } : itemOf(bytes, `${name}: ${where}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Error(reasonOf(file, error as NodeJS.ErrnoException));
  }
}

async function slicesOf(file: string): Promise<AsyncIterable<JsonSlice>> {
  const head = file === '-' ? Buffer.alloc(0) : await headOf(file);
  const isSpread = head[0] === OPEN_OBJECT && (head[1] === LF || head[1] === RETURN);
  return isSpread ? wholeFile(file) : jsonSlices(asLines(gunzipped(inputStream(file))), DEFAULT_MAX_BYTES);
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** One record over many lines, as `--format json` writes it into a folder. */
async function* wholeFile(file: string): AsyncGenerator<JsonSlice> {
  const bytes = await take(inputStream(file), DEFAULT_MAX_BYTES);
  const record = { number: 1, where: 'record 1' };
  if (bytes !== null) yield { ...record, bytes };
  else yield { ...record, bytes, fault: `more bytes than the limit of ${DEFAULT_MAX_BYTES}` };
}

/** Records that end with NUL, as lines: JSON has no NUL of its own. */
async function* asLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (!chunk.includes(0)) yield chunk;
    else yield chunk.map((byte) => (byte === 0 ? LF : byte));
  }
}

function itemOf(bytes: Uint8Array, where: string): RunItem {
  const flood = tooManyValues(bytes);
  if (flood !== null) return { fault: `${where}: ${flood}` };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { fault: `${where}: ${error instanceof SyntaxError ? 'not valid JSON' : 'not UTF-8'}` };
  }
  const read = RecordSchema.safeParse(value);
  if (read.success) return { record: read.data };
  const [issue] = read.error.issues;
  const { schema } = Object(value) as { readonly schema?: unknown };
  if (typeof schema === 'number' && issue?.path[0] === 'schema')
    return { fault: `${where}: a record of another version of inkwash: its schema is ${schema}` };
  const at =
    issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  return { fault: `${where}: no record of inkwash clean${at}` };
}
