import type { Article } from '../../model/article.js';
import type { Assembled } from './assemble.js';

const RULE = 'overwritten-phrase';

/** Every place where an attacker's phrase stood over a word: in the text, or in what was cut from around it. */
export function findSuspects({ ledger, ledgerBlocks, starts }: Assembled): Article['suspects'] {
  const suspects: Article['suspects'] = [];
  const phrases = new Set(ledger.filter(({ rule }) => rule === RULE).map(({ text }) => text));
  for (const [i, { at, rule, text }] of ledger.entries()) {
    if (rule === RULE) {
      const block = ledgerBlocks[i] ?? null;
      const place = block === null ? 0 : at - starts[block]!;
      suspects.push({ block, at: place, phrase: text, suggestion: null, confidence: 0 });
      continue;
    }
    for (const phrase of phrases) {
      for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length)) {
        suspects.push({ block: null, at: from, phrase, suggestion: null, confidence: 0 });
      }
    }
  }
  return suspects;
}
