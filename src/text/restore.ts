import type { LedgerEntry } from '../model/article.js';

/** A place where a text was changed: `text` stood there before, `instead` stands there now, or nothing. */
type Change = Pick<LedgerEntry, 'at' | 'text' | 'instead'>;

/**
 * A text, or a stretch of it, as it stood before it was changed.
 *
 * @param changes those in the stretch, in order
 */
export function putBack(text: string, changes: readonly Change[], start = 0, end = text.length): string {
  const parts: string[] = [];
  let from = start;
  for (const change of changes) {
    parts.push(text.slice(from, change.at), change.text);
    from = Math.max(from, change.at + (change.instead?.length ?? 0));
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

/**
 * Puts the input's text together again from an article's text and ledger: all text outside tags, scripts and styles,
 * white space aside.
 *
 * @param ledger in the order in which the article gives it
 */
export function restore(text: string, ledger: readonly LedgerEntry[]): string {
  return putBack(text, ledger);
}
