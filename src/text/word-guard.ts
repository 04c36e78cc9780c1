/** The unit is a word alone, or opens one. */
const ALONE = 1;
const FIRST = 2;
const SECOND = 4;

/**
 * Tells of a text that it holds none of some words: by pairs of characters, with one look at each. An expression of many
 * words is tried at every place of a text, and hardly any line has one. It says of more texts than there are that they may
 * hold a word, never of fewer; small letters and capitals are one.
 */
export class WordGuard {
  readonly #kinds = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      this.#mark(word[0]!, word.length === 1 ? ALONE : FIRST);
      if (word.length > 1) this.#mark(word[1]!, SECOND);
    }
  }

  #mark(character: string, kind: number): void {
    for (const form of [character, character.toLowerCase(), character.toUpperCase()])
      this.#kinds[form.charCodeAt(0)]! |= kind;
  }

  /** @param end where the last word that counts begins at the latest */
  mayHold(text: string, end = text.length): boolean {
    const kinds = this.#kinds;
    let before = 0;
    for (let at = 0; at < text.length && at <= end + 1; at++) {
      const kind = kinds[text.charCodeAt(at)]!;
      if ((kind & ALONE) !== 0 || ((before & FIRST) !== 0 && (kind & SECOND) !== 0)) return true;
      before = kind;
    }
    return false;
  }
}
