const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * True where the UTF-16 unit at `index` belongs to a script that is set without spaces between words:
 * Han, kana and their full-width punctuation, not Hangul (CSS Text 3 keeps its spaces).
 */
export function isCjk(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit) || unit < 0x2e80) return false;
  if (unit >= 0x3000 && unit <= 0x9fff) return true;
  if (unit >= 0xd800 && unit <= 0xdfff) return isAstralCjk(text, index, unit);
  return (KNOWN[unit]! || kindOf(unit)) === YES;
}

const YES = 1;
const NO = 2;
/** Asked of the expression once for each unit that occurs; 0 until then. */
const KNOWN = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const kind = CJK.test(String.fromCharCode(unit)) ? YES : NO;
  KNOWN[unit] = kind;
  return kind;
}

function isAstralCjk(text: string, index: number, unit: number): boolean {
  const start = unit >= 0xdc00 ? index - 1 : index;
  return start >= 0 && CJK.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Quarters of a character's weight, by UTF-16 unit: a table, since every text of a page is weighed. */
const QUARTERS = new Uint8Array(0x10000);
QUARTERS.fill(1, 0x30, 0x3a);
QUARTERS.fill(1, 0x41, 0x5b);
QUARTERS.fill(1, 0x61, 0x7b);
QUARTERS.fill(1, 0xc0, 0x3000);
QUARTERS.fill(4, 0x3040, 0xa000);
QUARTERS.fill(2, 0xac00, 0xd7a4);
QUARTERS.fill(2, 0xd800, 0xe000);

/**
 * Length of a text in units that mean about the same in every script: a Han character or kana counts 1,
 * other letters and digits a quarter (an English word carries what one or two characters do).
 */
export function weight(text: string): number {
  let quarters = 0;
  for (let at = 0; at < text.length; at++) quarters += QUARTERS[text.charCodeAt(at)]!;
  return quarters / 4;
}

/** Is a text heavier than that? Its end is looked at only where it has to be. */
export function isHeavier(text: string, limit: number): boolean {
  let left = limit * 4;
  for (let at = 0; at < text.length; at++) {
    left -= QUARTERS[text.charCodeAt(at)]!;
    if (left < 0) return true;
  }
  return false;
}
