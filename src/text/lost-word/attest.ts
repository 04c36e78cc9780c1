import type { Gap } from './clues.js';

/** How well texts attest that a word belongs between the neighbours of gaps. */
export interface Attested {
  /** Over all gaps, how much of both neighbours stood around the word. */
  both: number;
  /** Over all gaps, how much of one neighbour did, shared among all that stood beside it. */
  one: number;
}

const HAN = /^\p{Script=Han}+$/u;
const SOLID = /^[\p{Script=Han}\p{L}\p{N}]+$/u;
const PAIR = 2;
const MAX_WORD = 4;
/** Characters of a neighbour that count. */
const MAX_SHARED = 4;
/** Places of one neighbour that are looked at in a text. */
const MAX_PLACES = 400;

function sharedEnd(a: string, text: string, end: number): number {
  let n = 0;
  while (n < MAX_SHARED && n < a.length && n < end && a[a.length - 1 - n] === text[end - 1 - n]) n++;
  return n;
}

function sharedStart(a: string, text: string, start: number): number {
  let n = 0;
  while (n < MAX_SHARED && n < a.length && start + n < text.length && a[n] === text[start + n]) n++;
  return n;
}

/** Where `needle` stands in a text, up to a number of places. */
function placesOf(text: string, needle: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(needle);
    at >= 0 && places.length < MAX_PLACES;
    at = text.indexOf(needle, at + 1)
  )
    places.push(at);
  return places;
}

/** Best of what is known of words at one gap. */
class Found {
  readonly both = new Map<string, number>();
  readonly one = new Map<string, number>();

  noteBoth(word: string, left: number, right: number): void {
    const strength = Math.min(left, 3) + Math.min(right, 3) - PAIR;
    if (strength > (this.both.get(word) ?? 0)) this.both.set(word, strength);
  }

  noteOne(word: string, length: number): void {
    this.one.set(word, (this.one.get(word) ?? 0) + length - 1);
  }
}

function lookLeft(text: string, { before, after }: Gap, found: Found): number {
  const pair = before.slice(-PAIR);
  if (pair.length < PAIR || !SOLID.test(pair)) return 0;
  const places = placesOf(text, pair);
  for (const at of places) {
    const start = at + PAIR;
    for (let length = 1; length <= MAX_WORD; length++) {
      const word = text.slice(start, start + length);
      if (word.length < length || !HAN.test(word)) break;
      const left = sharedEnd(before, text, start);
      const right = sharedStart(after, text, start + length);
      if (right > 0 && SOLID.test(after[0]!)) found.noteBoth(word, left, right);
      if (length === PAIR) found.noteOne(word, left);
    }
  }
  return places.length;
}

function lookRight(text: string, { before, after }: Gap, found: Found): number {
  const pair = after.slice(0, PAIR);
  if (pair.length < PAIR || !SOLID.test(pair)) return 0;
  const places = placesOf(text, pair);
  for (const at of places) {
    for (let length = 1; length <= MAX_WORD && length <= at; length++) {
      const word = text.slice(at - length, at);
      if (!HAN.test(word)) break;
      const left = sharedEnd(before, text, at - length);
      const right = sharedStart(after, text, at);
      if (left > 0 && SOLID.test(before.at(-1)!)) found.noteBoth(word, left, right);
      if (length === PAIR) found.noteOne(word, right);
    }
  }
  return places.length;
}

/** Words that stand in a text between the neighbours of gaps, or beside one of them. */
export function attest(text: string, gaps: readonly Gap[]): Map<string, Attested> {
  const words = new Map<string, Attested>();
  const of = (word: string): Attested => {
    let entry = words.get(word);
    if (entry === undefined) {
      entry = { both: 0, one: 0 };
      words.set(word, entry);
    }
    return entry;
  };
  const seen = new Set<string>();
  for (const gap of gaps) {
    const key = `${gap.before}\n${gap.after}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const found = new Found();
    for (const look of [lookLeft, lookRight]) {
      found.one.clear();
      const places = look(text, gap, found);
      for (const [word, length] of found.one) of(word).one += length / places;
    }
    for (const [word, strength] of found.both) of(word).both += strength;
  }
  return words;
}
