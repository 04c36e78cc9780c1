import { isLoose } from '../../text/is-loose.js';
import { squeeze } from '../../text/squeeze.js';
import type { Kept } from './divide.js';
import type { Note } from './note.js';

const NO_NOTES: readonly Note[] = [];

/** What was put in is told of as it stands there in the end: at an edge of the text, or beside a space, its own spaces go. */
const isSqueezed = ({ instead }: Note): boolean => instead !== '' && isLoose(instead);

/**
 * What is left of a block with its white space normalised, and what is to be said of the rest, in places of that text.
 *
 * @param keepsSet as in `squeeze`
 */
export function squeezedKept(
  { text, notes }: Kept,
  keepsSet: boolean,
): { text: string; notes: readonly Note[] } {
  if (notes.length === 0) return { text: squeeze(text, [], keepsSet).text, notes: NO_NOTES };
  const places = notes.flatMap((note) =>
    isSqueezed(note) ? [note.at, note.at + note.instead.length] : [note.at],
  );
  const squeezed = squeeze(text, places, keepsSet);
  let next = 0;
  const told = notes.map((note) => {
    const at = squeezed.offsets[next++]!;
    return isSqueezed(note)
      ? { ...note, at, instead: squeezed.text.slice(at, squeezed.offsets[next++]!) }
      : { ...note, at };
  });
  return { text: squeezed.text, notes: told };
}
