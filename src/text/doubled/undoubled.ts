import { asLatin } from './as-latin.js';
import { asWide } from './as-wide.js';
import type { Misreading, Stretch } from './stretch.js';

/** What no text has, so that a stretch that says it is none: controls, private use, what is not assigned. */
const NO_TEXT = /[^\P{C}\p{Cf}]/u;
const SPACES = /\s+/gu;
const MARK = /\ufeff/g;
const EDGE_BEFORE = /^\s+/u;
const EDGE_AFTER = /\s+$/u;

/** White space as it is written in the end: the books could not hold some that goes later. */
function settled(text: string, { start, end, replacement }: Stretch): Stretch {
  let said = replacement.replace(MARK, '').replace(SPACES, ' ');
  if (start === 0) said = said.replace(EDGE_BEFORE, '');
  if (end === text.length) said = said.replace(EDGE_AFTER, '');
  return { start, end, replacement: said };
}

/** All stretches of a text that are UTF-8 misread in one way, and that say something when read right. */
export function undoubled(text: string, misreading: Misreading): Stretch[] {
  const found = misreading === 'windows-1252' ? asLatin(text) : asWide(text);
  return found.filter(({ replacement }) => !NO_TEXT.test(replacement)).map((one) => settled(text, one));
}

/** A text with its stretches read right. */
export function readRight(text: string, stretches: readonly Stretch[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, replacement } of stretches) {
    out += text.slice(from, start) + replacement;
    from = end;
  }
  return out + text.slice(from);
}
