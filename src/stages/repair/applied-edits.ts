import type { Edit, Join, Replacement, Split } from '../../model/rules.js';
import { byBlock } from '../../text/by-block.js';
import { compare } from '../../text/compare.js';

/** In order of place; where two overlap, the one that starts first stays, then the longer, then the first id in the alphabet. */
function disjoint(replacements: readonly Replacement[]): Replacement[] {
  const sorted = [...replacements].sort(
    (a, b) => a.start - b.start || b.end - a.end || compare(a.rule, b.rule),
  );
  let end = 0;
  return sorted.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return edit.end > edit.start;
  });
}

/** One split a place, one join a block: of several, that of the first id in the alphabet. */
function onePlaceEach<T extends Split | Join>(edits: readonly T[], placeOf: (edit: T) => number): T[] {
  const first = new Map<number, T>();
  for (const edit of [...edits].sort((a, b) => compare(a.rule, b.rule) || placeOf(a) - placeOf(b)))
    if (!first.has(placeOf(edit))) first.set(placeOf(edit), edit);
  return [...first.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function settle(edits: readonly Edit[]): Edit[] {
  const replacements = disjoint(edits.filter((edit) => edit.kind === 'replace'));
  const splits = onePlaceEach(
    edits.filter((edit) => edit.kind === 'split'),
    ({ at }) => at,
  );
  const joins = onePlaceEach(
    edits.filter((edit) => edit.kind === 'join'),
    () => 0,
  );
  return [...replacements, ...splits, ...joins];
}

/**
 * Which of the edits that rules ask for are made, block by block, each block's replacements first, then its splits, then
 * its join. The same in whatever order they come.
 */
export function appliedEdits(edits: readonly Edit[]): Edit[] {
  return [...byBlock(edits)].sort(([a], [b]) => a - b).flatMap(([, list]) => settle(list));
}
