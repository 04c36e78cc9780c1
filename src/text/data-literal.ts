/** How deep arrays and objects are read; what is nested deeper is passed over. */
const MAX_DEPTH = 64;
/** Values that are read of one literal: a bound, not a measure. */
const MAX_NODES = 200_000;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const WORD = /[\w$.+-]+/y;
const HEX = /^[\da-f]+$/i;
const SLICE = /\.slice\((-?\d{1,6})(?:, ?(-?\d{1,6}))?\)/y;
const SPACE = /[\s\ufeff]/;
const CLOSERS = ',;}])';

/** A value read from a script, and where what follows it begins. */
export interface Literal {
  readonly value: unknown;
  readonly end: number;
}

/**
 * Reads a JavaScript literal as data: objects, arrays, strings, numbers, names of constants. What would have to be
 * evaluated (names, calls, functions) is `null`, and what stands behind a value (`.slice(1)`) is passed over.
 * JSON is such a literal as well. Linear, and bounded in depth and number of values.
 *
 * @param start place of the literal's first character
 */
export function dataLiteral(text: string, start: number): Literal {
  const reader = new LiteralReader(text, start);
  const value = reader.value(0);
  return { value, end: Math.max(reader.at, start + 1) };
}

class LiteralReader {
  readonly #text: string;
  #nodes = 0;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): unknown {
    this.#space();
    const first = this.#text[this.at];
    if (first === '"' || first === "'" || first === '`') return this.#sliced(this.#string(first));
    const isNest = first === '{' || first === '[';
    if (isNest && depth < MAX_DEPTH && ++this.#nodes < MAX_NODES)
      return first === '{' ? this.#object(depth) : this.#array(depth);
    return this.#constant();
  }

  #object(depth: number): Record<string, unknown> {
    // Without a prototype: __proto__ is a key like any other.
    const found: Record<string, unknown> = Object.create(null);
    this.at++;
    while (!this.#closes('}')) {
      const key = this.#key();
      this.#space();
      if (key !== null && this.#text[this.at] === ':') {
        this.at++;
        found[key] = this.value(depth + 1);
      }
      this.#toComma();
    }
    return found;
  }

  #array(depth: number): unknown[] {
    const found: unknown[] = [];
    this.at++;
    while (!this.#closes(']')) {
      found.push(this.value(depth + 1));
      this.#toComma();
    }
    return found;
  }

  /** Past the end of a nest, where it is reached: at its own closer, at a wrong one, at the end of the text. */
  #closes(closer: string): boolean {
    this.#space();
    const next = this.#text[this.at];
    if (next === undefined) return true;
    if (next !== closer && next !== ')' && next !== ']' && next !== '}' && next !== ';') return false;
    if (next === closer) this.at++;
    return true;
  }

  #key(): string | null {
    const first = this.#text[this.at];
    if (first === '"' || first === "'") return this.#string(first);
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.#text)?.[0];
    if (word === undefined) return null;
    this.at += word.length;
    return word;
  }

  #constant(): unknown {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.#text)?.[0] ?? '';
    if (word === '') return null;
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    const number = Number(word);
    return Number.isNaN(number) ? null : number;
  }

  /** To behind the comma after a value, over all that stands between; not past what closes the nest. */
  #toComma(): void {
    let open = 0;
    for (; this.at < this.#text.length; this.at++) {
      const next = this.#text[this.at]!;
      if (next === '/' && this.#comment()) continue;
      if (open === 0 && CLOSERS.includes(next)) {
        if (next === ',') this.at++;
        return;
      }
      if (next === '"' || next === "'" || next === '`') {
        this.#string(next);
        this.at--;
      } else if (next === '{' || next === '[' || next === '(') open++;
      else if (next === '}' || next === ']' || next === ')') open--;
    }
  }

  /** A string's value; one that is not closed on its line ends with it. */
  #string(quote: string): string {
    const text = this.#text;
    const parts: string[] = [];
    let from = ++this.at;
    for (; this.at < text.length; this.at++) {
      const next = text[this.at]!;
      if (next === quote || (next === '\n' && quote !== '`')) break;
      if (next !== '\\') continue;
      parts.push(text.slice(from, this.at));
      parts.push(this.#escape());
      from = this.at + 1;
    }
    parts.push(text.slice(from, this.at));
    this.at++;
    return parts.join('');
  }

  /** Less the quotes that a template wrote around it: '&quot;…&quot;'.slice(6, -6), as Toutiao does. */
  #sliced(text: string): string {
    SLICE.lastIndex = this.at;
    const found = SLICE.exec(this.#text);
    if (found === null) return text;
    this.at += found[0].length;
    return text.slice(Number(found[1]), found[2] === undefined ? undefined : Number(found[2]));
  }

  /** What an escape stands for; leaves off at its last character. */
  #escape(): string {
    const kind = this.#text[++this.at] ?? '';
    const size = kind === 'u' ? 4 : kind === 'x' ? 2 : 0;
    if (size === 0) return kind === '\n' ? '' : (ESCAPES[kind] ?? kind);
    const digits = this.#text.slice(this.at + 1, this.at + 1 + size);
    if (digits.length < size || !HEX.test(digits)) return kind;
    this.at += size;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  /** Past white space and comments. */
  #space(): void {
    for (; this.at < this.#text.length; this.at++) {
      const next = this.#text[this.at]!;
      if (next === '/' ? !this.#comment() : !SPACE.test(next)) return;
    }
  }

  /** To the last character of a comment, if one begins here. */
  #comment(): boolean {
    const kind = this.#text[this.at + 1];
    if (kind !== '/' && kind !== '*') return false;
    const end = this.#text.indexOf(kind === '/' ? '\n' : '*/', this.at + 2);
    this.at = end < 0 ? this.#text.length : end + (kind === '/' ? 0 : 1);
    return true;
  }
}
