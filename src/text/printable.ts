const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text made safe for a terminal: control characters, escapes and direction marks are shown as what they are. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
