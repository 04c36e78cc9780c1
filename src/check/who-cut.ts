import type { LedgerEntry } from '../model/article.js';

const SPACE = /\s+/gu;
const bare = (text: string): string => text.replaceAll(SPACE, '');

/** A word or a mark stands in many entries: which of them it was, nobody can say. */
const MIN_LENGTH = 6;

/** Tells which rule took a text, in words; `null` where the ledger does not say. */
export type WhoCut = (text: string) => string | null;

const worded = ({ rule, reason }: LedgerEntry): string =>
  `cut by ${rule}${reason === rule ? '' : `: ${reason}`}`;

/**
 * @param ledger of the record that came out
 * @returns an entry that is just this text answers for it, else entries that hold it, where all are of one rule
 */
export function whoCut(ledger: readonly LedgerEntry[]): WhoCut {
  const entries = ledger
    .filter(({ text }) => text !== '')
    .map((entry) => ({ entry, text: bare(entry.text) }));
  const whole = new Map(entries.toReversed().map(({ entry, text }) => [text, entry]));
  return (text) => {
    const wanted = bare(text);
    const same = whole.get(wanted);
    if (same !== undefined && wanted !== '') return worded(same);
    if (wanted.length < MIN_LENGTH) return null;
    const holding = entries.filter((one) => one.text.length > wanted.length && one.text.includes(wanted));
    const [first] = holding;
    return first !== undefined && holding.every(({ entry }) => entry.rule === first.entry.rule)
      ? worded(first.entry)
      : null;
  };
}
