import { BLATANT } from '../../../text/injected/phrase-shapes.js';
import { holdsSiteWord, namesSomebody } from '../../../text/injected/site-title-words.js';
import { isStrungTitle } from '../../../text/injected/strung-title.js';
import { matchesOf } from '../../../text/matches-of.js';
import type { Grammar } from './phrase-grammars.js';
import { trimmedPhrase } from './trimmed-phrase.js';

const HAN = /\p{Script=Han}/u;
const MIN_LENGTH = 5;
const MAX_LENGTH = 80;
/** An attacker has one or two of them. */
const MAX_PHRASES = 12;
/** So many places for phrases of a strong shape; so many for all others. */
const MIN_PLACES = 2;
const MIN_PLACES_ALONE = 3;

interface Place {
  readonly block: number;
  readonly at: number;
}

/** Texts of the blocks, and whether other signs tell that the page is hacked. */
export interface Searched {
  readonly texts: readonly string[];
  /** All of them, a line each. */
  readonly whole: string;
  readonly isHacked: boolean;
}

/** Places where a phrase may be held together, grouped by what stands closest around it. */
function coresOf(texts: readonly string[], core: RegExp): Map<string, Place[]> {
  const cores = new Map<string, Place[]>();
  for (const [block, text] of texts.entries()) {
    if (text === '') continue;
    for (const { index } of matchesOf(text, core)) {
      const at = index + 1;
      const key = text.slice(Math.max(0, at - 2), at + 2);
      const places = cores.get(key);
      if (places === undefined) cores.set(key, [{ block, at }]);
      else places.push({ block, at });
    }
  }
  return cores;
}

/** How far all places agree with each other, in one direction from the core. */
function agreement(
  texts: readonly string[],
  places: readonly Place[],
  step: 1 | -1,
  character: RegExp,
): number {
  for (let distance = 1; distance <= MAX_LENGTH; distance++) {
    const only = texts[places[0]!.block]![places[0]!.at + step * distance] ?? '';
    if (!character.test(only)) return distance - 1;
    if (places.some(({ block, at }) => texts[block]![at + step * distance] !== only)) return distance - 1;
  }
  return MAX_LENGTH;
}

/** Words strung together on both sides of the underscore; handles and file names have figures or Latin on one. */
const STRUNG = /\p{Script=Han}[^_]*_[^_]*\p{Script=Han}/u;

/** What is quoted is spoken of. */
const QUOTED = /["'“”‘’「」『』《》]/;

/** Does a phrase stand in running text, each time after or before something else, as a replaced word would? */
function isInSentences(
  phrase: string,
  contexts: readonly (readonly [string, string])[],
  isHacked: boolean,
): boolean {
  const touching = contexts.filter(([before, after]) => HAN.test(before) || HAN.test(after)).length;
  if (touching < contexts.length / 2) return false;
  if (isHacked && holdsSiteWord(phrase)) return true;
  if (contexts.some(([before, after]) => QUOTED.test(before) && QUOTED.test(after))) return false;
  // A word runs into its neighbours, on both sides in many places; a handle that is quoted has a mark on one.
  const joined = contexts.filter(([before, after]) => HAN.test(before) && HAN.test(after)).length;
  const isWord =
    (STRUNG.test(phrase) && holdsSiteWord(phrase)) ||
    BLATANT.test(phrase) ||
    joined >= Math.max(2, contexts.length / 4);
  return isWord && new Set(contexts.map((pair) => pair.join('|'))).size > 1;
}

function hasShape(grammar: Grammar, phrase: string, places: number, isHacked: boolean): boolean {
  if (!isHacked) {
    const shape = places < MIN_PLACES_ALONE ? BLATANT : grammar.aloneShape;
    return shape?.test(phrase) === true;
  }
  return (places < MIN_PLACES_ALONE ? grammar.strongShape : grammar.shape).test(phrase);
}

/** Occurrences of a piece that are looked at. */
const MAX_LOOKS = 1000;

/** Does a text have the beginning or the end of a phrase apart from the phrase? */
function isApart(whole: string, phrase: string, piece: string): boolean {
  const offset = phrase.startsWith(piece) ? 0 : phrase.length - piece.length;
  let at = whole.indexOf(piece);
  for (let looks = 0; at >= 0 && looks < MAX_LOOKS; looks++) {
    if (!whole.startsWith(phrase, at - offset)) return true;
    at = whole.indexOf(piece, at + 1);
  }
  return false;
}

/** What all places of one kind agree in, and how much of it stands before them; `null` where it has no phrase's shape. */
function agreedAt(
  { texts, isHacked }: Searched,
  grammar: Grammar,
  places: readonly Place[],
): { readonly agreed: string; readonly left: number } | null {
  const left = agreement(texts, places, -1, grammar.character);
  const right = agreement(texts, places, 1, grammar.character);
  const { block, at } = places[0]!;
  const agreed = texts[block]!.slice(at - left, at + right + 1);
  // Most of what recurs has no such shape, with its neighbours or without.
  const isShaped = agreed.length >= MIN_LENGTH && hasShape(grammar, agreed, places.length, isHacked);
  return isShaped ? { agreed, left } : null;
}

/** The phrase in what places of one kind agree in, or `null` where there is none. */
function phraseIn(
  { agreed, left }: { readonly agreed: string; readonly left: number },
  { texts, whole, isHacked }: Searched,
  grammar: Grammar,
  places: readonly Place[],
): string | null {
  const isElsewhere = (piece: string): boolean => isApart(whole, agreed, piece);
  const trimmed = trimmedPhrase({ text: agreed, core: left, places: places.length }, isElsewhere);
  const { phrase } = trimmed;
  if (phrase.length < MIN_LENGTH || phrase.length > MAX_LENGTH) return null;
  if (!namesSomebody(phrase) || !hasShape(grammar, phrase, places.length, isHacked)) return null;
  if (!isHacked && !isStrungTitle(phrase)) return null;
  const contexts = places.map((place) => {
    const start = place.at - left + trimmed.left;
    const text = texts[place.block]!;
    return [text[start - 1] ?? '', text[start + phrase.length] ?? ''] as const;
  });
  return isInSentences(phrase, contexts, isHacked) ? phrase : null;
}

/** Each has the whole text looked through: of more, those with the most places are. */
const MAX_TRIED = 300;

/** Phrases of one grammar that recur in the texts as a replaced word would. */
export function recurringPhrases(searched: Searched, grammar: Grammar): string[] {
  if (!searched.isHacked && grammar.aloneShape === null) return [];
  const recurring = [...coresOf(searched.texts, grammar.core).values()].filter(
    ({ length }) => length >= MIN_PLACES,
  );
  if (recurring.length > MAX_TRIED) recurring.sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  let tried = 0;
  for (const places of recurring) {
    const agreed = agreedAt(searched, grammar, places);
    if (agreed === null) continue;
    const phrase = phraseIn(agreed, searched, grammar, places);
    if (phrase !== null) found.add(phrase);
    if (++tried === MAX_TRIED || found.size === MAX_PHRASES) break;
  }
  return [...found];
}
