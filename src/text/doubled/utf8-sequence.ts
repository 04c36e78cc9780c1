/** How many bytes a UTF-8 sequence has by its first one, 0 where none starts so. */
export function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/**
 * The character that a sequence of UTF-8 stands for, or -1 where it is none: too long for its character, half a pair, or
 * without its continuation.
 *
 * @param byteAt the byte at an offset from the first, -1 behind the end
 */
export function characterOf(length: number, byteAt: (offset: number) => number): number {
  let code = byteAt(0) & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset++) {
    const byte = byteAt(offset);
    if (byte < 0x80 || byte > 0xbf) return -1;
    code = code * 64 + (byte & 0x3f);
  }
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code < LEAST[length]! || code > 0x10ffff || isHalf ? -1 : code;
}
