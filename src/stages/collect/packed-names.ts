const FIRST_BYTES = 16_384;
const FIRST_NAMES = 256;

/**
 * Bytes in the order that JavaScript gives to strings: it compares UTF-16 units, and so sets what needs two of them
 * (`f0` and up) before `ee` and `ef`.
 */
const RANK = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xf0) return byte - 2;
  return byte >= 0xee ? byte + 16 : byte;
});

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Names in a few bytes more than they have in UTF-8: a folder of a million files has its names sorted in memory. */
export class PackedNames {
  #bytes = new Uint8Array(FIRST_BYTES);
  #starts = new Uint32Array(FIRST_NAMES);
  #used = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(name: string): void {
    // Three bytes a unit are the most that there are.
    while (this.#used + 3 * name.length > this.#bytes.length) this.#bytes = grown(this.#bytes);
    if (this.#count + 1 >= this.#starts.length) this.#starts = grown(this.#starts);
    this.#used += encoder.encodeInto(name, this.#bytes.subarray(this.#used)).written;
    this.#starts[++this.#count] = this.#used;
  }

  /** The names in the order that comparing them as strings gives. */
  *sorted(): Generator<string> {
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i).sort((a, b) => this.#compare(a, b));
    for (const i of order) yield decoder.decode(this.#bytes.subarray(this.#starts[i], this.#starts[i + 1]));
  }

  #compare(a: number, b: number): number {
    const bytes = this.#bytes;
    const start = this.#starts[a]!;
    const other = this.#starts[b]!;
    const length = this.#starts[a + 1]! - start;
    const otherLength = this.#starts[b + 1]! - other;
    for (let i = 0; i < length && i < otherLength; i++) {
      const difference = RANK[bytes[start + i]!]! - RANK[bytes[other + i]!]!;
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}

function grown<T extends Uint8Array | Uint32Array>(full: T): T {
  const wider = new (full.constructor as new (length: number) => T)(full.length * 2);
  wider.set(full);
  return wider;
}
