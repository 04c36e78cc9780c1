import type { LinePattern } from '../model/profile.js';
import { prefixSums } from '../text/prefix-sums.js';
import { endsSentence } from '../text/prose.js';
import { weight } from '../text/script.js';
import { isFormula } from './is-formula.js';
import type { Repeats } from './repeats.js';
import type { Sample } from './sample.js';

/** A page's lines as they are told apart to find where its article ends. */
export interface TextLines {
  /** The repeated line that each is, as a key; `null` for the page's own. */
  readonly keys: readonly (string | null)[];
  /** First and last line of the article, as far as can be told; -1 where it has no two paragraphs in a row. */
  readonly first: number;
  readonly last: number;
  /** Is the next line of the page's own below this one a paragraph? */
  readonly isBeforeText: readonly boolean[];
  /** Weight of what is kept now before each line, and of the page's own lines that are not. */
  readonly kept: Float64Array;
  readonly unkept: Float64Array;
}

const PARAGRAPH = 12;
/** The key of a line that only begins as others do, without a label. */
const VARIED = /^\{"startsWith":"[^:：】]{1,200}"/;
/** A line that comes more often than this on a page is part of a listing. */
const MAX_A_PAGE = 2.5;

const TEXT = 2;
const OTHER = 1;
const REPEATED = 0;

/**
 * A headline that happens to begin as others do repeats nothing: such a line between two paragraphs is another story's where
 * something else stands right above the first and right below the second, as in a list of headlines and sentences.
 */
function isTeaser(kinds: readonly number[], at: number): boolean {
  return (
    kinds[at - 1] === TEXT && kinds[at + 1] === TEXT && kinds[at - 2] === OTHER && kinds[at + 2] === OTHER
  );
}

/** Two paragraphs with nothing but repeated lines between them: where the first such pair begins, and the last ends. */
function pairs(kinds: readonly number[], isVaried: (at: number) => boolean): { first: number; last: number } {
  let [first, last, above] = [-1, -1, -1];
  for (const [at, kind] of kinds.entries()) {
    if (kind === OTHER || (kind === REPEATED && isVaried(at) && isTeaser(kinds, at))) above = -1;
    if (kind !== TEXT) continue;
    if (above >= 0) {
      if (first < 0) first = above;
      last = at;
    }
    above = at;
  }
  return { first, last };
}

/**
 * Tells the lines of each text apart. Teasers give a headline before each sentence, readers' remarks a name: among them
 * no two paragraphs follow each other, as they do in an article, whatever the site puts between them.
 */
export function textLines(samples: readonly Sample[], repeats: Repeats) {
  const patterns = new Map<string, LinePattern>();
  const counts = new Map<string, { pages: number; lines: number; last: number }>();
  const keysOf = samples.map(({ page, isKept }, number) =>
    page.blocks.map(({ text }, i) => {
      const repeat = repeats.of(text);
      // A notice that ends with a formula ends behind it.
      if (repeat === null || (isKept[i] === true && isFormula(text.trim()))) return null;
      const key = JSON.stringify(repeat.pattern);
      patterns.set(key, repeat.pattern);
      const count = counts.get(key) ?? { pages: 0, lines: 0, last: -1 };
      if (count.last !== number) count.pages++;
      counts.set(key, { pages: count.pages, lines: count.lines + 1, last: number });
      return key;
    }),
  );
  const isListed = (key: string): boolean => {
    const { lines, pages } = counts.get(key)!;
    return lines > pages * MAX_A_PAGE;
  };
  const lines = samples.map((sample, number) => linesOf(sample, keysOf[number]!, isListed));
  return { lines, patterns };
}

function linesOf(
  { page, isKept }: Sample,
  keys: readonly (string | null)[],
  isListed: (key: string) => boolean,
): TextLines {
  const kinds = page.blocks.map(({ text }, i) => {
    const key = keys[i]!;
    if (key !== null) return isListed(key) ? OTHER : REPEATED;
    return isKept[i] === true && weight(text) >= PARAGRAPH && endsSentence(text) ? TEXT : OTHER;
  });
  const isBeforeText: boolean[] = new Array(kinds.length).fill(false);
  let next = OTHER;
  for (let at = kinds.length - 1; at >= 0; at--) {
    isBeforeText[at] = next === TEXT;
    if (kinds[at] !== REPEATED) next = kinds[at]!;
  }
  const at = new Map(page.blocks.map((block, i) => [block, i]));
  const sums = (isCounted: (i: number) => boolean): Float64Array =>
    prefixSums(page.blocks, (block) => (isCounted(at.get(block)!) ? weight(block.text) : 0));
  return {
    keys,
    ...pairs(kinds, (i) => VARIED.test(keys[i]!)),
    isBeforeText,
    kept: sums((i) => isKept[i] === true),
    unkept: sums((i) => isKept[i] !== true && keys[i] === null),
  };
}
