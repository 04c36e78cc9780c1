/** What a UTF-16 unit is to a line of text. */
export const CJK = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
export const SPACE = 5;
export const MARK = 6;
export const QUOTE = 7;
export const SEPARATOR = 8;

const CLASSES = new Uint8Array(0x10000);
// Letters of other scripts are like small ones: most have no others.
CLASSES.fill(LOWER, 0xc0, 0x2000);
CLASSES.fill(LOWER, 0xac00, 0xd7a4);
CLASSES.fill(CJK, 0x3040, 0xa000);
CLASSES.fill(LOWER, 0x61, 0x7b);
CLASSES.fill(UPPER, 0x41, 0x5b);
CLASSES.fill(UPPER, 0xc0, 0xdf);
CLASSES.fill(UPPER, 0x410, 0x430);
CLASSES.fill(DIGIT, 0x30, 0x3a);

function mark(characters: string, as: number): void {
  for (let at = 0; at < characters.length; at++) CLASSES[characters.charCodeAt(at)] = as;
}

mark(' \t\u00a0\u3000', SPACE);
mark('。！？；!?;.，、,：:…', MARK);
mark('“”‘’"\'「」『』《》〈〉（）()【】[]', QUOTE);
mark('|｜/>›»«‹→·•●◆■▪▶★☆-–—_*#@', SEPARATOR);

/** Counts of each class in a text, into `counts`, which is cleared first. Gives the words that begin with a capital. */
export function countClasses(text: string, counts: Int32Array): { words: number; capitals: number } {
  counts.fill(0);
  let [words, capitals, before] = [0, 0, SPACE];
  for (let at = 0; at < text.length; at++) {
    const kind = CLASSES[text.charCodeAt(at)]!;
    counts[kind]!++;
    if ((kind === LOWER || kind === UPPER) && before !== LOWER && before !== UPPER && before !== DIGIT) {
      words++;
      if (kind === UPPER) capitals++;
    }
    before = kind;
  }
  return { words, capitals };
}

/** The class of the first character. */
export function openingClass(text: string): number {
  return CLASSES[text.charCodeAt(0)]!;
}

/** The class of the last character. */
export function closingClass(text: string): number {
  return CLASSES[text.charCodeAt(text.length - 1)]!;
}
