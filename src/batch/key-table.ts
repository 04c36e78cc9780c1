/** Of one key only so many entries are kept, the first; a key that many share tells little. */
const MOST_OF_A_KEY = 8;
/** How far from its place an entry may lie. */
const MOST_STEPS = 64;
const FIRST_SIZE = 1 << 10;
const GROWTH = 1.5;
const FULL = 0.75;

/**
 * Entries (0, 1, 2 …) by a 32-bit key each, in some six bytes an entry: a slot holds the entry and, in the bits that
 * it leaves, a tag of its key. Keys are asked for again where the tag agrees. Whatever the keys are, an entry costs a
 * bounded number of steps.
 */
export class KeyTable {
  readonly #keyOf: (entry: number) => number | null;
  #slots = new Uint32Array(FIRST_SIZE);
  #entryBits = bitsFor(FIRST_SIZE);
  #used = 0;

  /** @param keyOf the key of an entry as it was added; null: it was not */
  constructor(keyOf: (entry: number) => number | null) {
    this.#keyOf = keyOf;
  }

  /** Entries of a key, the first ones, into a list. */
  find(key: number, found: number[]): void {
    this.#walk(key, (entry) => {
      found.push(entry);
    });
  }

  /** Adds an entry, which is higher than all before it. */
  add(key: number, entry: number): void {
    if (this.#used >= this.#slots.length * FULL || entry + 1 >= 2 ** this.#entryBits) this.#grow(entry);
    this.#put(key, entry);
  }

  /** The slot where the row of a key's place ends, or -1 where it is too long. */
  #walk(key: number, visit: (entry: number) => void): number {
    const slots = this.#slots;
    const tag = tagOf(key, this.#entryBits);
    const mask = 2 ** this.#entryBits - 1;
    let at = Math.floor((spread(key) / 2 ** 32) * slots.length);
    for (let step = 0; step < MOST_STEPS; step++) {
      const slot = slots[at]!;
      if (slot === 0) return at;
      const entry = (slot & mask) - 1;
      if ((slot & ~mask) >>> 0 === tag && this.#keyOf(entry) === key) visit(entry);
      if (++at === slots.length) at = 0;
    }
    return -1;
  }

  #put(key: number, entry: number): void {
    let same = 0;
    const at = this.#walk(key, () => same++);
    if (at < 0 || same >= MOST_OF_A_KEY) return;
    this.#slots[at] = tagOf(key, this.#entryBits) + entry + 1;
    this.#used++;
  }

  /** A larger table is filled anew, in the old order; the old one is let go before. */
  #grow(count: number): void {
    const isFull = this.#used >= this.#slots.length * FULL;
    const size = isFull ? Math.ceil(this.#slots.length * GROWTH) : this.#slots.length;
    this.#slots = new Uint32Array(0);
    this.#slots = new Uint32Array(size);
    this.#entryBits = Math.max(bitsFor(size), bitsFor(count * GROWTH + 1));
    this.#used = 0;
    for (let entry = 0; entry < count; entry++) {
      const key = this.#keyOf(entry);
      if (key !== null) this.#put(key, entry);
    }
  }
}

const bitsFor = (count: number): number => Math.ceil(Math.log2(count + 1));

/** The bits of a key above an entry's. */
const tagOf = (key: number, entryBits: number): number =>
  (Math.imul(key, 0x85ebca6b) & ~(2 ** entryBits - 1)) >>> 0;

/** Keys that differ little lie far apart. */
function spread(key: number): number {
  let h = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
