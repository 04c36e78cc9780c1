import type { Page } from '../../model/page.js';

const knownPhrases = new WeakMap<Page, readonly string[]>();

/**
 * Phrases that repair took from over words, gathered once a page: an attacker who writes into the text stuffs the head
 * as well.
 */
function attackersPhrases(page: Page): readonly string[] {
  const known = knownPhrases.get(page);
  if (known !== undefined) return known;
  const mended = page.blocks.flatMap((block) => block.mended);
  const found = new Set(
    mended.filter(({ rule }) => rule === 'overwritten-phrase').map(({ original }) => original),
  );
  const phrases = [...found];
  knownPhrases.set(page, phrases);
  return phrases;
}

/** The contents of the head's metas with one of these names, in order of the names; an attacker's are left out. */
export function metaValues(page: Page, ...names: readonly string[]): { name: string; value: string }[] {
  const phrases = attackersPhrases(page);
  const isStuffed = (value: string): boolean =>
    phrases.some((phrase) => phrase.includes(value) || value.includes(phrase));
  return names.flatMap((wanted) =>
    page.head.metas
      .map(([name, content]) => ({ name, value: content.trim() }))
      .filter(({ name, value }) => name === wanted && value !== '' && !isStuffed(value)),
  );
}
