import { isCjk } from '../text/script.js';
import { AMPERSAND, isMarkupSpace, isPlain, LINE_END, SPACE } from './character-codes.js';
import { type TakenSpan, trimmedSpans } from './trimmed-spans.js';

export interface Taken {
  readonly text: string;
  readonly spans: readonly TakenSpan[];
}

/** An inline element that is open; `start` holds within block number `block`, in later ones it is 0. */
interface OpenSpan {
  readonly row: number;
  readonly block: number;
  start: number;
  /** No character came since it was opened: it starts at the next one, behind its space. */
  isWaiting: boolean;
}

const INK = /\S/;
const NO_SPANS: readonly TakenSpan[] = [];

/**
 * Inline elements around a whole block that it records: so many of the outermost, and as many of the innermost, which
 * have inherited what hides them. 250 elements that are never closed would else cost 250 spans a block.
 */
const MAX_AROUND = 16;

/** One space before such a character is what it is; a reference may be to white space. */
const isInk = (code: number): boolean => code > SPACE && code !== AMPERSAND;

/** What white space since the last character comes to: none, a space, or a line end. */
const NO_GAP = 0;
const SPACE_GAP = 1;
const LINE_GAP = 2;

/**
 * Collects the text of one block, white space collapsed as a browser does, with the inline elements over it.
 * Between two CJK characters a line break in the source leaves nothing, elsewhere a space
 * (CSS Text 3, segment break transformation rules).
 */
export class BlockBuffer {
  /** Nobody looks into it before the block ends: a growing string is copied whenever one does. */
  #text = '';
  /** The piece that was added last. */
  #last = '';
  #gap = NO_GAP;
  #breaks = 0;
  /** An inline element ended, then came white space, then another began: a browser shows a space there. */
  #isBetweenElements = false;
  #lastClosed = -1;
  #spans: TakenSpan[] = [];
  readonly #openSpans: OpenSpan[] = [];
  #waiting: OpenSpan[] = [];
  #hasInk = false;
  #block = 0;

  get isEmpty(): boolean {
    return !this.#hasInk;
  }

  /**
   * Takes what stands between two places of a string.
   *
   * @param mayRefer whether an ampersand opens a character reference, before which it stops
   * @returns how far it came
   */
  append(source: string, start: number, end: number, mayRefer: boolean): number {
    let from = -1;
    let at = start;
    for (; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code > SPACE || !isMarkupSpace(code)) {
        if (code === AMPERSAND && mayRefer) break;
        if (from < 0) from = at;
        continue;
      }
      if (code === SPACE && from >= 0 && at + 1 < end && isInk(source.charCodeAt(at + 1))) continue;
      if (from >= 0) this.#put(source.slice(from, at));
      from = -1;
      if (code === LINE_END) this.#gap = LINE_GAP;
      else if (this.#gap === NO_GAP) this.#gap = SPACE_GAP;
    }
    if (from >= 0) this.#put(source.slice(from, at));
    return at;
  }

  /** Preformatted text keeps its lines; a blank one ends the block. */
  appendLines(source: string, start: number, end: number, flush: () => void): void {
    let from = start;
    for (let at = start; at < end; at++) {
      if (source.charCodeAt(at) !== LINE_END) continue;
      this.append(source, from, at, false);
      this.lineBreak(flush);
      from = at + 1;
    }
    this.append(source, from, end, false);
  }

  #put(piece: string): void {
    const separator = this.#text === '' ? '' : this.#separatorBefore(piece);
    this.#breaks = 0;
    this.#gap = NO_GAP;
    this.#isBetweenElements = false;
    if (this.#text === '') this.#text = piece;
    else this.#text += separator === '' ? piece : separator + piece;
    this.#last = piece;
    if (this.#waiting.length > 0) this.#begin(this.#text.length - piece.length);
    this.#hasInk ||= isPlain(piece.charCodeAt(0)) || INK.test(piece);
  }

  /** Elements that were opened since the last character start here. */
  #begin(at: number): void {
    for (const span of this.#waiting) {
      span.start = at;
      span.isWaiting = false;
    }
    this.#waiting = [];
  }

  /** What the breaks and white space since the last character come to. */
  #separatorBefore(piece: string): '' | ' ' | '\n' {
    if (this.#breaks > 0) return '\n';
    if (this.#gap === NO_GAP) return '';
    const isJoined =
      this.#gap === LINE_GAP &&
      !this.#isBetweenElements &&
      isCjk(this.#last, this.#last.length - 1) &&
      isCjk(piece, 0);
    return isJoined ? '' : ' ';
  }

  /** One `<br>` is a line end within the block; two in a row end it. */
  lineBreak(flush: () => void): void {
    if (this.#text === '') return;
    this.#breaks++;
    this.#gap = NO_GAP;
    if (this.#breaks > 1) flush();
  }

  openSpan(row: number): void {
    const start = this.#text.length;
    this.#isBetweenElements ||= this.#gap !== NO_GAP && this.#lastClosed === start;
    const span = { row, block: this.#block, start, isWaiting: true };
    this.#openSpans.push(span);
    this.#waiting.push(span);
  }

  closeSpan(row: number): void {
    const open = this.#openSpans;
    let index = open.length - 1;
    while (index >= 0 && open[index]!.row !== row) index--;
    const span = open[index];
    if (span === undefined) return;
    if (index === open.length - 1) open.pop();
    else open.splice(index, 1);
    if (span.isWaiting) {
      span.isWaiting = false;
      return;
    }
    this.#lastClosed = this.#text.length;
    this.#record(span);
  }

  #record(span: OpenSpan): void {
    const start = span.block === this.#block ? span.start : 0;
    const end = this.#text.length;
    if (end > start) this.#spans.push({ row: span.row, start, end });
  }

  /** Takes the block out, trimmed, or `null` where there is no text. Inline elements still open go on in the next. */
  take(): Taken | null {
    const whole = this.#text;
    if (whole !== '') this.#recordOpen();
    const spans = this.#spans;
    this.#reset();
    if (whole === '') return null;
    const text = whole.trim();
    if (text === '') return null;
    return { text, spans: spans.length === 0 ? NO_SPANS : trimmedSpans(spans, whole, text.length) };
  }

  #recordOpen(): void {
    const open = this.#openSpans;
    const inner = Math.max(MAX_AROUND, open.length - MAX_AROUND);
    for (let i = 0; i < open.length; i++) if (i < MAX_AROUND || i >= inner) this.#record(open[i]!);
  }

  #reset(): void {
    this.#text = '';
    this.#last = '';
    this.#gap = NO_GAP;
    this.#breaks = 0;
    this.#isBetweenElements = false;
    this.#lastClosed = -1;
    this.#hasInk = false;
    if (this.#spans.length > 0) this.#spans = [];
    if (this.#waiting.length > 0) this.#begin(0);
    this.#block++;
  }
}
