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
const MIN_UNITS = 6;

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

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b;

function hasControls(bytes: Uint8Array, size: number): boolean {
  for (let i = 0; i < size; i++) if (isControl(bytes[i]!)) return true;
  return false;
}

/**
 * The order of a line without line end, space or digit, which has no NUL. That bytes hold control characters says that
 * they are no text in bytes; then every unit must be of Chinese, Japanese or Korean.
 */
function withoutZeros(bytes: Uint8Array, units: number): 'utf-16le' | 'utf-16be' | null {
  if (units < MIN_UNITS || bytes.length % 2 === 1 || !hasControls(bytes, units * 2)) return null;
  const isWide = (unit: number): boolean =>
    (unit >= 0x3000 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xff00 && unit <= 0xffef);
  let [big, little] = [0, 0];
  for (let i = 0; i < units * 2; i += 2) {
    if (isWide(bytes[i]! * 256 + bytes[i + 1]!)) big++;
    if (isWide(bytes[i + 1]! * 256 + bytes[i]!)) little++;
  }
  if (little === units && big < units) return 'utf-16le';
  return big === units && little < units ? 'utf-16be' : null;
}

/**
 * The byte order of Chinese or Japanese text in UTF-16 without a mark. Its NULs are few (line ends, digits), and not
 * on one side: 一 has one as well. What tells is which order reads as text.
 */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (!bytes.subarray(0, units * 2).includes(0)) return withoutZeros(bytes, units);
  const minMarks = Math.max(FEWEST_MARKS, units * MIN_MARKS);
  let [high, big, little, bigMarks, littleMarks] = [0, 0, 0, 0, 0];
  for (let i = 0; i < units * 2; i += 2) {
    const [a, b] = [bytes[i]!, bytes[i + 1]!];
    if (a > 0x7f) high++;
    if (b > 0x7f) high++;
    const [asBig, asLittle] = [a * 256 + b, b * 256 + a];
    if (isTextUnit(asBig)) big++;
    if (isTextUnit(asLittle)) little++;
    if (isMark(asBig)) bigMarks++;
    if (isMark(asLittle)) littleMarks++;
  }
  if (high < units * 2 * MIN_HIGH) return null;
  if (bigMarks >= minMarks && big >= units * MIN_TEXT && little < units * MAX_OTHER) return 'utf-16be';
  return littleMarks >= minMarks && little >= units * MIN_TEXT && big < units * MAX_OTHER ? 'utf-16le' : null;
}
