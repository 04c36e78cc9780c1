import type { LedgerEntry } from '../model/article.js';

/**
 * Puts the input's text together again from an article's text and ledger: all text outside tags, scripts and styles,
 * white space aside.
 *
 * @param ledger in the order in which the article gives it
 */
export function restore(text: string, ledger: readonly LedgerEntry[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const entry of ledger) {
    parts.push(text.slice(at, entry.at), entry.text);
    at = Math.max(at, entry.at + (entry.instead?.length ?? 0));
  }
  parts.push(text.slice(at));
  return parts.join('');
}
