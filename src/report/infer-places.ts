import type { Article, LedgerEntry } from '../model/article.js';
import { type EntryPlace, startsOf } from './passages.js';

const OUTSIDE: EntryPlace = { article: null };

/**
 * Where the entries of a record's ledger belong: it says at which offset, and not whether what stood between two blocks
 * was the end of one or a block of its own. That is told by `removed`: a rule that took no block whole took the end of
 * one.
 */
export function inferPlaces({
  blocks,
  removed,
  ledger,
}: Pick<Article, 'blocks' | 'removed'> & { readonly ledger: readonly LedgerEntry[] }): EntryPlace[] {
  const tookBlocks = new Set(removed.filter(({ blocks }) => blocks > 0).map(({ rule }) => rule));
  const starts = startsOf(blocks);
  const texts = blocks.flatMap(({ text }, number) => {
    const start = starts[number] ?? null;
    return start === null ? [] : [{ number, start, end: start + text.length }];
  });
  let next = 0;
  return ledger.map(({ at, rule, instead = '', image }) => {
    if (image !== undefined) return OUTSIDE;
    while (next < texts.length && texts[next]!.end < at) next++;
    const block = texts[next];
    if (block === undefined || at < block.start) return OUTSIDE;
    const isInside = (at > 0 && at === block.start) || (at > block.start && at < block.end) || instead !== '';
    return isInside || !tookBlocks.has(rule) ? { article: block.number } : OUTSIDE;
  });
}
