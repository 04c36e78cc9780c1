import type { ByteReader } from './byte-reader.js';
import type { JsonSlice } from './json-slices.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LF = 0x0a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** One element, as far as it was read. */
class Element {
  readonly #parts: Uint8Array[] = [];
  readonly #maxBytes: number;
  size = 0;
  isBlank = true;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Uint8Array): void {
    if (this.isBlank) this.isBlank = part.every((byte) => BLANK.has(byte));
    if (this.isBlank) return;
    this.size += part.length;
    if (this.size <= this.#maxBytes) this.#parts.push(part);
    else this.#parts.length = 0;
  }

  slice(number: number): JsonSlice {
    const where = `record ${number}`;
    if (this.isBlank) return { number, where, bytes: null, fault: 'nothing between two commas' };
    if (this.size <= this.#maxBytes) return { number, where, bytes: Buffer.concat(this.#parts) };
    const fault = `${this.size} bytes, more than the limit of ${this.#maxBytes}`;
    return { number, where, bytes: null, fault };
  }
}

/**
 * Cuts a JSON array into its elements by brackets and commas outside of strings. What stands between is not looked at:
 * an element that is broken is one fault, where a parser would lose all behind it.
 *
 * @returns the number of what stands behind the last element
 */
export async function* jsonElements(reader: ByteReader, maxBytes: number): AsyncGenerator<JsonSlice, number> {
  let number = 1;
  let element = new Element(maxBytes);
  const scan = new Scan();
  await reader.skip(1);
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) {
    let start = 0;
    for (let end = scan.next(chunk, 0); end >= 0; end = scan.next(chunk, start)) {
      element.add(chunk.subarray(start, end));
      start = end + 1;
      if (!scan.isClosed || !element.isBlank) yield element.slice(number++);
      if (scan.isClosed) {
        reader.unread(chunk.subarray(start));
        return yield* behind(reader, number);
      }
      element = new Element(maxBytes);
    }
    element.add(chunk.subarray(start));
  }
  if (reader.broken !== null) return number;
  const fault = element.isBlank ? 'the array has no end' : 'the file ends within it';
  yield { number, where: `record ${number}`, bytes: null, fault };
  return number + 1;
}

/** Where in an array the reading is, from chunk to chunk. */
class Scan {
  isClosed = false;
  #depth = 0;
  #isString = false;
  #isEscaped = false;

  /**
   * The next comma between two elements, or the bracket that ends the array; -1 where this chunk has none. A string
   * cannot run over the end of a line: one that does was never closed, and what follows may be the next element.
   */
  next(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (this.#isString) {
        if (byte === LF) {
          this.#isString = false;
          this.#isEscaped = false;
          this.#depth = 0;
          return at;
        }
        this.#inString(byte);
      } else if (byte === QUOTE) this.#isString = true;
      else if (OPENING.has(byte)) this.#depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.isClosed = this.#depth === 0 && byte === CLOSE_ARRAY;
        if (this.isClosed) return at;
        this.#depth = Math.max(0, this.#depth - 1);
      } else if (byte === COMMA && this.#depth === 0) return at;
    }
    return -1;
  }

  #inString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isString = false;
  }
}

/** Nothing may stand behind the array. */
async function* behind(reader: ByteReader, number: number): AsyncGenerator<JsonSlice, number> {
  let size = 0;
  let isBlank = true;
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) {
    size += chunk.length;
    isBlank &&= chunk.every((byte) => BLANK.has(byte));
  }
  if (isBlank) return number;
  const fault = `${size} bytes behind the end of the array`;
  yield { number, where: `record ${number}`, bytes: null, fault };
  return number + 1;
}
