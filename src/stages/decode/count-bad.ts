import iconv from 'iconv-lite';
import { SAMPLE_BYTES } from './sample-bytes.js';

/** A character that the end of the file, or of the sample, cuts in two. */
const CUT = /\ufffd{1,3}$/;

/** How many characters are not ASCII, and for how many of these an encoding has none, private use and C1 controls counted in. */
export function countBad(bytes: Uint8Array, encoding: string): { bad: number; wide: number } {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)), encoding).replace(CUT, '');
  let bad = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) wide++;
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0x80 && unit < 0xa0)) bad++;
  }
  return { bad, wide };
}
