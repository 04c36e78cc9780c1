import { isHider } from './hiders.js';
import { matchesOf } from './matches-of.js';

const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;
/** Joiners mean something between emoji and in the scripts that join their letters; Mongolian has a separator of vowels. */
const JOINS =
  /(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}])$/u;
const ONLY_JOINERS = /^[\u180e\u200c\u200d]+$/;
/** What has its uses in one script, and hides words in the others. */
const SPECIAL = /^(?:[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufe00-\ufe0f]|\udb40)/;

/** Characters of a text that nobody sees and that only hide what stands around them. */
export function invisibleIn(text: string): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { 0: found, index } of matchesOf(text, INVISIBLE)) {
    const end = index + found.length;
    const isUsed = SPECIAL.test(found)
      ? !isHider(text, index, end)
      : ONLY_JOINERS.test(found) && JOINS.test(text.slice(Math.max(0, index - 2), index));
    if (!isUsed) places.push({ start: index, end });
  }
  return places;
}
