import type { Article, LedgerEntry } from '../model/article.js';
import { type EntryPlace, startsOf } from './passages.js';

const OUTSIDE: EntryPlace = { article: null };
/** The header of a file never was a block. */
const HEADER = 'front-matter';

type Told = Pick<Article, 'blocks' | 'removed'> & { readonly ledger: readonly LedgerEntry[] };

/** Where an entry may stand: in a block for certain, outside of all, or at the very edge of a block. */
function sight({
  blocks,
  removed,
  ledger,
}: Told): { readonly place: EntryPlace; readonly isEdge: boolean }[] {
  const tookBlocks = new Set([HEADER, ...removed.filter((one) => one.blocks > 0).map(({ rule }) => rule)]);
  const starts = startsOf(blocks);
  const texts = blocks.flatMap(({ text }, number) => {
    const start = starts[number] ?? null;
    return start === null ? [] : [{ number, start, end: start + text.length }];
  });
  let next = 0;
  return ledger.map(({ at, rule, instead = '', image }) => {
    while (next < texts.length && texts[next]!.end < at) next++;
    const block = texts[next];
    if (image !== undefined || block === undefined || at < block.start)
      return { place: OUTSIDE, isEdge: false };
    const isInside = (at > 0 && at === block.start) || (at > block.start && at < block.end) || instead !== '';
    const place = isInside || !tookBlocks.has(rule) ? { article: block.number } : OUTSIDE;
    return { place, isEdge: !isInside };
  });
}

/**
 * Where the entries of a record's ledger belong: it says at which offset, and not whether what stood between two blocks
 * was the end of one or a block of its own. That is told by `removed`, a rule that took no block whole took the end of
 * one, and by the order: what stands behind a block of its own is no end of the one before, and the other way round
 * above the first.
 */
export function inferPlaces(told: Told): EntryPlace[] {
  const { ledger } = told;
  const seen = sight(told);
  const places = seen.map(({ place }) => place);
  const isOutsideWith = (k: number, other: number): boolean =>
    seen[k]!.isEdge && places[other]?.article === null && ledger[other]!.at === ledger[k]!.at;
  for (let k = 1; k < places.length; k++)
    if (ledger[k]!.at > 0 && isOutsideWith(k, k - 1)) places[k] = OUTSIDE;
  for (let k = places.length - 2; k >= 0; k--)
    if (ledger[k]!.at === 0 && isOutsideWith(k, k + 1)) places[k] = OUTSIDE;
  return places;
}
