import { characterClass } from './character-class.js';
import { CLASS } from './class.js';

/** Counts of each class in a text, into `counts`, which is cleared first. Gives the words that begin with a capital. */
export function countClasses(text: string, counts: Int32Array): { words: number; capitals: number } {
  counts.fill(0);
  let [words, capitals] = [0, 0];
  let before: number = CLASS.SPACE;
  for (let at = 0; at < text.length; at++) {
    const kind = characterClass(text, at);
    counts[kind]!++;
    if (
      (kind === CLASS.LOWER || kind === CLASS.UPPER) &&
      before !== CLASS.LOWER &&
      before !== CLASS.UPPER &&
      before !== CLASS.DIGIT
    ) {
      words++;
      if (kind === CLASS.UPPER) capitals++;
    }
    before = kind;
  }
  return { words, capitals };
}
