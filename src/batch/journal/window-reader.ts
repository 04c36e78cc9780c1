import type { FileHandle } from 'node:fs/promises';
import { LINE_FEED, MAX_LINE } from './journal-line.js';

/** Bytes that are read at once where one reads on, and where one jumps. */
const AHEAD = 256 * 1024;
const JUMP = 8 * 1024;

/** Reads a file here and there, mostly onwards: what follows comes along in one go. */
export class WindowReader {
  readonly #handle: FileHandle;
  #buffer = Buffer.allocUnsafeSlow(AHEAD);
  #from = 0;
  #to = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** What `use` makes of the line that begins at an offset, without its line feed; `null` where none ends. */
  line<T>(at: number, use: (line: Buffer) => T): Promise<T | null> {
    return this.#inTurn(async () => {
      for (let bytes = 1; ; ) {
        const window = await this.#window(at, bytes);
        const end = window.indexOf(LINE_FEED);
        if (end >= 0) return use(window.subarray(0, end));
        if (window.length < bytes || window.length > MAX_LINE) return null;
        bytes = Math.max(JUMP, window.length * 2);
      }
    });
  }

  /** What `use` makes of bytes from an offset on; `null` where the file does not have as many. */
  bytes<T>(at: number, length: number, use: (bytes: Buffer) => T): Promise<T | null> {
    return this.#inTurn(async () => {
      const window = await this.#window(at, length);
      return window.length < length ? null : use(window.subarray(0, length));
    });
  }

  /** One after the other: there is one window. */
  #inTurn<T>(read: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(read);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** From an offset to the window's end: at least so many bytes, unless the file ends. */
  async #window(at: number, bytes: number): Promise<Buffer> {
    const isInside = at >= this.#from && at + bytes <= this.#to;
    if (!isInside) await this.#load(at, bytes);
    return this.#buffer.subarray(at - this.#from, this.#to - this.#from);
  }

  async #load(at: number, bytes: number): Promise<void> {
    const isOnward = at >= this.#from && at <= this.#to + AHEAD;
    let length = isOnward ? AHEAD : JUMP;
    if (bytes > length) {
      const { size } = await this.#handle.stat();
      length = Math.max(length, Math.min(bytes, size - at));
    }
    if (this.#buffer.length < length || this.#buffer.length > Math.max(AHEAD, length))
      this.#buffer = Buffer.allocUnsafeSlow(Math.max(AHEAD, length));
    this.#from = at;
    this.#to = at;
    while (this.#to < at + length) {
      const { bytesRead } = await this.#handle.read(
        this.#buffer,
        this.#to - at,
        at + length - this.#to,
        this.#to,
      );
      if (bytesRead === 0) return;
      this.#to += bytesRead;
    }
  }
}
