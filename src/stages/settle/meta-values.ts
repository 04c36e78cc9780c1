import type { Page } from '../../model/page.js';

const knownPhrases = new WeakMap<Page, readonly string[]>();

/**
 * Phrases that repair took from over words, gathered once a page: an attacker who writes into the text stuffs the head
 * as well.
 */
function attackersPhrases(page: Page): readonly string[] {
  const known = knownPhrases.get(page);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { mended } of page.blocks)
    for (const { rule, original } of mended) if (rule === 'overwritten-phrase') found.add(original);
  const phrases = [...found];
  knownPhrases.set(page, phrases);
  return phrases;
}

const indices = new WeakMap<Page, ReadonlyMap<string, readonly string[]>>();

/** The head's metas by name, made once a page; what an attacker wrote is left out. */
function metasByName(page: Page): ReadonlyMap<string, readonly string[]> {
  const known = indices.get(page);
  if (known !== undefined) return known;
  const phrases = attackersPhrases(page);
  const index = new Map<string, string[]>();
  for (const [name, content] of page.head.metas) {
    const value = content.trim();
    if (value === '' || phrases.some((phrase) => phrase.includes(value) || value.includes(phrase))) continue;
    const values = index.get(name);
    if (values === undefined) index.set(name, [value]);
    else values.push(value);
  }
  indices.set(page, index);
  return index;
}

/** The contents of the head's metas with one of these names, in order of the names; an attacker's are left out. */
export function metaValues(page: Page, ...names: readonly string[]): { name: string; value: string }[] {
  const index = metasByName(page);
  const found: { name: string; value: string }[] = [];
  for (const name of names) for (const value of index.get(name) ?? []) found.push({ name, value });
  return found;
}
