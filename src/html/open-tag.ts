import { AttributeCursor, readAttributes } from './attribute-cursor.js';
import { decodeValue } from './entities.js';

const NONE = -1;
const [H, I, C, S, R, T] = [...'hicsrt'].map((letter) => letter.charCodeAt(0));

/**
 * What a start tag says that most of its readers ask for. Its other attributes are read where somebody wants them:
 * hardly anybody does, and making an object of them costs more than all the rest of the walk.
 */
export class OpenTag {
  readonly html: string;
  readonly #cursor: AttributeCursor;
  /** Where its name ends: attributes are read from here. */
  start = 0;
  #classStart = NONE;
  #classEnd = 0;
  #idStart = NONE;
  #idEnd = 0;
  #hrefStart = NONE;
  #hrefEnd = 0;
  #roleStart = NONE;
  #roleEnd = 0;
  #relStart = NONE;
  #relEnd = 0;
  #styleStart = NONE;
  #styleEnd = 0;
  #hiddenStart = NONE;
  #hiddenEnd = 0;
  #typeStart = NONE;
  #typeEnd = 0;
  /** It has an attribute that may hide it. */
  mayHide = false;

  constructor(html: string) {
    this.html = html;
    this.#cursor = new AttributeCursor(html);
  }

  get isSelfClosing(): boolean {
    return this.#cursor.isSelfClosing;
  }

  /** Reads a tag from behind its name on; where it ends, or the length of the markup where it does not. */
  read(start: number): number {
    const cursor = this.#cursor;
    this.start = start;
    this.#classStart = NONE;
    this.#idStart = NONE;
    this.#hrefStart = NONE;
    this.#roleStart = NONE;
    this.#relStart = NONE;
    this.#styleStart = NONE;
    this.#hiddenStart = NONE;
    this.#typeStart = NONE;
    this.mayHide = false;
    cursor.at = start;
    while (cursor.next()) this.#note(cursor);
    return cursor.at;
  }

  /** Names are told apart by length and first letter before they are compared. */
  #note(cursor: AttributeCursor): void {
    const { html, nameStart } = cursor;
    const first = html.charCodeAt(nameStart) | 0x20;
    switch (cursor.nameEnd - nameStart) {
      case 2:
        if (first === I && this.#idStart === NONE && cursor.name === 'id') {
          this.#idStart = cursor.valueStart;
          this.#idEnd = cursor.valueEnd;
        }
        break;
      case 3:
        if (first === R && this.#relStart === NONE && cursor.name === 'rel') {
          this.#relStart = cursor.valueStart;
          this.#relEnd = cursor.valueEnd;
        }
        break;
      case 4:
        if (first === H && this.#hrefStart === NONE && cursor.name === 'href') {
          this.#hrefStart = cursor.valueStart;
          this.#hrefEnd = cursor.valueEnd;
        } else if (first === R && this.#roleStart === NONE && cursor.name === 'role') {
          this.#roleStart = cursor.valueStart;
          this.#roleEnd = cursor.valueEnd;
        } else if (first === T && this.#typeStart === NONE && cursor.name === 'type') {
          this.#typeStart = cursor.valueStart;
          this.#typeEnd = cursor.valueEnd;
        }
        break;
      case 5:
        if (first === C && this.#classStart === NONE && cursor.name === 'class') {
          this.#classStart = cursor.valueStart;
          this.#classEnd = cursor.valueEnd;
        } else if (first === S && this.#styleStart === NONE && cursor.name === 'style') {
          this.#styleStart = cursor.valueStart;
          this.#styleEnd = cursor.valueEnd;
          this.mayHide = true;
        }
        break;
      case 6:
        if (first === H && this.#hiddenStart === NONE && cursor.name === 'hidden') {
          this.#hiddenStart = cursor.valueStart;
          this.#hiddenEnd = cursor.valueEnd;
          this.mayHide = true;
        }
        break;
    }
  }

  /** All of them. */
  get attributes(): Readonly<Record<string, string>> {
    return readAttributes(this.html, this.start);
  }

  get className(): string {
    return this.#value(this.#classStart, this.#classEnd) ?? '';
  }

  get id(): string {
    return this.#value(this.#idStart, this.#idEnd) ?? '';
  }

  get rel(): string {
    return this.#value(this.#relStart, this.#relEnd) ?? '';
  }

  get role(): string {
    return this.#value(this.#roleStart, this.#roleEnd) ?? '';
  }

  get style(): string | null {
    return this.#value(this.#styleStart, this.#styleEnd);
  }

  get type(): string | null {
    return this.#value(this.#typeStart, this.#typeEnd);
  }

  /** What the hidden attribute says, `null` where there is none. */
  get hidden(): string | null {
    return this.#value(this.#hiddenStart, this.#hiddenEnd);
  }

  get href(): string | null {
    return this.#value(this.#hrefStart, this.#hrefEnd);
  }

  #value(start: number, end: number): string | null {
    if (start === NONE) return null;
    return start === end ? '' : decodeValue(this.html.slice(start, end));
  }
}
