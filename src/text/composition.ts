import { matchesOf } from './matches-of.js';

/** A stretch of a text that Unicode normalisation form C writes otherwise. */
export interface Composition {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * What a character can compose with: marks, and the vowels and finals of Hangul. A cluster is those with the character
 * before them. White space, control and zero-width characters are left out: they compose with nothing, and other rules
 * take them away.
 */
const CLUSTER =
  /[^\s\p{M}\p{Cc}\p{Cf}\u1161-\u1175\u11a8-\u11c2][\p{M}\u1161-\u1175\u11a8-\u11c2]*|[\p{M}\u1161-\u1175\u11a8-\u11c2]+/gu;
/** UAX 15 allows 30 marks in a row in any text that is meant to be read; ordering more takes quadratic time. */
const MAX_CLUSTER = 32;
const LONG_RUN = /\p{M}{33}/u;

/** Where a text is not in form C, in order. Longer runs of marks than anybody writes are left as they are. */
export function* compositions(text: string): Generator<Composition> {
  if (!LONG_RUN.test(text) && text.normalize('NFC') === text) return;
  for (const { index, 0: cluster } of matchesOf(text, CLUSTER)) {
    if (cluster.length > MAX_CLUSTER) continue;
    const replacement = cluster.normalize('NFC');
    if (replacement !== cluster) yield { start: index, end: index + cluster.length, replacement };
  }
}

/** A text in form C, but for runs of marks longer than anybody writes. */
export function composed(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of compositions(text)) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
