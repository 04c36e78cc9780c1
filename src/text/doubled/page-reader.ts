import type { Page } from '../../model/page.js';
import { MISREAD_TOPIC } from '../mojibake.js';
import { LATIN_LEAD, MISREAD_HAN, pageTraits } from '../traits.js';
import { inkLength } from '../white-space.js';
import { MISREADINGS, type Misreading, type Stretch } from './stretch.js';
import { undoubled } from './undoubled.js';

/** How a page's misread texts are read right. */
export interface PageReader {
  readonly misreading: Misreading;
  /** The stretches of a text that are to be read right. */
  readonly read: (text: string) => readonly Stretch[];
}

/** Characters that come out, from which a page is misread as a whole; fewer are somebody's example. */
const LEAST_IN_PAGE = 4;
/** The share of the letters beyond ASCII that are misread, in a page where all are: a lost byte spoils its neighbours. */
const MOST = 0.8;
/** Characters that come out of a line that is misread alone, as a comment or a headline; examples are shorter. */
const LEAST_IN_LINE = 6;
/** How much of a line, and of a page that speaks of such things, must be misread. */
const HALF = 0.5;
const BEYOND_ASCII = /[^\0-\x7f]/g;
const FOREIGN_LETTER = /(?![\0-\u024f])\p{L}/gu;
const LETTER = /(?![\0-\x7f])\p{L}/gu;

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

interface Measure {
  /** Units that are misread, letters beyond ASCII that are not, and characters that come out. */
  misread: number;
  honest: number;
  said: number;
  /** All units but white space. */
  ink: number;
}

function measure(text: string, stretches: readonly Stretch[]): Measure {
  let [misread, from, said] = [0, 0, 0];
  let rest = '';
  for (const { start, end, replacement } of stretches) {
    misread += end - start;
    rest += text.slice(from, start);
    said += count(replacement, BEYOND_ASCII);
    from = end;
  }
  return { misread, said, honest: count(rest + text.slice(from), LETTER), ink: inkLength(text) };
}

const isMostly = ({ misread, honest }: Measure): boolean => misread >= (misread + honest) * MOST;

/** Is a line misread from end to end, and of a script that Latin letters hide all of? */
function isMisreadLine(text: string, stretches: readonly Stretch[]): boolean {
  if (stretches.length === 0) return false;
  const measured = measure(text, stretches);
  const letters = stretches.reduce((sum, { replacement }) => sum + count(replacement, FOREIGN_LETTER), 0);
  return letters >= LEAST_IN_LINE && isMostly(measured) && measured.misread >= measured.ink * HALF;
}

const NOTHING: readonly Stretch[] = [];

/** What a page's texts come to, read right in one way; `null` where nothing in them can be. */
function readerFor(texts: readonly string[], misreading: Misreading): PageReader | null {
  const all: Measure = { misread: 0, honest: 0, said: 0, ink: 0 };
  let hasLine = false;
  for (const text of texts) {
    const stretches = undoubled(text, misreading);
    const one = measure(text, stretches);
    all.misread += one.misread;
    all.honest += one.honest;
    all.said += one.said;
    all.ink += one.ink;
    hasLine ||= isMisreadLine(text, stretches);
  }
  const isWhole = all.said >= LEAST_IN_PAGE && isMostly(all);
  if (isWhole && all.misread >= all.ink * HALF)
    return { misreading, read: (text) => undoubled(text, misreading) };
  if (!(isWhole || hasLine) || texts.some((text) => MISREAD_TOPIC.test(text))) return null;
  if (isWhole) return { misreading, read: (text) => undoubled(text, misreading) };
  const readLine = (text: string): readonly Stretch[] => {
    const stretches = undoubled(text, misreading);
    return isMisreadLine(text, stretches) ? stretches : NOTHING;
  };
  return { misreading, read: readLine };
}

/** What a text must hold for it to be misread so. */
const SIGNS: Readonly<Record<Misreading, number>> = { 'windows-1252': LATIN_LEAD, gb18030: MISREAD_HAN };

/**
 * How to read right what a page has in UTF-8 that was decoded wrongly and encoded again: all of its texts where all of
 * them are, else single lines that are so from end to end. `null` where there is nothing of the kind, or where the page
 * may speak of such text and quote some.
 */
export function pageReader(page: Page): PageReader | null {
  const { all, ofBlock } = pageTraits(page);
  for (const misreading of MISREADINGS) {
    const sign = SIGNS[misreading];
    if ((all & sign) === 0) continue;
    const texts = page.blocks.map(({ text }) => text);
    const isSigned = (block: number): boolean => (ofBlock[block]! & sign) !== 0;
    if (!texts.some((text, block) => isSigned(block) && undoubled(text, misreading).length > 0)) continue;
    const reader = readerFor(texts, misreading);
    if (reader !== null) return reader;
  }
  return null;
}
