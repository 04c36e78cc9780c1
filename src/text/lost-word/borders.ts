const SOLID = /[\p{L}\p{N}]/u;
const PAIR = 2;
/** Places of a word that are looked at. */
const MAX_PLACES = 60;

/** Does a word end here: at nothing, at a mark, or at a pair of characters that the body has as well? */
function isBorder(pair: string, character: string, body: string): boolean {
  if (character === '' || !SOLID.test(character)) return true;
  return pair.length === PAIR && body.includes(pair);
}

/** How many sides of a word in the headline are borders between words. */
export function borders(headline: string, word: string, body: string): number {
  let [most, places] = [0, 0];
  for (let at = headline.indexOf(word); at >= 0 && places < MAX_PLACES; at = headline.indexOf(word, at + 1)) {
    places++;
    const end = at + word.length;
    const left = headline.slice(Math.max(0, at - PAIR), at);
    const right = headline.slice(end, end + PAIR);
    const sides = +isBorder(left, headline[at - 1] ?? '', body) + +isBorder(right, headline[end] ?? '', body);
    most = Math.max(most, sides);
  }
  return most;
}
