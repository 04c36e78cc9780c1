import { isCjk } from '../script.js';

const SPACE = /\s/;
const CLOSING = /^[、。，．：；！？）〕】》〉」』”’,.:;!?)\]}%％…]$/;
const OPENING = /^[（〔【《〈「『“‘([{]$/;
/** A line begins with no more of these than a hanging quote and a bracket. */
const MAX_MARKS = 3;
/** Longer runs without a space are addresses; no line waits for them. */
const MAX_WORD = 40;

/**
 * The first piece of a line that no line end divides: a Han character or a word, with the brackets that open before it
 * and the marks that close behind it.
 */
export function nextUnit(text: string): string {
  let at = 0;
  while (at < MAX_MARKS && OPENING.test(text[at] ?? '')) at++;
  if (isCjk(text, at)) {
    at++;
    const end = at + MAX_MARKS;
    while (at < end && CLOSING.test(text[at] ?? '')) at++;
    return text.slice(0, at);
  }
  const end = Math.min(text.length, at + MAX_WORD);
  while (at < end && !SPACE.test(text[at]!) && !isCjk(text, at)) at++;
  return text.slice(0, Math.max(1, at));
}
