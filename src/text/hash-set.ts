import { hash } from 'node:crypto';

/** Slots at the start; there are always as many as a power of two. */
const FIRST_SLOTS = 1024;
/** Fuller than this, and looking for a place takes long. */
const MAX_LOAD = 0.7;

/**
 * A set of texts that keeps their hashes alone, in a few bytes each: a million take 16 MB with hashes of 64 bits. Two
 * texts that share a hash are one to it: by chance hardly ever (once in some ten thousand runs over sixty million
 * texts, with 64 bits), and nobody can make such texts for one of 128.
 */
export class HashSet {
  readonly #words: number;
  #slots: Uint32Array;
  #size = 0;

  /** @param bits of a hash that are kept: 64 or 128 */
  constructor(bits: 64 | 128) {
    this.#words = bits / 32;
    this.#slots = new Uint32Array(FIRST_SLOTS * this.#words);
  }

  get size(): number {
    return this.#size;
  }

  has(text: string): boolean {
    return this.#isTaken(this.#find(this.#slots, wordsOf(text)));
  }

  /** @returns false where the text, or one with its hash, was there already */
  add(text: string): boolean {
    const words = wordsOf(text);
    const at = this.#find(this.#slots, words);
    if (this.#isTaken(at)) return false;
    this.#slots.set(words.subarray(0, this.#words), at);
    this.#size++;
    if (this.#size > (this.#slots.length / this.#words) * MAX_LOAD) this.#grow();
    return true;
  }

  #isTaken(at: number): boolean {
    return this.#slots[at] !== 0;
  }

  /** Where a hash is, or would be. */
  #find(slots: Uint32Array, words: Uint32Array): number {
    const mask = slots.length / this.#words - 1;
    let slot = words[1]! & mask;
    for (; ; slot = (slot + 1) & mask) {
      const at = slot * this.#words;
      if (slots[at] === 0) return at;
      let same = 0;
      while (same < this.#words && slots[at + same] === words[same]) same++;
      if (same === this.#words) return at;
    }
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += this.#words) {
      if (!this.#isTaken(at)) continue;
      const words = this.#slots.subarray(at, at + this.#words);
      slots.set(words, this.#find(slots, words));
    }
    this.#slots = slots;
  }
}

/** A hash of a text as four words, the first of them never 0: that marks a free slot. */
function wordsOf(text: string): Uint32Array {
  const digest = hash('sha256', text, 'buffer');
  const words = new Uint32Array(4);
  for (let i = 0; i < words.length; i++) words[i] = digest.readUInt32LE(4 * i);
  words[0] ||= 1;
  return words;
}
