/** UTF-16 units that mean something in markup. */
export const TAB = 0x09;
export const LINE_END = 0x0a;
export const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;

/** White space as markup has it: a no-break space is none. */
export function isMarkupSpace(code: number): boolean {
  return code === SPACE || (code <= 0x0d && code >= TAB && code !== 0x0b);
}

/** Only behind a letter is a less-than sign a tag. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A visible ASCII character, or one of the many from kana to Han: surely no white space. */
export function isPlain(code: number): boolean {
  return (code > SPACE && code < 0x7f) || (code > 0x3000 && code < 0xd800);
}
