/** Do all characters of a phrase stand in a text, in their order, the first and the last at its ends? */
function isWithin(phrase: string, text: string): boolean {
  if (phrase[0] !== text[0] || phrase.at(-1) !== text.at(-1)) return false;
  let at = 0;
  for (const unit of text) if (phrase.startsWith(unit, at)) at += unit.length;
  return at >= phrase.length;
}

/** More phrases than any attacker has. */
const MAX_PHRASES = 100;

/**
 * Which phrase each text is: a phrase that a link or a character without width breaks in one place is the one that stands
 * whole elsewhere.
 */
export function wholePhrases(texts: readonly string[]): ReadonlyMap<string, string> {
  const shortest = [...new Set(texts)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const whole = new Map<string, string>();
  const phrases: string[] = [];
  for (const text of shortest) {
    const found = phrases.find((phrase) => phrase.length < text.length && isWithin(phrase, text));
    if (found === undefined && phrases.length < MAX_PHRASES) phrases.push(text);
    whole.set(text, found ?? text);
  }
  return whole;
}
