/** A parsed value costs tens of bytes where its text has two: 64 MiB of `[],` would take gigabytes. */
const MAX_VALUES = 1_000_000;
/** Deeper than any record is, in one that is as long as that. */
const MAX_DEPTH = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Why some JSON is not parsed though it may be short: more values, or deeper ones, than a record has; else `null`. */
export function tooManyValues(bytes: Uint8Array): string | null {
  // No shorter one has as many: most records are not looked at.
  if (bytes.length < MAX_VALUES) return null;
  let values = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COMMA) values++;
    else if (OPENING.has(byte)) {
      values++;
      depth++;
    } else if (CLOSING.has(byte)) depth--;
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH}`;
    if (values > MAX_VALUES) return `more than ${MAX_VALUES} values`;
  }
  return null;
}

/** Where the quote is that closes a string; the last byte where none does. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
