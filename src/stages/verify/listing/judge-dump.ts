import type { Signal } from '../../../model/article.js';
import type { BlockTraits } from './block-traits.js';

/** A text has no links and no address: only many calls to read on, and no two sentences, make it a list. */
const MIN_CALLS = 6;
const MIN_ENTRIES = 12;
const MAX_PROSE = 60;

/**
 * Judges whether a text is the copy of a list of other pages: abstracts cut short, 阅读全文 and pages of results, and
 * hardly any whole paragraph. Poems, tables and results of matches have none of these.
 */
export function judgeDump({ traits, weights, isCutShort }: BlockTraits): Signal[] | null {
  let [calls, entries, prose] = [0, 0, 0];
  for (let index = 0; index < traits.length; index++) {
    const trait = traits[index]!;
    const isCall = trait === 'more' || trait === 'pager' || trait === 'tally' || isCutShort[index] === true;
    if (isCall) calls++;
    if (isCall || trait === 'day') entries++;
    if (trait === 'prose' && !isCutShort[index]) prose += weights[index]!;
  }
  if (calls < MIN_CALLS || entries < MIN_ENTRIES || prose > MAX_PROSE) return null;
  return [
    { signal: `${calls} calls to read on`, weight: 1 },
    { signal: `${entries - calls} lines with a day`, weight: 0.5 },
  ];
}
