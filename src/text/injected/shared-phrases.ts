const HAN_RUN = /[\p{Script=Han}\u3040-\u30ff]+/gu;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]{3,40}/gu;
/** Two characters meet by chance, in a long text; of three the text has to speak. */
const SIZE = 3;
/** Longer values are read so far. */
const MAX_LENGTH = 600;

/** Pieces that a text must have to say what a value says: runs of three characters, whole words. */
function piecesOf(value: string): Set<string> {
  const pieces = new Set<string>();
  const read = value.slice(0, MAX_LENGTH).toLowerCase();
  for (const [run] of read.matchAll(HAN_RUN)) {
    if (run.length <= SIZE) pieces.add(run);
    else for (let at = 0; at + SIZE <= run.length; at++) pieces.add(run.slice(at, at + SIZE));
  }
  for (const [word] of read.matchAll(WORD)) pieces.add(word);
  return pieces;
}

/** How much of what a value says stands in a text as well, 0 to 1; 1 where it says nothing that could. */
export function sharedPhrases(value: string, text: string): number {
  const pieces = piecesOf(value);
  if (pieces.size === 0) return 1;
  let shared = 0;
  for (const piece of pieces) if (text.includes(piece)) shared++;
  return shared / pieces.size;
}
