import type { Page } from '../model/page.js';

/** An element's text: its blocks', a line each; for an inline element what its spans cover. */
export function rowText(page: Page, row: number): string {
  const { first, end, isInline } = page.containers[row]!;
  let text = '';
  for (let at = first; at < end; at++) {
    const block = page.blocks[at]!;
    if (!isInline) text += text === '' ? block.text : `\n${block.text}`;
    else
      for (const span of block.spans)
        if (span.container === row) text += block.text.slice(span.start, span.end);
  }
  return text;
}
