import type { Mended } from '../../model/page.js';
import type { Replacement } from '../../model/rules.js';
import { putBack } from '../../text/restore.js';

/** A stretch of a text between two changes, in places before and after the later one. */
interface Group {
  start: number;
  end: number;
  readonly earlier: Mended[];
  readonly later: Replacement[];
}

const endOf = ({ at, replacement }: Mended): number => at + replacement.length;

/** Changes of a text that nobody had changed before. */
function firstMended(text: string, edits: readonly Replacement[]): Mended[] {
  let shift = 0;
  return edits.map(({ start, end, replacement, rule, reason }) => {
    const told = { at: start + shift, original: text.slice(start, end), replacement, rule, reason };
    shift += replacement.length - (end - start);
    return told;
  });
}

/** Changes that overlap, put together; both lists are in order and disjoint. */
function groupsOf(earlier: readonly Mended[], later: readonly Replacement[]): Group[] {
  const all = [
    ...earlier.map((edit) => ({ start: edit.at, end: endOf(edit), earlier: [edit], later: [] })),
    ...later.map((edit) => ({ start: edit.start, end: edit.end, earlier: [], later: [edit] })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: Group[] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last === undefined || one.start >= last.end) {
      groups.push({ start: one.start, end: one.end, earlier: [...one.earlier], later: [...one.later] });
      continue;
    }
    last.end = Math.max(last.end, one.end);
    last.earlier.push(...one.earlier);
    last.later.push(...one.later);
  }
  return groups;
}

/**
 * What was changed in a block that is changed once more: where the later change falls within what the earlier one put
 * in, they are told of as one, with what stood there at first.
 *
 * @param text the block's text between the two
 * @param earlier offsets are into that text
 * @param later in order, disjoint
 * @returns offsets are into the text after both
 */
export function composeMended(
  text: string,
  earlier: readonly Mended[],
  later: readonly Replacement[],
): Mended[] {
  if (earlier.length === 0) return firstMended(text, later);
  let shift = 0;
  return groupsOf(earlier, later).map((group) => {
    const { start, end } = group;
    const { rule, reason } = group.later[0] ?? group.earlier[0]!;
    let replacement = '';
    let from = start;
    for (const edit of group.later) {
      replacement += text.slice(from, edit.start) + edit.replacement;
      from = edit.end;
    }
    replacement += text.slice(from, end);
    const before = group.earlier.map((edit) => ({ ...edit, text: edit.original, instead: edit.replacement }));
    const told = {
      at: start + shift,
      original: putBack(text, before, start, end),
      replacement,
      rule,
      reason,
    };
    shift += replacement.length - (end - start);
    return told;
  });
}
