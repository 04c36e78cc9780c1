import type { Article, LedgerEntry } from '../../model/article.js';
import type { PeerArticle } from '../../model/peers.js';
import type { View } from '../../model/rules.js';
import type { Suggestion } from '../../text/lost-word/suggest-word.js';
import { suggestWord } from '../../text/lost-word/suggest-word.js';
import { OVERWRITTEN } from '../../text/mended-by.js';
import type { Assembled } from './assemble.js';
import { lostWordClues } from './lost-word-clues.js';
import { readLexicon } from './read-lexicon.js';
import { wholePhrases } from './whole-phrases.js';

const NO_WORD: Suggestion = { suggestion: null, confidence: 0 };
/** An attacker has one or two phrases: of more, some are looked for in what was cut, and fewer get a word. */
const MAX_SOUGHT = 100;
const MAX_ASKED = 20;

/** What an entry took: text of a state is told of apart, as the markup never had it. */
const gone = ({ text, state = '' }: LedgerEntry): string => (text === '' ? state : text);

/** Every place where an attacker's phrase stood over a word: in the text, or in what was cut from around it. */
function placesOf({
  ledger,
  ledgerBlocks,
  starts,
}: Assembled): Omit<Article['suspects'][number], keyof Suggestion>[] {
  const places: Omit<Article['suspects'][number], keyof Suggestion>[] = [];
  const whole = wholePhrases(ledger.filter(({ rule }) => rule === OVERWRITTEN).map(gone));
  // An empty one would be found everywhere, without end.
  const phrases = [...new Set(whole.values())].filter((phrase) => phrase !== '').slice(0, MAX_SOUGHT);
  for (const [i, entry] of ledger.entries()) {
    const { at, rule } = entry;
    const text = gone(entry);
    if (rule === OVERWRITTEN) {
      const block = ledgerBlocks[i] ?? null;
      const phrase = whole.get(text) ?? text;
      places.push({ block, at: block === null ? 0 : at - starts[block]!, phrase });
      continue;
    }
    for (const phrase of phrases) {
      for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length))
        places.push({ block: null, at: from, phrase });
    }
  }
  return places;
}

/**
 * The places where a phrase stood over a word, with the word where evidence carries it: the same for all places of one
 * phrase. The lexicon is read when the first page asks for it.
 *
 * @param peers other articles that may have the word
 */
export function findSuspects(
  view: View,
  assembled: Assembled,
  peers: readonly PeerArticle[],
): Article['suspects'] {
  const places = placesOf(assembled);
  if (places.length === 0) return [];
  const words = new Map<string, Suggestion>();
  const phrases = new Set(places.map((place) => place.phrase));
  for (const phrase of [...phrases].slice(0, MAX_ASKED)) {
    const clues = lostWordClues(view, assembled, phrase);
    words.set(phrase, suggestWord({ ...clues, peers: peers.map(({ text }) => text) }, readLexicon()));
  }
  return places.map((place) => ({ ...place, ...(words.get(place.phrase) ?? NO_WORD) }));
}
