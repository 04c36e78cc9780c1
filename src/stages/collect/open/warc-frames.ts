import { ByteReader } from './byte-reader.js';
import { contentLength } from './content-length.js';

/** One record of a WARC file, cut out and not read yet. */
export interface WarcFrame {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Its header with the line that opens it; empty where there is none. */
  readonly head: Uint8Array;
  /** What it holds; of more than `maxBytes` only the beginning. */
  readonly content: Uint8Array;
  /** As the header says. */
  readonly length: number;
  /** Why it cannot be read; then the head may be all there is. */
  readonly fault: string | null;
}

const MAX_HEAD = 256 * 1024;
/** Of a record that is too large: enough to tell whether it is a page. */
const BEGINNING = 64 * 1024;
/** What is read a second time because a length was wrong, at most: else a file of nothing else would take for ever. */
const MAX_REREAD = 1024 ** 3;
const OPENING = 'WARC/';
const NEXT = Buffer.from('\r\n\r\nWARC/1.');
const NEXT_LINE = Buffer.from('\nWARC/');
const NOTHING = new Uint8Array();
/** Some writers set fewer or more line ends. */
const RECORD_END = /^[\r\n]*(?:WARC\/|$)/;
const PEEK = 16;
const CR = 0x0d;
const LF = 0x0a;

const isOpening = (line: Uint8Array): boolean =>
  Buffer.from(line.subarray(0, OPENING.length)).toString('latin1') === OPENING;
const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === CR || byte === LF);

/** Cuts a WARC stream into records. Where lengths are wrong it looks for the line that opens the next one. */
export class WarcFrames {
  readonly #reader: ByteReader;
  readonly #maxBytes: number;
  #number = 0;
  #reread = 0;
  /** That the stream threw was said. */
  #isTold = false;

  constructor(stream: AsyncIterable<Uint8Array>, maxBytes: number) {
    this.#reader = new ByteReader(stream);
    this.#maxBytes = maxBytes;
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }

  /** The next record, `null` at the end. */
  async next(): Promise<WarcFrame | null> {
    let line = await this.#reader.line(MAX_HEAD);
    while (line !== null && isBlank(line.bytes)) line = await this.#reader.line(MAX_HEAD);
    if (line === null) return this.#reader.broken === null ? null : this.#end();
    this.#number++;
    if (isOpening(line.bytes) && line.isWhole) return await this.#record(line.bytes);
    if (line.isWhole) this.#reader.unread(line.bytes);
    const size =
      (line.isWhole ? 0 : line.bytes.length + (await this.#reader.skipLine())) + (await this.#toNext());
    return this.#fault(NOTHING, `${size} bytes that are no record`);
  }

  #fault(head: Uint8Array, fault: string): WarcFrame {
    const { broken } = this.#reader;
    this.#isTold ||= broken !== null;
    const why = broken === null ? fault : `${fault}; the file breaks off: ${broken}`;
    return { number: this.#number, head, content: NOTHING, length: 0, fault: why };
  }

  /** The stream threw between two records: said once. */
  #end(): WarcFrame | null {
    if (this.#isTold) return null;
    this.#number++;
    return this.#fault(NOTHING, 'no further record');
  }

  async #record(opening: Uint8Array): Promise<WarcFrame> {
    const head = await this.#head(opening);
    if (head === null) {
      const size = await this.#toNext();
      return this.#fault(NOTHING, `its header has no end within ${MAX_HEAD} bytes; ${size} more left out`);
    }
    const length = contentLength(head);
    if (length === null) {
      const size = await this.#toNext();
      return this.#fault(head, `its header gives no Content-Length; ${size} bytes left out`);
    }
    if (length > this.#maxBytes) return await this.#tooLarge(head, length);
    return await this.#withContent(head, length);
  }

  /** The lines up to the blank one; `null` where there are too many. */
  async #head(opening: Uint8Array): Promise<Uint8Array | null> {
    const lines = [opening];
    let room = MAX_HEAD - opening.length;
    while (room > 0) {
      const line = await this.#reader.line(room);
      if (line === null) break;
      lines.push(line.bytes);
      room -= line.bytes.length;
      if (isBlank(line.bytes) && line.isWhole) return Buffer.concat(lines);
    }
    return null;
  }

  async #tooLarge(head: Uint8Array, length: number): Promise<WarcFrame> {
    const content = await this.#reader.take(Math.min(BEGINNING, length));
    const size = content.length + (await this.#reader.skip(length - content.length));
    if (size < length) return this.#fault(head, this.#cut(length, size));
    return { number: this.#number, head, content, length, fault: null };
  }

  #cut(length: number, size: number): string {
    return `the file ends within it: ${size} of ${length} bytes`;
  }

  async #withContent(head: Uint8Array, length: number): Promise<WarcFrame> {
    const content = await this.#reader.take(length);
    if (content.length === length && (await this.#isAtEnd()))
      return { number: this.#number, head, content, length, fault: null };
    const at =
      this.#reread < MAX_REREAD
        ? Buffer.from(content.buffer, content.byteOffset, content.length).indexOf(NEXT)
        : -1;
    if (at >= 0) {
      this.#reread += content.length;
      this.#reader.unread(content.subarray(at));
      return this.#fault(
        head,
        `its Content-Length of ${length} is wrong: the next record begins after ${at} bytes`,
      );
    }
    if (content.length < length) return this.#fault(head, this.#cut(length, content.length));
    const size = await this.#toNext();
    return this.#fault(
      head,
      `its Content-Length of ${length} is wrong: ${size} more bytes before the next record`,
    );
  }

  /** Is this where a record ends: at two line ends, at the line that opens the next one, at the end of the file? */
  async #isAtEnd(): Promise<boolean> {
    const next = await this.#reader.take(PEEK);
    this.#reader.unread(next);
    const text = Buffer.from(next).toString('latin1');
    return text.startsWith('\r\n\r\n') || RECORD_END.test(text);
  }

  /** Goes to the next line that opens a record; says how many bytes that left out. */
  async #toNext(): Promise<number> {
    const here = await this.#reader.take(OPENING.length);
    this.#reader.unread(here);
    if (isOpening(here)) return 0;
    const size = await this.#reader.skipTo(NEXT_LINE);
    // The line end in front of it is none of its own.
    return size + (await this.#reader.skip(1));
  }
}
