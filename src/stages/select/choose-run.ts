import type { Page } from '../../model/page.js';
import { isDateLine } from '../../text/date-line.js';
import { furnitureLine } from '../../text/furniture-line.js';
import { proseWeight } from '../../text/prose.js';
import { chronicleTimes } from './chronicle-times.js';
import { verseBelow } from './verse-below.js';

/** What a line that does not read like prose costs a run: little within a list or a dialogue, more within a menu. */
const LIST_LINE = 5;
const MENU_LINE = 10;
/** So many short lines in a row may be a list of the article. */
const LIST_LENGTH = 6;
const REPEATED_LINE = 25;
const FURNITURE_LINE = 60;
const MAX_LINE = 400;

const NUMBERED =
  /^(?:\d{1,3}[.、．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第.{1,3}[条章节名届])/;

/** How much a line speaks for being article text, or against it. */
function lineScore(text: string, count: number, shortBefore: number): number {
  if (furnitureLine(text) !== null) return -FURNITURE_LINE;
  // 咚。 may stand in a story again and again; headlines that stand twice are links.
  if (count > 1 && !text.endsWith('。')) return -REPEATED_LINE;
  const prose = proseWeight(text);
  if (prose > 0) return Math.min(prose, MAX_LINE);
  if (NUMBERED.test(text)) return -1;
  return shortBefore < LIST_LENGTH ? -LIST_LINE : -MENU_LINE;
}

/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK = /\d{1,2}[:：]\d{2}|来源|來源|作者|记者|編輯|编辑|发布|發布/;
const NAMES_SOURCE = /来源|來源|作者/;
/** More lines of date than this are times of comments or of other articles, unless they name a source. */
const MAX_DATE_LINES = 3;
/** What a header is worth to the run that it opens. */
const HEADER = 40;
/** A run with this much behind it is the article already: a line of date within it opens nothing. */
const UNDER_WAY = 200;

/** Lines of date and source that may stand above an article. */
function headerLines(page: Page, chronicle: ReadonlySet<number>): ReadonlySet<number> {
  const dated = page.blocks.flatMap(({ text }, i) =>
    HEADER_MARK.test(text) && !chronicle.has(i) && isDateLine(text) ? [i] : [],
  );
  return new Set(
    dated.filter((i) => dated.length <= MAX_DATE_LINES || NAMES_SOURCE.test(page.blocks[i]!.text)),
  );
}

/** A run with the short sentences beside it: 他走了。 closes a story, 咚。 opens one. */
function widened<Run extends { first: number; end: number }>(
  page: Page,
  isFree: readonly boolean[],
  run: Run,
): Run {
  const isSentence = (index: number): boolean => {
    const text = page.blocks[index]?.text ?? '';
    return isFree[index] === true && SENTENCE_LINE.test(text) && furnitureLine(text) === null;
  };
  let { first, end } = run;
  while (isSentence(first - 1)) first--;
  while (isSentence(end)) end++;
  return { ...run, first, end };
}

const SENTENCE_LINE = /。[”」]?$/;
/**
 * Chooses the article's run of lines in a text: the stretch with the greatest sum of line scores
 * (Kadane's maximum subarray), so that subheadings and captions between paragraphs come along while rows of labels,
 * repeated headlines and furniture end it. A line of date and source opens a run: a headline above it that is
 * punctuated like prose is no part of the text.
 */
export function chooseRun(
  page: Page,
  isFree: readonly boolean[],
): { first: number; end: number; container: number; evidence: string } {
  const counts = new Map<string, number>();
  for (const { text } of page.blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  const chronicle = chronicleTimes(page);
  const headers = headerLines(page, chronicle);
  let best = { first: 0, end: 0, sum: 0 };
  let [first, sum, short] = [0, 0, 0];
  page.blocks.forEach(({ text }, index) => {
    if (text === '') return;
    if (headers.has(index) && sum < UNDER_WAY) {
      [first, sum] = [-1, HEADER];
      return;
    }
    // What the profile drops is no reason to end a run: a label over a picture stands between paragraphs.
    if (isFree[index] !== true) return;
    const score = chronicle.has(index) ? 1 : lineScore(text, counts.get(text) ?? 1, short);
    short = score > 0 ? 0 : short + 1;
    if (sum <= 0) [first, sum] = [index, 0];
    // Between the header and the first sentence stand buttons: font size, share, counts.
    if (first < 0 && score > 0) first = index;
    sum += score;
    if (score > 0 && sum > best.sum) best = { first, end: index + 1, sum };
  });
  best = best.end > 0 ? widened(page, isFree, best) : verseBelow(page, isFree, headers);
  const evidence = `lines ${best.first + 1} to ${best.end} read like prose`;
  return { first: best.first, end: best.end, container: -1, evidence };
}
