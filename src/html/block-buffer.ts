import { isCjk } from '../text/script.js';

export interface TakenSpan {
  start: number;
  end: number;
  row: number;
}

/** An inline element that is open; `start` holds within block number `block`, in later ones it is 0. */
interface OpenSpan {
  readonly row: number;
  readonly block: number;
  start: number;
}

const SPACE_RUN = /[ \t\n\f\r]+/g;
const LINE_RUN = /\n/;
const INK = /\S/;

/**
 * Inline elements around a whole block that it records: so many of the outermost, and as many of the innermost, which
 * have inherited what hides them. 250 elements that are never closed would else cost 250 spans a block.
 */
const MAX_AROUND = 16;

/**
 * Collects the text of one block, white space collapsed as a browser does, with the inline elements over it.
 * Between two CJK characters a line break in the source leaves nothing, elsewhere a space
 * (CSS Text 3, segment break transformation rules).
 */
export class BlockBuffer {
  /** Joined once, at the end: looking at the end of a growing string copies it each time. */
  #parts: string[] = [];
  #length = 0;
  #last = '';
  /** White space met since the last character: none, a space, or one with a line end in it. */
  #gap: '' | ' ' | '\n' = '';
  #breaks = 0;
  /** An inline element ended, then came white space, then another began: a browser shows a space there. */
  #isBetweenElements = false;
  #lastClosed = -1;
  #spans: TakenSpan[] = [];
  readonly #openSpans: OpenSpan[] = [];
  /** Spans that were opened since the last character: they start at the next one, behind its space. */
  #waiting: OpenSpan[] = [];
  #hasInk = false;
  #block = 0;

  get isEmpty(): boolean {
    return !this.#hasInk;
  }

  append(data: string, isPreformatted: boolean, flush: () => void): void {
    if (isPreformatted) {
      this.#appendLines(data, flush);
      return;
    }
    let from = 0;
    for (const run of data.matchAll(SPACE_RUN)) {
      this.#put(data.slice(from, run.index));
      if (this.#gap !== '\n') this.#gap = LINE_RUN.test(run[0]) ? '\n' : ' ';
      from = run.index + run[0].length;
    }
    this.#put(from === 0 ? data : data.slice(from));
  }

  /** Preformatted text keeps its lines; a blank one ends the block. */
  #appendLines(data: string, flush: () => void): void {
    data.split('\n').forEach((line, index) => {
      if (index > 0) this.lineBreak(flush);
      this.append(line, false, flush);
    });
  }

  #put(piece: string): void {
    if (piece === '') return;
    if (this.#length > 0) this.#add(this.#separatorBefore(piece));
    this.#breaks = 0;
    this.#gap = '';
    this.#isBetweenElements = false;
    for (const span of this.#waiting) span.start = this.#length;
    this.#waiting = [];
    this.#hasInk ||= INK.test(piece);
    this.#add(piece);
  }

  #add(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text;
  }

  /** What the breaks and white space since the last character come to. */
  #separatorBefore(piece: string): '' | ' ' | '\n' {
    if (this.#breaks > 0) return '\n';
    if (this.#gap === '' || this.#last.endsWith('\n')) return '';
    const isJoined =
      this.#gap === '\n' &&
      !this.#isBetweenElements &&
      isCjk(this.#last, this.#last.length - 1) &&
      isCjk(piece, 0);
    return isJoined ? '' : ' ';
  }

  /** One `<br>` is a line end within the block; two in a row end it. */
  lineBreak(flush: () => void): void {
    if (this.#length === 0) return;
    this.#breaks++;
    this.#gap = '';
    if (this.#breaks > 1) flush();
  }

  openSpan(row: number): void {
    this.#isBetweenElements ||= this.#gap !== '' && this.#lastClosed === this.#length;
    const span = { row, block: this.#block, start: this.#length };
    this.#openSpans.push(span);
    this.#waiting.push(span);
  }

  closeSpan(row: number): void {
    const index = this.#openSpans.findLastIndex((span) => span.row === row);
    const span = this.#openSpans[index];
    if (span === undefined) return;
    this.#openSpans.splice(index, 1);
    const waiting = this.#waiting.indexOf(span);
    if (waiting >= 0) {
      this.#waiting.splice(waiting, 1);
      return;
    }
    this.#lastClosed = this.#length;
    this.#record(span);
  }

  #record(span: OpenSpan): void {
    const start = span.block === this.#block ? span.start : 0;
    if (this.#length > start) this.#spans.push({ row: span.row, start, end: this.#length });
  }

  /** Takes the block out, trimmed, or `null` where there is no text. Inline elements still open go on in the next. */
  take(): { text: string; spans: TakenSpan[] } | null {
    const open = this.#openSpans;
    const inner = Math.max(MAX_AROUND, open.length - MAX_AROUND);
    for (const span of open.slice(0, MAX_AROUND)) this.#record(span);
    for (const span of open.slice(inner)) this.#record(span);
    const whole = this.#parts.join('');
    const text = whole.trim();
    const lead = whole.length - whole.trimStart().length;
    const spans = this.#spans
      .map(({ row, start, end }) => ({
        row,
        start: Math.max(0, start - lead),
        end: Math.min(text.length, end - lead),
      }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    this.#reset();
    return text === '' ? null : { text, spans };
  }

  #reset(): void {
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
    this.#gap = '';
    this.#breaks = 0;
    this.#isBetweenElements = false;
    this.#lastClosed = -1;
    this.#hasInk = false;
    this.#spans = [];
    this.#waiting = [];
    this.#block++;
  }
}
