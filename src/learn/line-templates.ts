import { weight } from '../text/script.js';

/** What may vary in a line is a name or two. */
const MAX_REST = 28;
const JOINTS = 4;
const MIN_TAIL = 8;

const DIGITS = /\d+/g;
const JOINT = /[：:，,|｜／/·—(（\s]\s?/g;
const SPACE = /\s/g;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const LABEL = /[：:]\s?$/;

/** A line with all its numbers the same. */
export const masked = (text: string): string => text.replaceAll(DIGITS, '0');

/** How many numbers there are in it. */
export const numbersIn = (text: string): number => text.match(DIGITS)?.length ?? 0;

/** Where a line may change from words that stay to words that vary: behind a colon, a comma, a space. */
function joints(text: string): number[] {
  const found: number[] = [];
  for (const { index, 0: sign } of text.matchAll(JOINT)) {
    if (found.length === JOINTS) break;
    found.push(index + sign.length);
  }
  return found;
}

/** 责编： says enough with two characters, since a colon closes it. */
const isTelling = (head: string): boolean => weight(head) >= (LABEL.test(head) ? 2 : 4);

/** A beginning, and what kind: one that is closed by a colon; one behind which more follows than a name. */
export interface Head {
  readonly head: string;
  readonly isLabel: boolean;
  readonly isOpening: boolean;
}

/** Beginnings that are long enough to be known again; where the rest is no name, a sentence opens with them. */
export function headsOf(text: string): Head[] {
  return joints(text)
    .map((at) => ({ head: text.slice(0, at), isOpening: text.length - at > MAX_REST }))
    .filter(({ head }) => isTelling(head))
    .map((one) => ({ ...one, isLabel: LABEL.test(one.head) }));
}

/** Endings behind a name: the words behind the first, the second and so on. */
export function tailsOf(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(SPACE)) {
    if (found.length === JOINTS || index > MAX_REST) break;
    const tail = text.slice(index);
    if (weight(tail) >= MIN_TAIL) found.push(tail);
  }
  return found;
}

const escaped = (text: string): string => text.replaceAll(SPECIAL, '\\$&');

/**
 * The expression for a line with numbers of any size, without anchors: each number is bounded, and words stand between two
 * of them, so that there is nothing to try twice.
 */
export const expressionOf = (text: string): string => text.split(DIGITS).map(escaped).join('\\d{1,12}');
