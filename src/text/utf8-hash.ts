import type { Hash } from 'node:crypto';

/** Bytes that are hashed at once. */
const CHUNK = 16_384;
/** The longest character in UTF-8. */
const WIDEST = 4;

const chunk = new Uint8Array(CHUNK);

/** Hashes a text that comes character by character, as UTF-8, without a string of it. One at a time: they share their room. */
export class Utf8Hash {
  readonly #hash: Hash;
  #size = 0;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  /** Takes a character by its code point. */
  add(point: number): void {
    if (this.#size + WIDEST > CHUNK) this.#flush();
    if (point < 0x80) {
      chunk[this.#size++] = point;
      return;
    }
    if (point < 0x800) {
      chunk[this.#size++] = 0xc0 | (point >> 6);
    } else {
      if (point < 0x10000) chunk[this.#size++] = 0xe0 | (point >> 12);
      else {
        chunk[this.#size++] = 0xf0 | (point >> 18);
        chunk[this.#size++] = 0x80 | ((point >> 12) & 0x3f);
      }
      chunk[this.#size++] = 0x80 | ((point >> 6) & 0x3f);
    }
    chunk[this.#size++] = 0x80 | (point & 0x3f);
  }

  #flush(): void {
    this.#hash.update(chunk.subarray(0, this.#size));
    this.#size = 0;
  }

  /** The hash in hex. */
  end(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }
}
