/** 64 bits of a hash, as two unsigned numbers of 32. */
export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

const FIRST_CAPACITY = 1024;
const MAX_LOAD = 0.7;
/** Half as much again, not double: a table that has just grown stands half empty. */
const GROWTH = 1.5;
const TWO_32 = 2 ** 32;

/**
 * Where things stand in a file, by the hash of their names: 14 bytes a slot, 20 to 30 an entry. It holds no names: who
 * asks compares what stands at the offsets, of which there is more than one only where hashes collide.
 */
export class OffsetTable {
  #high = new Uint32Array(FIRST_CAPACITY);
  #low = new Uint32Array(FIRST_CAPACITY);
  /** Offsets plus one, so that nought is an empty slot: the lower 32 bits, and the upper 16. */
  #offset = new Uint32Array(FIRST_CAPACITY);
  #offsetHigh = new Uint16Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** All offsets under a hash, in the order in which they were added. */
  offsets({ high, low }: Hash64): number[] {
    const found: number[] = [];
    for (let slot = this.#home(high); ; slot = this.#after(slot)) {
      const offset = this.#offsetAt(slot);
      if (offset < 0) return found;
      if (this.#high[slot] === high && this.#low[slot] === low) found.push(offset);
    }
  }

  /** @param offset below 2^48 - 1 */
  add({ high, low }: Hash64, offset: number): void {
    if (this.#size + 1 > this.#high.length * MAX_LOAD) this.#grow();
    let slot = this.#home(high);
    while (this.#offsetAt(slot) >= 0) slot = this.#after(slot);
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#setOffset(slot, offset);
    this.#size++;
  }

  /** Puts another offset in the place of one that was added under this hash. */
  move({ high, low }: Hash64, from: number, to: number): void {
    for (let slot = this.#home(high); ; slot = this.#after(slot)) {
      const offset = this.#offsetAt(slot);
      if (offset < 0) throw new RangeError(`no offset ${from} under this hash`);
      if (offset !== from || this.#high[slot] !== high || this.#low[slot] !== low) continue;
      this.#setOffset(slot, to);
      return;
    }
  }

  /** Hashes are even, so their share of 2^32 is the share of the table. */
  #home(high: number): number {
    return Math.floor((high / TWO_32) * this.#high.length);
  }

  #after(slot: number): number {
    return slot + 1 === this.#high.length ? 0 : slot + 1;
  }

  #offsetAt(slot: number): number {
    return this.#offsetHigh[slot]! * TWO_32 + this.#offset[slot]! - 1;
  }

  #setOffset(slot: number, offset: number): void {
    this.#offset[slot] = (offset + 1) % TWO_32;
    this.#offsetHigh[slot] = Math.floor((offset + 1) / TWO_32);
  }

  #grow(): void {
    const old = { high: this.#high, low: this.#low };
    const offsets = { low: this.#offset, high: this.#offsetHigh };
    const capacity = Math.ceil(old.high.length * GROWTH);
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#offset = new Uint32Array(capacity);
    this.#offsetHigh = new Uint16Array(capacity);
    this.#size = 0;
    // From behind the first gap, so that a run that goes over the end keeps its order.
    const { length } = old.high;
    let first = 0;
    while (offsets.low[first] !== 0 || offsets.high[first] !== 0) first++;
    for (let step = 1; step <= length; step++) {
      const slot = (first + step) % length;
      const offset = offsets.high[slot]! * TWO_32 + offsets.low[slot]! - 1;
      if (offset >= 0) this.add({ high: old.high[slot]!, low: old.low[slot]! }, offset);
    }
  }
}
