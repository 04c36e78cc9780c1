import { findAnyDates } from '../../text/any-dates.js';
import { readFullNames } from '../../text/person-names.js';

/** Longer pieces are text that mentions somebody. */
const MAX_LENGTH = 160;
const PIECES = /\n|\s*[|｜•·»]\s*|\s[–—-]\s|\s{2,}/u;
/** What stands behind the names in one run of text: Jane Doe Published, Jane Doe 5 min read. */
const TAIL =
  /[,\s]*(?:\b(?:last\s)?(?:published|updated|posted|on|in|at|reviewed|fact[- ]checked|edited|medically|follow|read more|filed|share|modified|photo\w*|am|vom|le|el|il)\b|\d+\s?min|\(|@|\d{1,2}:\d{2}).*$/iu;
const BY_WORD =
  /^(?:(?:written|posted|published|reported|words|story|article|text)\s(?:and\s\w{4,12}\s)?by|by|von|par|por|di|da|door|av|af|de|text|texte?|texto|autora?|autor(?:in)?)[:\s]/iu;
/** Any of these in a piece, and it speaks of others than the writers. */
const OTHERS =
  /(?:reviewed|fact[- ]?checked|edited|photo\w*|illustrat\w+|image|translated|updated|medically) by|editor:/iu;
const SMALL_BY = /^(?:di|da|de)\s/iu;

/** Names of one piece of a byline; `null` where it names nobody. */
function namesOf(piece: string, language: string): readonly string[] | null {
  let text = piece;
  for (const { start, end } of findAnyDates(text, language, null).toReversed())
    text = `${text.slice(0, start)}\u2003${text.slice(end)}`;
  const first = (text.split('\u2003').find((part) => part.trim().length > 2) ?? '').replace(SMALL_BY, '');
  for (const candidate of [first, first.replace(TAIL, '')]) {
    const names = readFullNames(candidate);
    if (names.length > 0) return names;
  }
  return null;
}

/**
 * The names in a run of text that is a byline by its place: `By Jane Doe and John Roe | March 12, 2024`,
 * `25.04.24 | Von Jane Doe`.
 *
 * @param isMarked the markup says that it is one; else a by-word must say so
 */
export function bylineNames(text: string, language: string, isMarked: boolean): readonly string[] {
  if (text.length > MAX_LENGTH * 3) return [];
  const found: string[] = [];
  for (const piece of text.split(PIECES)) {
    const bare = piece.trim();
    if (bare.length < 3 || bare.length > MAX_LENGTH || OTHERS.test(bare)) continue;
    if (!isMarked && !BY_WORD.test(bare)) continue;
    for (const name of namesOf(bare, language) ?? []) if (!found.includes(name)) found.push(name);
  }
  return found;
}
