import type { Page } from '../../model/page.js';
import { isDateLine } from '../../text/date-line.js';
import { proseWeight } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import { furnitureLine } from './furniture-line.js';

/** What a line that does not read like prose costs a run: so much, and a little less for each character it has. */
const SHORT_LINE = 10;
const REPEATED_LINE = 25;
const FURNITURE_LINE = 60;
const MAX_LINE = 400;

/** How much a line speaks for being article text, or against it. */
function lineScore(text: string, count: number): number {
  const furniture = furnitureLine(text);
  if (furniture !== null) return -FURNITURE_LINE;
  if (count > 1) return -REPEATED_LINE;
  const prose = proseWeight(text);
  if (prose > 0) return Math.min(prose, MAX_LINE);
  return -Math.max(2, SHORT_LINE - weight(text) / 4);
}

/** Lines at the head of a run in which a page's header may stand: headline, subtitle, date and source. */
const HEADER_LINES = 6;
/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK = /\d{1,2}[:：]\d{2}|来源|來源|作者|记者|編輯|编辑|发布|發布/;

/** A headline that is punctuated like prose begins the run: the line of date and source below it tells where text starts. */
function behindHeader(page: Page, run: { first: number; end: number }): number {
  const end = Math.min(run.end - 1, run.first + HEADER_LINES);
  for (let index = end - 1; index >= run.first; index--) {
    const { text } = page.blocks[index]!;
    if (HEADER_MARK.test(text) && isDateLine(text)) return index + 1;
  }
  return run.first;
}

/**
 * Chooses the article's run of lines in a text: the stretch with the greatest sum of line scores
 * (Kadane's maximum subarray), so that subheadings and captions between paragraphs come along while rows of labels,
 * repeated headlines and furniture end it.
 */
export function chooseRun(
  page: Page,
  isFree: readonly boolean[],
): { first: number; end: number; container: number; evidence: string } {
  const counts = new Map<string, number>();
  for (const { text } of page.blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = { first: 0, end: 0, sum: 0 };
  let first = 0;
  let sum = 0;
  page.blocks.forEach(({ text }, index) => {
    if (text === '') return;
    const score = isFree[index] === true ? lineScore(text, counts.get(text) ?? 1) : -FURNITURE_LINE;
    if (sum <= 0) {
      first = index;
      sum = 0;
    }
    sum += score;
    if (sum > best.sum) best = { first, end: index + 1, sum };
  });
  const start = behindHeader(page, best);
  return {
    first: start,
    end: best.end,
    container: -1,
    evidence: `lines ${start + 1} to ${best.end} read like prose`,
  };
}
