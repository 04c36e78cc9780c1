/** Longer texts are applications' state, not what a page says of its article. */
const MAX_LENGTH = 4_000_000;
const WRAPPER = /^(?:\s|\ufeff|<!--|(?:\/\/|\/\*)?\s{0,3}<!\[CDATA\[(?:\s{0,3}\*\/)?)+/;
const VALID_ESCAPE = /["\\/bfnrtu]/;

/** Where a `//` or `/*` comment that opens at `at` ends, `at` itself where none does. */
function skipComment(text: string, at: number): number {
  if (text[at] !== '/') return at;
  if (text[at + 1] === '/') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (text[at + 1] !== '*') return at;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

/** The next character from `at` on that is no white space. */
function nextInk(text: string, at: number): string {
  let i = at;
  while (i < text.length && text.charCodeAt(i) <= 32) i++;
  return text[i] ?? '';
}

/** Copies the string that opens at `at`, control characters blanked and escapes that JSON does not know undone. */
function copyString(text: string, at: number, out: string[]): number {
  let i = at + 1;
  let from = at;
  for (; i < text.length && text[i] !== '"'; i++) {
    if (text.charCodeAt(i) < 32) {
      out.push(text.slice(from, i), ' ');
      from = i + 1;
    } else if (text[i] === '\\') {
      if (!VALID_ESCAPE.test(text[i + 1] ?? '')) {
        out.push(text.slice(from, i));
        from = i + 1;
      }
      i++;
    }
  }
  out.push(text.slice(from, i + 1));
  return i + 1;
}

/**
 * The first whole value of a text that was meant for JSON: comments, commas before a closing bracket, control
 * characters within strings and whatever stands behind the value are left out.
 */
function mend(text: string): string {
  const out: string[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const char = text[i]!;
    if (char === '"') {
      i = copyString(text, i, out);
      continue;
    }
    const behind = skipComment(text, i);
    if (behind > i) {
      i = behind;
      continue;
    }
    i++;
    if (char === ',' && (nextInk(text, i) === '}' || nextInk(text, i) === ']')) continue;
    out.push(char);
    if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth <= 0) break;
  }
  return out.join('');
}

/**
 * The value of a text that ought to be JSON and nearly is. Parsed, never evaluated.
 *
 * @returns `undefined` where there is no sense in it
 */
export function parseLooseJson(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined;
  const bare = text.replace(WRAPPER, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(mend(bare));
    } catch {
      return undefined;
    }
  }
}
