/** How much of a file is looked at. */
const SAMPLE = 4096;
/** UTF-16 read in its own order is text from end to end, in the other order hardly half. */
const MIN_TEXT = 0.95;
const MAX_OTHER = 0.75;
/** ASCII taken in pairs falls among Han characters as well, but has no byte above 0x7F. */
const MIN_HIGH = 0.1;

/** Line ends, punctuation, kana, figures: no text is without. Shift_JIS taken in pairs falls among Han characters alone. */
const MIN_MARKS = 0.02;
const FEWEST_MARKS = 2;

function isMark(unit: number): boolean {
  return (
    unit < 0x80 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x30ff) || unit >= 0xff00
  );
}

/** Units that Chinese and Japanese texts are made of. Hangul is left out: GBK taken in pairs falls there. */
function isTextUnit(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
  return (
    (unit >= 0xa0 && unit <= 0xff) ||
    (unit >= 0x2000 && unit <= 0x27ff) ||
    (unit >= 0x3000 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xffef)
  );
}

/**
 * The byte order of Chinese or Japanese text in UTF-16 without a mark. Its NULs are few (line ends, digits), and not
 * on one side: 一 has one as well. What tells is which order reads as text.
 */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (!bytes.subarray(0, units * 2).includes(0)) return null;
  const minMarks = Math.max(FEWEST_MARKS, units * MIN_MARKS);
  let [zeros, high, big, little, bigMarks, littleMarks] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < units * 2; i += 2) {
    const [a, b] = [bytes[i]!, bytes[i + 1]!];
    if (a === 0 || b === 0) zeros++;
    if (a > 0x7f) high++;
    if (b > 0x7f) high++;
    const [asBig, asLittle] = [a * 256 + b, b * 256 + a];
    if (isTextUnit(asBig)) big++;
    if (isTextUnit(asLittle)) little++;
    if (isMark(asBig)) bigMarks++;
    if (isMark(asLittle)) littleMarks++;
  }
  if (zeros === 0 || high < units * 2 * MIN_HIGH) return null;
  if (bigMarks >= minMarks && big >= units * MIN_TEXT && little < units * MAX_OTHER) return 'utf-16be';
  return littleMarks >= minMarks && little >= units * MIN_TEXT && big < units * MAX_OTHER ? 'utf-16le' : null;
}
