import iconv from 'iconv-lite';

/** Bytes from the start of a file that tell how it is encoded. */
const SAMPLE = 64 * 1024;

/** The share of what is not ASCII that an encoding has no character for, private use and C1 controls counted in; 0 to 1. */
export function badShare(bytes: Uint8Array, encoding: string): number {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, SAMPLE)), encoding);
  let bad = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) wide++;
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0x80 && unit < 0xa0)) bad++;
  }
  return wide === 0 ? 0 : bad / wide;
}
