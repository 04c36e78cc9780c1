/** Rows of features, filled number by number. */
export class Table {
  readonly data: Float64Array;
  readonly #width: number;
  #at = 0;

  /** @param width features a row */
  constructor(rows: number, width: number) {
    this.data = new Float64Array(rows * width);
    this.#width = width;
  }

  /** Goes to the start of a row. */
  begin(row: number): void {
    this.#at = row * this.#width;
  }

  put(value: number): void {
    this.data[this.#at++] = value;
  }

  putFlag(is: boolean): void {
    this.data[this.#at++] = is ? 1 : 0;
  }
}
