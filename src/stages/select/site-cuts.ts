import type { Page } from '../../model/page.js';
import type { LinePattern } from '../../model/profile.js';
import type { Cut } from '../../model/rules.js';
import { findPattern } from '../../text/line-pattern.js';
import { isOwnItem, proseBlockSums } from '../../text/own-item.js';
import { siteSpan } from './site-span.js';
import { wholeBlock } from './whole-block.js';

/** What the site's profile says is furniture: elements, lines, everything before a start or after an end. */
export function* siteCuts(page: Page): Generator<Cut> {
  const layout = page.site?.layout;
  if (layout === null || layout === undefined) return;
  yield* removedElements(page);
  const { dropLines, endAt } = layout;
  const prose = proseBlockSums(page);
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    const dropped = findPattern(dropLines, block.text);
    // What stands in a cell of a table is the article's own, unless the page is laid out in it.
    const isOwnCell = block.type === 'cell' && isOwnItem(page, prose, index);
    if (dropped !== undefined && !isOwnCell)
      yield wholeBlock(page, index, 'site-lines', reasonOf(dropped, 'line that the site adds'));
  }
  // Start and end lines are for texts: in markup the body's container says where it begins and ends.
  if (page.isText) yield* outsideOf(page, endAt);
}

/** Cuts the lines above the start and below the end. */
function* outsideOf(page: Page, endAt: Patterns): Generator<Cut> {
  const { start, end } = siteSpan(page);
  for (let index = 0; index <= start; index++)
    yield wholeBlock(page, index, 'site-lines', 'above the article');
  if (end < 0) return;
  const why = reasonOf(findPattern(endAt, page.blocks[end]!.text), 'below the article');
  for (let index = end; index < page.blocks.length; index++) yield wholeBlock(page, index, 'site-lines', why);
}

type Patterns = readonly LinePattern[] | undefined;

function reasonOf(pattern: LinePattern | undefined, fallback: string): string {
  return pattern?.why ?? fallback;
}

function* removedElements(page: Page): Generator<Cut> {
  const inline = new Set<number>();
  for (const row of page.removeRows) {
    const container = page.containers[row]!;
    if (container.isInline) inline.add(row);
    else {
      for (let block = container.first; block < container.end; block++) {
        yield wholeBlock(page, block, 'site-remove', describe(container.tag, container.className));
      }
    }
  }
  if (inline.size === 0) return;
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    for (const span of block.spans) {
      if (!inline.has(span.container)) continue;
      yield {
        rule: 'site-remove',
        reason: describe(span.tag, span.className),
        block: index,
        start: span.start,
        end: span.end,
      };
    }
  }
}

function describe(tag: string, className: string): string {
  return className === '' ? `<${tag}>` : `<${tag} class="${className}">`;
}
