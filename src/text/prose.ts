import { weight } from './script.js';
import { isWhiteSpace } from './white-space.js';

/** What a UTF-16 unit is to a sentence. */
const ENDS = 1;
const DIVIDES = 2;
/** Ends a sentence before white space, a closing mark, or the end of the text. */
const STOP = 4;
/** Closes what stands around a sentence, behind its end. */
const CLOSES = 8;
/** The same, behind a full stop. */
const CLOSES_STOP = 16;
/** Ends a text as a sentence does, as a full stop does. */
const LAST = 32;
const LAST_STOP = 64;
const MARKS = new Uint8Array(0x10000);

function mark(characters: string, as: number): void {
  for (let at = 0; at < characters.length; at++) MARKS[characters.charCodeAt(at)]! |= as;
}

// Urdu and Arabic, Hindi, Amharic, Armenian and Burmese have marks of their own.
mark('。！？；!?;؟۔।॥።։။', ENDS);
mark('，、,：:،؛፣', DIVIDES);
mark('.', STOP);
mark('”"’\'」』）)】', CLOSES);
mark('”"’\')', CLOSES_STOP);
mark('。！？!?…؟۔।॥።։။', LAST);
mark('.;；', LAST_STOP);

const BEHIND_STOP = '"”’)';

/** True where a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && isWhiteSpace(text.charCodeAt(at))) at--;
  let isStopClosed = true;
  for (; at >= 0; at--) {
    const kind = MARKS[text.charCodeAt(at)]!;
    if ((kind & CLOSES) === 0) return (kind & LAST) !== 0 || (isStopClosed && (kind & LAST_STOP) !== 0);
    if ((kind & CLOSES_STOP) === 0) isStopClosed = false;
  }
  return false;
}

function isStop(text: string, at: number): boolean {
  const next = at + 1;
  return next === text.length || isWhiteSpace(text.charCodeAt(next)) || BEHIND_STOP.includes(text[next]!);
}

/** Marks that end sentences and marks that divide them, in the whole text. */
export function countMarks(text: string): { readonly sentences: number; readonly clauses: number } {
  let [sentences, clauses] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = MARKS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    if ((kind & ENDS) !== 0 || ((kind & STOP) !== 0 && isStop(text, at))) sentences++;
    if ((kind & DIVIDES) !== 0) clauses++;
  }
  return { sentences, clauses };
}

function hasSentenceMark(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = MARKS[text.charCodeAt(at)]!;
    if ((kind & ENDS) !== 0 || ((kind & STOP) !== 0 && isStop(text, at))) return true;
  }
  return false;
}

/** Marks that divide a sentence. */
export function clauseMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if ((MARKS[text.charCodeAt(at)]! & DIVIDES) !== 0) count++;
  return count;
}

/**
 * How much a run of text reads like prose: its weight where it is punctuated as sentences are, nothing for labels,
 * headlines and rows of links.
 */
export function proseWeight(text: string): number {
  // No character weighs more than one.
  if (text.length < MIN_PROSE) return 0;
  const size = weight(text);
  if (size < MIN_PROSE) return 0;
  if (hasSentenceMark(text)) return size;
  return size >= MIN_CLAUSES_WEIGHT ? ofClauses(size, clauseMarks(text)) : 0;
}

const MIN_PROSE = 6;
/** A sentence without its end is told by what divides it, from this weight on. */
const MIN_CLAUSES_WEIGHT = 20;
const MIN_CLAUSES = 2;

const ofClauses = (size: number, clauses: number): number =>
  size >= MIN_CLAUSES_WEIGHT && clauses >= MIN_CLAUSES ? size * 0.5 : 0;

/** `proseWeight`, where weight and marks of a text are known. */
export function proseOf(size: number, { sentences, clauses }: ReturnType<typeof countMarks>): number {
  if (size < MIN_PROSE) return 0;
  return sentences > 0 ? size : ofClauses(size, clauses);
}

const weighed = new WeakMap<object, number>();
/** Shorter texts are weighed sooner than looked up. */
const LONG = 200;

/** The prose weight of a block's text, reckoned once where it is long: several stages ask for it. */
export function blockProse(block: { readonly text: string }): number {
  if (block.text.length < LONG) return proseWeight(block.text);
  let prose = weighed.get(block);
  if (prose === undefined) {
    prose = proseWeight(block.text);
    weighed.set(block, prose);
  }
  return prose;
}
