import type { Page } from '../../model/page.js';
import { findPattern } from '../../text/line-pattern.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { blockProse } from '../../text/prose.js';

/** Where a profile's lines say that the article stands in a text: -1 for a start or end that is not there. */
interface SiteSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the start and end lines. Of several start lines in a row the last one counts. A start line that has more prose
 * above it than below stands under the article (a share row may be at either end), and an end line with no prose above
 * it is in the menu: they are none.
 */
export function siteSpan(page: Page): SiteSpan {
  const { startAfter, endAt } = page.site?.layout ?? {};
  const { blocks } = page;
  if (!page.isText || (startAfter === undefined && endAt === undefined)) return { start: -1, end: -1 };
  const sums = prefixSums(blocks, blockProse);
  const all = sums.at(-1)!;
  const isStart = (index: number): boolean => sums[index]! <= all - sums[index]!;
  const isStartLine = (text = ''): boolean => findPattern(startAfter, text) !== undefined;
  let start = blocks.findIndex(({ text }, i) => isStart(i) && isStartLine(text));
  while (start >= 0 && isStartLine(blocks[start + 1]?.text)) start++;
  const isEnd = (index: number): boolean => index > start && sums[index]! > sums[start + 1]!;
  const end = blocks.findIndex(({ text }, i) => isEnd(i) && findPattern(endAt, text) !== undefined);
  return { start, end };
}
