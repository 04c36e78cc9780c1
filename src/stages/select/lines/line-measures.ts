/** What is measured of each free line of a text, in order; every array has a place for each. */
export interface LineMeasures {
  /** The block of each line. */
  readonly rows: readonly number[];
  readonly weights: Float64Array;
  readonly prose: Float64Array;
  readonly sentences: Float64Array;
  readonly clauses: Float64Array;
  readonly ends: Float64Array;
  readonly cjk: Float64Array;
  readonly digits: Float64Array;
  readonly spaces: Float64Array;
  readonly symbols: Float64Array;
  readonly quotes: Float64Array;
  readonly separators: Float64Array;
  readonly words: Float64Array;
  readonly capitals: Float64Array;
  readonly opening: Float64Array;
  readonly closing: Float64Array;
  readonly furniture: Float64Array;
  readonly boilerplate: Float64Array;
  readonly dated: Float64Array;
  readonly teaser: Float64Array;
  readonly credit: Float64Array;
  readonly listed: Float64Array;
  readonly counts: Float64Array;
  readonly gaps: Float64Array;
  readonly indents: Float64Array;
}

/** How many arrays there are. */
const ARRAYS = 24;

/** Empty measures of some lines. */
export function lineMeasures(rows: readonly number[]): LineMeasures {
  // One piece of memory for all: asking for each takes longer than filling it.
  const memory = new ArrayBuffer(rows.length * Float64Array.BYTES_PER_ELEMENT * ARRAYS);
  let made = 0;
  const make = (): Float64Array =>
    new Float64Array(memory, rows.length * Float64Array.BYTES_PER_ELEMENT * made++, rows.length);
  return {
    rows,
    weights: make(),
    prose: make(),
    sentences: make(),
    clauses: make(),
    ends: make(),
    cjk: make(),
    digits: make(),
    spaces: make(),
    symbols: make(),
    quotes: make(),
    separators: make(),
    words: make(),
    capitals: make(),
    opening: make(),
    closing: make(),
    furniture: make(),
    boilerplate: make(),
    dated: make(),
    teaser: make(),
    credit: make(),
    listed: make(),
    counts: make(),
    gaps: make(),
    indents: make(),
  };
}
