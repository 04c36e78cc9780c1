import type { Block, Mended } from '../../model/page.js';
import { putBack } from '../../text/restore.js';
import { composeSeams } from './compose-seams.js';
import type { Owned } from './merge-cuts.js';
import type { Note } from './note.js';

const HAS_TEXT = /\S/;

/** What is left of one block, and what is to be said of the rest. */
export interface Kept {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly isWhollyCut: string | null;
}

const noteOf = (edit: Mended, at = edit.at): Note => {
  return { at, rule: edit.rule, reason: edit.reason, text: edit.original, instead: edit.replacement };
};

/** White space is not in the books. */
const isTold = ({ text, instead }: Note): boolean => HAS_TEXT.test(text) || HAS_TEXT.test(instead);

/**
 * Cuts moved to the end of what repair put in where they fall within it: it stays or goes as one, as the ledger tells
 * of it as one.
 */
function aroundEdits(cuts: readonly Owned[], mended: readonly Mended[]): readonly Owned[] {
  const wide = mended.filter(({ replacement }) => replacement.length > 1);
  if (wide.length === 0) return cuts;
  let next = 0;
  /** For offsets in ascending order. */
  const moved = (offset: number): number => {
    while (next < wide.length && wide[next]!.at < offset) next++;
    const before = wide[next - 1];
    return before === undefined ? offset : Math.max(offset, before.at + before.replacement.length);
  };
  return cuts
    .map((cut) => ({ ...cut, start: moved(cut.start), end: moved(cut.end) }))
    .filter((cut, i) => cut.end > cut.start || cuts[i]!.end === cuts[i]!.start);
}

/**
 * Splits a block into what stays and what goes.
 *
 * @param owned the cuts, disjoint, in order
 */
export function divide(block: Block, owned: readonly Owned[]): Kept {
  const isUntouched = owned.length === 0 && block.mended.length === 0;
  return isUntouched ? { text: block.text, notes: NOTHING, isWhollyCut: null } : inPieces(block, owned);
}

const NOTHING: readonly Note[] = [];

function inPieces(block: Block, owned: readonly Owned[]): Kept {
  const { text, mended } = block;
  const cuts = aroundEdits(owned, mended);
  const parts: string[] = [];
  const notes: Note[] = [];
  let kept = 0;
  let from = 0;
  let next = 0;
  /** The edits before a place; those at the very end of the text belong to what ends there. */
  const editsTo = (end: number): readonly Mended[] => {
    const first = next;
    while (next < mended.length && (mended[next]!.at < end || end === text.length)) next++;
    return mended.slice(first, next);
  };
  const keepTo = (end: number): void => {
    for (const edit of editsTo(end)) notes.push(noteOf(edit, kept + Math.max(0, edit.at - from)));
    parts.push(text.slice(from, end));
    kept += end - from;
  };
  for (const { start, end, rule, reason } of cuts) {
    if (start > from) keepTo(start);
    // The ledger holds the input's words: what repair replaced in the stretch is put back.
    const changes = editsTo(end).map((edit) => noteOf(edit));
    const gone = putBack(text, changes, start, end);
    notes.push({ at: kept, rule, reason, text: gone, instead: '' });
    from = end;
  }
  if (from < text.length || cuts.length === 0) keepTo(text.length);
  const whole = composeSeams(parts.join(''), notes);
  const isWhollyCut = cuts.length > 0 && !HAS_TEXT.test(whole.text) ? cuts[0]!.rule : null;
  return { text: whole.text, notes: whole.notes.filter(isTold), isWhollyCut };
}
