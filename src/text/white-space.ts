/** True for a UTF-16 unit that is white space to a regular expression's `\s`. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit >= 0x2000 && unit <= 0x202f)
    return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f;
  return unit === 0x1680 || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/** How many characters of a text are not white space. */
export function inkLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) if (!isWhiteSpace(text.charCodeAt(at))) length++;
  return length;
}
