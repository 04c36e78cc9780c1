import { isCjk } from '../text/script.js';

export interface TakenSpan {
  start: number;
  end: number;
  row: number;
}

const SPACE_RUN = /[ \t\n\f\r]+/g;
const LINE_RUN = /\n/;
const INK = /\S/;

/**
 * Collects the text of one block, white space collapsed as a browser does, with the inline elements over it.
 * Between two CJK characters a line break in the source leaves nothing, elsewhere a space
 * (CSS Text 3, segment break transformation rules).
 */
export class BlockBuffer {
  #text = '';
  /** White space met since the last character: none, a space, or one with a line end in it. */
  #gap: '' | ' ' | '\n' = '';
  #breaks = 0;
  /** An inline element ended, then came white space, then another began: a browser shows a space there. */
  #isBetweenElements = false;
  #lastClosed = -1;
  #spans: TakenSpan[] = [];
  #openSpans: { row: number; start: number }[] = [];
  /** Spans that were opened since the last character: they start at the next one, behind its space. */
  #waiting: { row: number; start: number }[] = [];
  #hasInk = false;

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
    if (this.#breaks > 0) this.#text += this.#text === '' ? '' : '\n';
    else if (this.#gap !== '' && this.#text !== '' && !this.#text.endsWith('\n')) {
      const isJoined =
        this.#gap === '\n' &&
        !this.#isBetweenElements &&
        isCjk(this.#text, this.#text.length - 1) &&
        isCjk(piece, 0);
      if (!isJoined) this.#text += ' ';
    }
    this.#breaks = 0;
    this.#gap = '';
    this.#isBetweenElements = false;
    for (const span of this.#waiting) span.start = this.#text.length;
    this.#waiting = [];
    this.#hasInk ||= INK.test(piece);
    this.#text += piece;
  }

  /** One `<br>` is a line end within the block; two in a row end it. */
  lineBreak(flush: () => void): void {
    if (this.#text === '') return;
    this.#breaks++;
    this.#gap = '';
    if (this.#breaks > 1) flush();
  }

  openSpan(row: number): void {
    this.#isBetweenElements ||= this.#gap !== '' && this.#lastClosed === this.#text.length;
    const span = { row, start: this.#text.length };
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
    this.#lastClosed = this.#text.length;
    if (this.#text.length > span.start) this.#spans.push({ row, start: span.start, end: this.#text.length });
  }

  /** Takes the block out, trimmed, or `null` where there is no text. Inline elements still open go on in the next. */
  take(): { text: string; spans: TakenSpan[] } | null {
    for (const span of this.#openSpans) {
      if (this.#text.length > span.start)
        this.#spans.push({ row: span.row, start: span.start, end: this.#text.length });
      span.start = 0;
    }
    this.#waiting = [...this.#openSpans];
    const text = this.#text.trim();
    const lead = this.#text.length - this.#text.trimStart().length;
    const spans = this.#spans
      .map(({ row, start, end }) => ({
        row,
        start: Math.max(0, start - lead),
        end: Math.min(text.length, end - lead),
      }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    this.#text = '';
    this.#gap = '';
    this.#breaks = 0;
    this.#isBetweenElements = false;
    this.#lastClosed = -1;
    this.#hasInk = false;
    this.#spans = [];
    return text === '' ? null : { text, spans };
  }
}
