import { DUPLICATE_BOUNDS, isNearDuplicate } from '../text/is-near-duplicate.js';
import { likeness } from '../text/likeness.js';
import {
  EMPTY,
  FIGURE_BINS,
  FIGURES_AT,
  FIGURES_COUNT,
  SIGNATURE_LENGTH,
  SUM,
  WORD_BINS,
  WORDS_AT,
  WORDS_COUNT,
} from '../text/min-hash.js';
import { KeyTable } from './key-table.js';
import { NameList } from './name-list.js';

/** Bands of two values each: of two texts that share half of their shingles, fifteen miss one pair in seventy-five. */
const WORD_BANDS = 15;
const FIGURE_BANDS = 4;
const BAND = 2;
/** Signatures that are kept in one piece. */
const PIECE = 1 << 12;

const pair = (values: Uint16Array, at: number): number => ((values[at]! << 16) | values[at + 1]!) >>> 0;

/** Values of one kind in a signature. */
interface Kind {
  readonly at: number;
  readonly bins: number;
}

/** One of them, of which some are there; where it is empty, that of another place (Shrivastava 2017), the same each time. */
function valueAt(values: Uint16Array, from: number, { at, bins }: Kind, bin: number): number {
  let value = values[from + at + bin]!;
  for (let attempt = 1; value === EMPTY; attempt++) {
    const other = Math.imul(bin * 0x10001 + attempt, 0x9e3779b1) >>> 16;
    value = values[from + at + (other % bins)]!;
  }
  return value;
}

function bandKey(values: Uint16Array, from: number, kind: Kind, band: number): number {
  const bin = band * BAND;
  return ((valueAt(values, from, kind, bin) << 16) | valueAt(values, from, kind, bin + 1)) >>> 0;
}

/** Of a signature that begins at a place; null: says nothing. */
type KeyOf = (values: Uint16Array, from: number) => number | null;

const WORDS: Kind = { at: WORDS_AT, bins: WORD_BINS };
const FIGURES: Kind = { at: FIGURES_AT, bins: FIGURE_BINS };

/** What is looked up by, each in its table: a text that came before is found by its sum, however many are like it. */
const KEYS: readonly KeyOf[] = [
  (values, from) => pair(values, from + SUM),
  ...Array.from({ length: WORD_BANDS }, (_, band): KeyOf => {
    return (values, from) => (values[from + WORDS_COUNT] === 0 ? null : bandKey(values, from, WORDS, band));
  }),
  ...Array.from({ length: FIGURE_BANDS }, (_, band): KeyOf => {
    return (values, from) =>
      values[from + FIGURES_COUNT]! < DUPLICATE_BOUNDS.figures ? null : bandKey(values, from, FIGURES, band);
  }),
];

/** Finds what came before in the same words, among any number of signatures (`minHash`), in memory of some 300 bytes each. */
export class NearDuplicates {
  readonly #pieces: Uint16Array[] = [];
  readonly #names = new NameList();
  readonly #tables = KEYS.map(
    (keyOf) => new KeyTable((entry) => keyOf(this.#pieceOf(entry), (entry % PIECE) * SIGNATURE_LENGTH)),
  );
  #count = 0;

  /**
   * @param name what it is called, for those that come after
   * @returns the name of the first one that it is a near-duplicate of; null for one that is new, which is kept
   */
  judge(signature: Uint16Array, name: string): string | null {
    const keys = KEYS.map((keyOf) => keyOf(signature, 0));
    const first = this.#firstLike(signature, keys);
    if (first >= 0) return this.#names.at(first);
    this.#keep(signature, name);
    this.#tables.forEach((table, band) => {
      const key = keys[band]!;
      if (key !== null) table.add(key, this.#count - 1);
    });
    return null;
  }

  #pieceOf(entry: number): Uint16Array {
    return this.#pieces[Math.floor(entry / PIECE)]!;
  }

  #keep(signature: Uint16Array, name: string): void {
    if (this.#count % PIECE === 0) this.#pieces.push(new Uint16Array(PIECE * SIGNATURE_LENGTH));
    this.#pieceOf(this.#count).set(signature, (this.#count % PIECE) * SIGNATURE_LENGTH);
    this.#names.add(name);
    this.#count++;
  }

  /** The lowest of those that share a key and are alike; -1: there is none. */
  #firstLike(signature: Uint16Array, keys: readonly (number | null)[]): number {
    const found: number[] = [];
    this.#tables.forEach((table, band) => {
      const key = keys[band]!;
      if (key !== null) table.find(key, found);
    });
    let last = -1;
    for (const entry of found.sort((a, b) => a - b)) {
      if (entry === last) continue;
      last = entry;
      const like = likeness(signature, this.#pieceOf(entry), (entry % PIECE) * SIGNATURE_LENGTH);
      if (isNearDuplicate(like)) return entry;
    }
    return -1;
  }
}
