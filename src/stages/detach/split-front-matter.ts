const OPENING = /^\s*?---[ \t]*\n/;
const LEADING_BLANK = /^[\s\uFEFF]*/;
const KEY = /^[\p{L}_][\p{L}\p{N} _.-]{0,60}:(?:\s|$)/u;
/** YAML ends a document with three dots as well. */
const CLOSING = /^(?:---|\.\.\.)$/;
const CONTINUATION = /^(?:\s+\S|\s*-\s|\s*-$|\s*#|\s*$)/;
/** A value whose quote is open at the end of the line, and a line that closes one. */
const OPEN_QUOTE = /^[^:\n]{1,62}:\s+(?:'[^']+|"[^"]+)$/;
const CLOSING_QUOTE = /^[^'"\n]+['"]\s*$/;
/** At the head of a line no YAML value starts so. */
const MARKUP = /^<[a-z!]/i;

/** Longer headers are taken for text between two rules. */
const MAX_LINES = 20_000;

interface SplitText {
  /** The header with its fences and the blank lines before it. */
  readonly raw: string;
  readonly inner: string;
  readonly body: string;
}

/** Where the header's last line ends and where the body starts. */
interface End {
  readonly inner: number;
  readonly body: number;
}

/** Does a line belong to the value of the line before: a list item, an indent, the rest of a quotation? */
function runsOn(line: string, before: string): boolean {
  return CONTINUATION.test(line) || (OPEN_QUOTE.test(before) && CLOSING_QUOTE.test(line));
}

/** Reads the lines of a header from `start` to its end, or gives `null` where they are none. */
function findEnd(text: string, start: number): End | null {
  let at = start;
  let keys = 0;
  let before = '---';
  for (let count = 0; count < MAX_LINES; count++) {
    const end = text.indexOf('\n', at);
    const line = end < 0 ? text.slice(at) : text.slice(at, end);
    const next = end < 0 ? text.length : end + 1;
    if (CLOSING.test(line.trimEnd())) return keys === 0 ? null : { inner: at, body: next };
    if (keys > 1 && before.trim() === '' && MARKUP.test(line)) return { inner: at, body: at };
    if (end < 0) return null;
    if (KEY.test(line)) keys++;
    else if (keys === 0 ? line.trim() !== '' : !runsOn(line, before)) return null;
    before = line;
    at = next;
  }
  return null;
}

/**
 * Finds front matter: a bare `---`, blank lines before it allowed (an RSS bot writes one), lines that all read
 * as `key: value`, list items or continuations, and a closing `---` or `...`. Where the closing fence is missing, a
 * blank line and markup behind keys end it as well. A text dump that opens with a rule of dashes has prose there and
 * is left whole. `---js` and the like never open front matter.
 */
export function splitFrontMatter(text: string): SplitText | null {
  const blank = LEADING_BLANK.exec(text)?.[0].length ?? 0;
  const opening = OPENING.exec(text.slice(blank, blank + 80));
  if (opening === null) return null;
  const start = blank + opening[0].length;
  const end = findEnd(text, start);
  if (end === null) return null;
  return { raw: text.slice(0, end.body), inner: text.slice(start, end.inner), body: text.slice(end.body) };
}
