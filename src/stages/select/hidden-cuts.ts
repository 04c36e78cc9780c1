import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { linkFarms } from '../../text/injected/link-farms.js';
import { shownBlocks } from './shown-blocks.js';
import { wholeBlock } from './whole-block.js';

const HEAD: ReadonlySet<string> = new Set(['<head>', '<title>']);

/** Text that the page does not show, but for link farms. */
export function* hiddenCuts(page: Page): Generator<Cut> {
  const shown = shownBlocks(page);
  const isShown = (block: number, hidden: string): boolean => shown.get(hidden)?.has(block) === true;
  const { blocks: farmed } = linkFarms(page);
  for (let index = 0; index < page.blocks.length; index++) {
    if (farmed.has(index)) continue;
    const block = page.blocks[index]!;
    const { tag, hidden } = page.containers[block.container]!;
    if (hidden !== null && !isShown(index, hidden)) {
      // A title within a drawing is hidden by the drawing.
      const isHead = (tag === 'title' || tag === 'head') && HEAD.has(hidden);
      yield isHead
        ? wholeBlock(page, index, 'head', 'title of the window')
        : wholeBlock(page, index, 'hidden-text', hidden);
      continue;
    }
    for (const span of block.spans) {
      if (span.hidden === null || isShown(index, span.hidden)) continue;
      yield { rule: 'hidden-text', reason: span.hidden, block: index, start: span.start, end: span.end };
    }
  }
}
