import { ByteReader } from './byte-reader.js';
import { jsonElements } from './json-elements.js';

/** The text of one record, or why there is none. */
export interface JsonSlice {
  readonly number: number;
  /** For messages: `line 3`, `record 3`. */
  readonly where: string;
  readonly bytes: Uint8Array | null;
  readonly fault?: string;
}

const OPEN_ARRAY = 0x5b;
const BOM = [0xef, 0xbb, 0xbf];
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Cuts a stream of JSON lines, or a JSON array, into its records without reading them. */
export async function* jsonSlices(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<JsonSlice> {
  const reader = new ByteReader(stream);
  try {
    const mark = await reader.take(BOM.length);
    if (!BOM.every((byte, at) => mark[at] === byte)) reader.unread(mark);
    const { first, lines } = await leading(reader);
    const number = yield* first === OPEN_ARRAY
      ? jsonElements(reader, maxBytes)
      : jsonLines(reader, maxBytes, lines);
    if (reader.broken !== null)
      yield {
        number,
        where: `record ${number}`,
        bytes: null,
        fault: `the file breaks off: ${reader.broken}`,
      };
  } finally {
    await reader.close();
  }
}

/** Passes over blanks; says what stands behind them, and how many lines they took. */
async function leading(reader: ByteReader): Promise<{ first: number | undefined; lines: number }> {
  let lines = 0;
  for (;;) {
    // Not more of it: who sends records one by one may wait for what becomes of the first.
    const bytes = await reader.chunk();
    if (bytes === null) return { first: undefined, lines };
    const at = bytes.findIndex((byte) => !BLANK.has(byte));
    const blanks = at < 0 ? bytes : bytes.subarray(0, at);
    lines += blanks.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
    if (at < 0) continue;
    reader.unread(bytes.subarray(at));
    return { first: bytes[at], lines };
  }
}

/** @returns the number of the line behind the last one */
async function* jsonLines(
  reader: ByteReader,
  maxBytes: number,
  before: number,
): AsyncGenerator<JsonSlice, number> {
  let number = before + 1;
  for (let line = await reader.line(maxBytes); line !== null; line = await reader.line(maxBytes), number++) {
    const where = `line ${number}`;
    if (!line.isWhole) {
      const size = line.bytes.length + (await reader.skipLine());
      yield { number, where, bytes: null, fault: `${size} bytes, more than the limit of ${maxBytes}` };
    } else if (reader.broken !== null && line.bytes.at(-1) !== 0x0a) return number;
    else if (!isBlank(line.bytes)) yield { number, where, bytes: line.bytes };
  }
  return number;
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => BLANK.has(byte));
