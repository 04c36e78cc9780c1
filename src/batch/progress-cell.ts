/** Before a worker has taken the first item. */
const NONE = -1;

/**
 * Where a worker is within the items that it was sent, in memory that it shares: a worker that hangs or dies can no
 * longer be asked.
 */
export class ProgressCell {
  readonly shared: Int32Array<ArrayBufferLike>;

  /** @param shared what another cell has, on the other side */
  constructor(shared: Int32Array = new Int32Array(new SharedArrayBuffer(8)).fill(NONE)) {
    this.shared = shared;
  }

  /** Takes the next item. */
  begin(item: number): void {
    Atomics.store(this.shared, 1, NONE);
    Atomics.store(this.shared, 0, item);
  }

  /** Goes on to a step of the item. */
  enter(step: number): void {
    Atomics.store(this.shared, 1, step);
  }

  /** Is with none of them any more, or for now: the time that passes is no item's. */
  end(): void {
    this.begin(NONE);
  }

  /** Which item it is at, -1 before the first and behind the last. */
  get item(): number {
    return Atomics.load(this.shared, 0);
  }

  get step(): number {
    return Atomics.load(this.shared, 1);
  }
}
