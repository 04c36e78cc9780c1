/** How much of a file is looked at. */
const SAMPLE = 4096;
/** UTF-16 read in its own order is text from end to end, in the other order hardly half. */
const MIN_TEXT = 0.95;
const MAX_OTHER = 0.75;
/** ASCII taken in pairs falls among Han characters as well, but has no byte above 0x7F. */
const MIN_HIGH = 0.1;

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
  let [zeros, high, big, little] = [0, 0, 0, 0];
  for (let i = 0; i < units * 2; i += 2) {
    const [a, b] = [bytes[i]!, bytes[i + 1]!];
    if (a === 0 || b === 0) zeros++;
    if (a > 0x7f) high++;
    if (b > 0x7f) high++;
    if (isTextUnit(a * 256 + b)) big++;
    if (isTextUnit(b * 256 + a)) little++;
  }
  if (zeros === 0 || high < units * 2 * MIN_HIGH) return null;
  if (big >= units * MIN_TEXT && little < units * MAX_OTHER) return 'utf-16be';
  return little >= units * MIN_TEXT && big < units * MAX_OTHER ? 'utf-16le' : null;
}
