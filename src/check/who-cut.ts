import type { LedgerEntry } from '../model/article.js';

const SPACE = /\s+/gu;
const bare = (text: string): string => text.replaceAll(SPACE, '');

/** The rule that took a text, as the ledger has it; nothing where no entry holds it. */
export function whoCut(text: string, ledger: readonly LedgerEntry[]): { why?: string } {
  const wanted = bare(text);
  if (wanted === '') return {};
  const entry = ledger.find((one) => one.text.length >= wanted.length && bare(one.text).includes(wanted));
  return entry === undefined ? {} : { why: `cut by ${entry.rule}: ${entry.reason}` };
}
