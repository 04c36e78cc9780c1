import type { Page } from '../model/page.js';

/**
 * An element's text: its blocks', a line each; for an inline element what its spans cover.
 *
 * @param limit where whoever asks stops reading: the text is that long, or whole
 */
export function rowText(page: Page, row: number, limit = Number.POSITIVE_INFINITY): string {
  const { first, end, isInline } = page.containers[row]!;
  let text = '';
  for (let at = first; at < end && text.length <= limit; at++) {
    const block = page.blocks[at]!;
    if (!isInline) text += text === '' ? block.text : `\n${block.text}`;
    else
      for (const span of block.spans)
        if (span.container === row) text += block.text.slice(span.start, span.end);
  }
  return text;
}
