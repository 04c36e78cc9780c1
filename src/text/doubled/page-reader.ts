import type { Block, Page } from '../../model/page.js';
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
/** What no other two letters look like when they are misread: a capital before a sign may be that (CAFÉ®). */
const SURE = /[\x80-\xff\u0800-\uffff]/g;
const UNSURE = /[\u0180-\u07ff]/;
const FOREIGN_LETTER = /(?![\0-\u024f])\p{L}/gu;
const LETTER = /(?![\0-\x7f])\p{L}/gu;

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

interface Measure {
  /** Units that are misread, letters beyond ASCII that are not, and characters that come out: all, and what is sure. */
  misread: number;
  honest: number;
  said: number;
  sure: number;
  /** All units but white space. */
  ink: number;
}

function measure(text: string, stretches: readonly Stretch[]): Measure {
  let [misread, from, said, sure] = [0, 0, 0, 0];
  let rest = '';
  for (const { start, end, replacement } of stretches) {
    misread += end - start;
    rest += text.slice(from, start);
    said += count(replacement, BEYOND_ASCII);
    sure += count(replacement, SURE);
    from = end;
  }
  return { misread, said, sure, honest: count(rest + text.slice(from), LETTER), ink: inkLength(text) };
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

function measureAll(texts: readonly string[], stretches: readonly (readonly Stretch[])[]): Measure {
  const all: Measure = { misread: 0, honest: 0, said: 0, sure: 0, ink: 0 };
  for (const [i, text] of texts.entries()) {
    const one = measure(text, stretches[i]!);
    all.misread += one.misread;
    all.honest += one.honest;
    all.said += one.said;
    all.sure += one.sure;
    all.ink += one.ink;
  }
  return all;
}

const isSure = ({ replacement }: Stretch): boolean => !UNSURE.test(replacement);

/** How texts are read right that were misread in one way; `null` where nothing in them was. */
function readerFor(texts: readonly string[], misreading: Misreading): PageReader | null {
  const stretches = texts.map((text) => undoubled(text, misreading));
  const all = measureAll(texts, stretches);
  const isFull = all.misread >= all.ink * HALF;
  if (isMostly(all) && isFull && all.said >= LEAST_IN_PAGE)
    return { misreading, read: (text) => undoubled(text, misreading) };
  if (texts.some((text) => MISREAD_TOPIC.test(text))) return null;
  if (isMostly(all) && all.sure >= LEAST_IN_PAGE)
    return { misreading, read: (text) => undoubled(text, misreading).filter(isSure) };
  if (!texts.some((text, i) => isMisreadLine(text, stretches[i]!))) return null;
  const readLine = (text: string): readonly Stretch[] => {
    const own = undoubled(text, misreading);
    return isMisreadLine(text, own) ? own : NOTHING;
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
    const isMisread = ({ text }: Block, block: number): boolean =>
      (ofBlock[block]! & sign) !== 0 && undoubled(text, misreading).length > 0;
    if (!page.blocks.some(isMisread)) continue;
    const reader = readerFor(
      page.blocks.map(({ text }) => text),
      misreading,
    );
    if (reader !== null) return reader;
  }
  return null;
}
