import { CLASS } from './class.js';

const CLASSES = new Uint8Array(0x10000);
// Letters of other scripts are like small ones: most have no others.
CLASSES.fill(CLASS.LOWER, 0xc0, 0x2000);
CLASSES.fill(CLASS.LOWER, 0xac00, 0xd7a4);
CLASSES.fill(CLASS.CJK, 0x3040, 0xa000);
CLASSES.fill(CLASS.LOWER, 0x61, 0x7b);
CLASSES.fill(CLASS.UPPER, 0x41, 0x5b);
CLASSES.fill(CLASS.UPPER, 0xc0, 0xdf);
CLASSES.fill(CLASS.UPPER, 0x410, 0x430);
CLASSES.fill(CLASS.DIGIT, 0x30, 0x3a);

function mark(characters: string, as: number): void {
  for (let at = 0; at < characters.length; at++) CLASSES[characters.charCodeAt(at)] = as;
}

mark(' \t\u00a0\u3000', CLASS.SPACE);
mark('。！？；!?;.，、,：:…', CLASS.MARK);
mark('“”‘’"\'「」『』《》〈〉（）()【】[]', CLASS.QUOTE);
mark('|｜/>›»«‹→·•●◆■▪▶★☆-–—_*#@', CLASS.SEPARATOR);

/** The class of the character at a place of a text. */
export function characterClass(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)]!;
}
