import type { Page } from '../../../model/page.js';
import { blockProse } from '../../../text/prose.js';
import { bestRun } from '../lines/best-run.js';

/** More lines than this are not looked at closely: a book's worth. */
const MAX_LINES = 50_000;
const MAX_PROSE = 400;
const SHORT_LINE = 8;

/** Of a text of very many lines those around its longest stretch of prose; of others all. */
export function nearText({ blocks }: Page, isFree: readonly boolean[]): readonly boolean[] {
  if (blocks.length <= MAX_LINES) return isFree;
  const scores = Float64Array.from(blocks, (block) => {
    const prose = blockProse(block);
    return prose > 0 ? Math.min(MAX_PROSE, prose) : -SHORT_LINE;
  });
  const { first, end } = bestRun(scores);
  const from = Math.max(0, Math.min(first - MAX_LINES / 4, blocks.length - MAX_LINES));
  const to = Math.max(from + MAX_LINES, Math.min(end, from + 2 * MAX_LINES));
  return isFree.map((free, i) => free && i >= from && i < to);
}
