import type { Page } from '../../../model/page.js';
import { holdsSiteWord, namesSomebody } from '../../../text/injected/site-title-words.js';
import { pageTraits } from '../../../text/traits.js';
import { knownPhrases } from './known-phrases.js';
import { type Grammar, PHRASE_GRAMMARS } from './phrase-grammars.js';
import { recurringPhrases, type Searched } from './recurring-phrases.js';

/** What the text has beside a phrase: a neighbour, and no further part of it. */
const NEIGHBOUR = /^[^_\-|·()（）]{0,12}$/;

/** Does a phrase hold another one, and beside it but a word of the text? */
function hasNeighbour(phrase: string, one: string): boolean {
  const at = phrase.indexOf(one);
  if (at < 0 || one.length === phrase.length) return false;
  const [before, behind] = [phrase.slice(0, at), phrase.slice(at + one.length)];
  // …平台, …备用网址: a further part after all.
  if (behind !== '' && !namesSomebody(behind) && holdsSiteWord(behind)) return false;
  return NEIGHBOUR.test(before) && NEIGHBOUR.test(behind);
}

/** Phrases written over a word, the longest first: what recurs like one, on a hacked page what its head and links name. */
export function overwritingPhrases(page: Page, searched: Searched): string[] {
  const recurring = new Set<string>();
  const { all } = pageTraits(page);
  const [surest, ...others] = PHRASE_GRAMMARS;
  const tryAll = (grammars: readonly Grammar[]): void => {
    for (const grammar of grammars)
      if ((all & grammar.trait) === grammar.trait)
        for (const phrase of recurringPhrases(searched, grammar)) recurring.add(phrase);
  };
  tryAll([surest]);
  if (recurring.size === 0) tryAll(others);
  const known = searched.isHacked ? knownPhrases(page, searched.texts) : [];
  const standsAlone = (one: string, phrase: string): boolean =>
    searched.whole.replaceAll(phrase, '').includes(one);
  const own = [...recurring].filter(
    (phrase) =>
      !known.some((one) => hasNeighbour(phrase, one)) &&
      ![...recurring].some((one) => hasNeighbour(phrase, one) && standsAlone(one, phrase)),
  );
  return [...new Set([...own, ...known])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
