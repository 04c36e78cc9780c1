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
  return CJK.test(text[index] ?? '');
}

function isAstralCjk(text: string, index: number, unit: number): boolean {
  const start = unit >= 0xdc00 ? index - 1 : index;
  return start >= 0 && CJK.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/**
 * Length of a text in units that mean about the same in every script: a Han character or kana counts 1,
 * other letters and digits a quarter (an English word carries what one or two characters do).
 */
export function weight(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3040 && unit <= 0x9fff) sum += 1;
    else if (unit >= 0xd800 && unit <= 0xdfff) sum += 0.5;
    else if (unit > 0x2f && unit < 0x3000 && isLetterUnit(unit)) sum += 0.25;
    else if (unit >= 0xac00 && unit <= 0xd7a3) sum += 0.5;
  }
  return sum;
}

function isLetterUnit(unit: number): boolean {
  return (
    unit > 0xbf ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}
