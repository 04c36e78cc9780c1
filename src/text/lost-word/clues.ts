/** Stands in a text where the lost word stood. */
export const GAP = '\uFFFC';
/** Characters on either side of a gap that are looked at. */
const REACH = 12;
/** Gaps that are looked at: more of them say little more. */
const MAX_GAPS = 60;

/** Texts in which a word may be found again, each with `GAP` where it is lost. */
export interface Clues {
  /** What names the article's subject: headline, keywords. */
  readonly headlines: readonly string[];
  /** The article's own text. */
  readonly body: readonly string[];
  /** Other articles, which have no gaps. */
  readonly peers: readonly string[];
}

/** What stands directly before and behind a gap, up to the next gap. */
export interface Gap {
  readonly before: string;
  readonly after: string;
}

/** Characters on either side that make two gaps alike. */
const ALIKE = 2;

/** How many gaps texts have, and which: of those alike, as in a line that is said again and again, the first. */
export interface Gaps {
  readonly count: number;
  readonly all: readonly Gap[];
  readonly distinct: readonly Gap[];
}

/** The gaps of texts, in their order. */
export function gapsOf(texts: readonly string[]): Gaps {
  const all = allGaps(texts);
  const distinct = new Map<string, Gap>();
  for (const gap of all) {
    const key = `${gap.before.slice(-ALIKE)}${GAP}${gap.after.slice(0, ALIKE)}`;
    if (!distinct.has(key)) distinct.set(key, gap);
  }
  return { count: all.length, all, distinct: [...distinct.values()] };
}

function allGaps(texts: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  for (const text of texts) {
    for (let at = text.indexOf(GAP); at >= 0 && gaps.length < MAX_GAPS; at = text.indexOf(GAP, at + 1)) {
      gaps.push({
        before: text.slice(Math.max(0, at - REACH), at),
        after: text.slice(at + 1, at + 1 + REACH),
      });
    }
  }
  return gaps;
}
