import path from 'node:path';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import { inputStream } from './input-stream.js';
import { kindOf } from './kind-of.js';
import { Allowance } from './open/allowance.js';
import { type JsonSlice, jsonSlices } from './open/json-slices.js';
import { metered } from './open/metered.js';
import { peek } from './open/peek.js';
import { recordOf } from './open/record-of.js';
import { take } from './open/take.js';
import { unpacked } from './open/unpacked.js';
import { whyBroken } from './open/why-broken.js';
import { reasonOf } from './reason-of.js';
import { walkFolder } from './walk-folder.js';

/** An object out of a file of records, or why there is none in its place, and where: `run.ndjson:3`. */
export type FoundRecord = { readonly where: string } & (
  | { readonly record: object }
  /** In words. */
  | { readonly fault: string }
);

const RECORDS = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;
const GZIP = [0x1f, 0x8b];
const OPEN_OBJECT = 0x7b;
const LF = 0x0a;
const RETURN = 0x0d;
/** What tells how a file has its records. */
const HEAD = 2;

/**
 * The objects of what `clean` wrote, and of files like it: one a line, in an array, or one over many lines; compressed
 * or not; or a folder of such files, whose other files are left out. Nothing of it is kept. A file is read once, from
 * its beginning: it may be a pipe.
 *
 * @param name a file, a folder, or `-` for standard input
 * @throws Error where it is not there or cannot be read
 */
export async function* recordsIn(name: string): AsyncGenerator<FoundRecord> {
  const kind = name === '-' ? 'file' : await kindOf(name);
  if (kind === null) throw new Error('no such file or folder');
  if (kind !== 'folder') return yield* recordsOf(name);
  for await (const { name: inside, fault } of walkFolder(name)) {
    const file = path.join(name, inside);
    if (fault !== null) yield { where: file, fault };
    else if (RECORDS.test(inside)) {
      try {
        yield* recordsOf(file);
      } catch (error) {
        yield { where: file, fault: (error as Error).message };
      }
    }
  }
}

async function* recordsOf(file: string): AsyncGenerator<FoundRecord> {
  const name = file === '-' ? '<stdin>' : file;
  try {
    for await (const { number, where: place, bytes, fault = '' } of slicesOf(file)) {
      const where = place.startsWith('line ') ? `${name}:${number}` : `${name}: ${place}`;
      yield { where, ...(bytes === null ? { fault } : recordOf(bytes)) };
    }
  } catch (error) {
    const { message } = error as Error;
    const why = whyBroken(error);
    throw new Error(why === message ? reasonOf(file, error as NodeJS.ErrnoException) : why);
  }
}

async function* slicesOf(file: string): AsyncGenerator<JsonSlice> {
  const found = await peek(inputStream(file), HEAD);
  const isPacked = GZIP.every((byte, at) => found.head[at] === byte);
  const { head, stream } = isPacked ? await peek(gunzipped(found.stream), HEAD) : found;
  const isSpread = head[0] === OPEN_OBJECT && (head[1] === LF || head[1] === RETURN);
  yield* isSpread ? wholeFile(stream) : jsonSlices(asLines(stream), DEFAULT_MAX_BYTES);
}

function gunzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const allowance = new Allowance();
  return unpacked(metered(stream, allowance), 'gzip', allowance);
}

/** One record over many lines, as `--format json` writes it into a folder. */
async function* wholeFile(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonSlice> {
  const bytes = await take(stream, DEFAULT_MAX_BYTES);
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
