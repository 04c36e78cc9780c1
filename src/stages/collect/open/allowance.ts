/** What every archive may give, however small it is. */
const FREE_BYTES = 256 * 1024 * 1024;
/** Beyond that, so many times its size: text packs to a tenth, and what repeats itself to a hundredth. */
const MAX_RATIO = 200;

/** How many bytes may come out of an archive, those out of the archives in it counted as well. */
export class Allowance {
  #read: number;
  #given = 0;

  /** @param size bytes of the archive, where they are known */
  constructor(size = 0) {
    this.#read = size;
  }

  /** @param size bytes of a stream, whose end is not known, that were read */
  read(size: number): void {
    this.#read += size;
  }

  /** @param size bytes that were unpacked @throws Allowance.Exceeded where these are too many */
  give(size: number): void {
    this.#given += size;
    if (this.#given > FREE_BYTES + MAX_RATIO * this.#read) throw new Allowance.Exceeded();
  }

  /** The archive is left as it is: what it holds is made to fill memory and disks. */
  static Exceeded = class extends Error {
    constructor() {
      super(
        `unpacks to more than ${MAX_RATIO} times its size and ${FREE_BYTES} bytes; the rest of it is left`,
      );
    }
  };
}
