import { type Composition, compositions } from '../../text/composition.js';
import { putBack } from '../../text/restore.js';
import type { Note } from './note.js';

/** Notes on a stretch: what stood within it, just before it, or where it stands. */
function notesOn({ start, end }: Composition, notes: readonly Note[], first: number): readonly Note[] {
  let last = first;
  while (last < notes.length && notes[last]!.at < end) last++;
  return notes.slice(first, last).filter((note) => note.at >= start);
}

/**
 * Composes what came together only when something between it went: a letter, a zero-width space, its accent. The note
 * on what went then tells of all of it. Where nothing went the text is left alone: that is for the rule to compose.
 */
export function composeSeams(text: string, notes: readonly Note[]): { text: string; notes: readonly Note[] } {
  if (notes.length === 0) return { text, notes };
  const parts: string[] = [];
  const moved: Note[] = [];
  let [from, next, shift] = [0, 0, 0];
  const pass = (limit: number): void => {
    while (next < notes.length && notes[next]!.at < limit) {
      moved.push({ ...notes[next]!, at: notes[next]!.at + shift });
      next++;
    }
  };
  for (const place of compositions(text)) {
    const { start, end, replacement } = place;
    pass(start);
    const inside = notesOn(place, notes, next);
    const [about] = inside;
    if (about === undefined) continue;
    parts.push(text.slice(from, start), replacement);
    const { rule, reason } = about;
    const before = putBack(text, inside, start, end);
    moved.push({ at: start + shift, rule, reason, text: before, instead: replacement });
    next += inside.length;
    shift += replacement.length - (end - start);
    from = end;
  }
  pass(Number.POSITIVE_INFINITY);
  parts.push(text.slice(from));
  return { text: parts.join(''), notes: moved };
}
