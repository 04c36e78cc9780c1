import { endsSentence } from '../prose.js';
import { isCjk } from '../script.js';
import { columnSums, columns, isWideAt } from './columns.js';
import { nextUnit } from './next-unit.js';
import { isSpacedText } from './segment-break.js';

const CLOSING = /[、，。．：；！？）」』”’,.:;!?)]/;
const PUNCTUATION = /[，。、；：！？,;!?“”《》]/;
const MARK = /[\p{P}\p{S}]/u;
const SENTENCE_END = /[。！？]/;
const CLOSING_QUOTE = /[”’」』）]/;
/** No sentence's last marks are longer, nor a piece that no line end divides. */
const TAIL = 8;
const UNIT = 48;

const isSentenceEnd = (text: string, at: number): boolean =>
  SENTENCE_END.test(text[CLOSING_QUOTE.test(text[at - 1]!) ? at - 2 : at - 1] ?? '');

const isMark = (text: string, at: number): boolean => MARK.test(text[at - 1]!) || MARK.test(text[at + 1]!);

/** How unlikely it is that an author set the space at `at`: between words it is usual, between Han characters it is not. */
function ownCost(text: string, at: number, isSpaced: boolean): number {
  const isLeft = isWideAt(text, at - 1, true);
  const isRight = isWideAt(text, at + 1, true);
  if (isLeft && (isRight || isMark(text, at))) return isSentenceEnd(text, at) ? 6 : isMark(text, at) ? 3 : 4;
  if (!isLeft && !isRight) return 0.1;
  return isSpaced ? 0.2 : 1.5;
}

/** Where the words end that stand above a text, 某某主席 张三 2020年04月24日: before the first mark of punctuation. */
function bylineEnd(text: string): number {
  const mark = text.search(PUNCTUATION);
  return mark < 0 ? text.length : mark;
}

/** An East Asian text with all that is asked of each of its spaces, reckoned once for all columns that are tried. */
export class SpacedText {
  readonly length: number;
  readonly spaces: readonly number[];
  readonly bylineEnd: number;
  readonly #sums: Uint32Array;
  /** For each place where the narrow run that it ends began. */
  readonly #runs: Uint32Array;
  /** By space: columns of the piece behind it, with the space that would stand between; how unlikely its own is. */
  readonly next: Uint16Array;
  readonly own: Float64Array;
  readonly isEnded: Uint8Array;
  readonly isClosing: Uint8Array;

  constructor(text: string) {
    this.length = text.length;
    this.bylineEnd = bylineEnd(text);
    this.#sums = columnSums(text);
    this.#runs = new Uint32Array(text.length + 1);
    const spaces: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const isSpace = text.charCodeAt(at) === 0x20;
      if (isSpace && at > 0 && at + 1 < text.length) spaces.push(at);
      this.#runs[at + 1] = !isSpace && isCjk(text, at) ? at + 1 : this.#runs[at]!;
    }
    this.spaces = spaces;
    this.next = new Uint16Array(spaces.length);
    this.own = new Float64Array(spaces.length);
    this.isEnded = new Uint8Array(spaces.length);
    this.isClosing = new Uint8Array(spaces.length);
    this.#look(text);
  }

  #look(text: string): void {
    const isSpaced = isSpacedText(text);
    for (const [i, at] of this.spaces.entries()) {
      const seam = isWideAt(text, at - 1, true) || isWideAt(text, at + 1, true) ? 0 : 1;
      this.next[i] = seam + columns(nextUnit(text.slice(at + 1, at + UNIT)), true);
      this.own[i] = ownCost(text, at, isSpaced);
      const tail = text.slice(Math.max(0, at - TAIL), at);
      this.isEnded[i] = endsSentence(tail) || tail.endsWith('：') ? 1 : 0;
      this.isClosing[i] = CLOSING.test(text[at - 1]!) ? 1 : 0;
    }
  }

  /** Columns from one place to another. */
  width(start: number, end: number): number {
    return this.#sums[end]! - this.#sums[start]!;
  }

  /** Columns of a line before the narrow run (a word, an address) that it ends with. */
  beforeRun(start: number, end: number): number {
    return this.width(start, Math.max(start, this.#runs[end]!));
  }
}
