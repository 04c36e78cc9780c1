import type { Page } from '../../../model/page.js';
import { injectedLinks } from '../../../text/injected/injected-links.js';
import { invisibleIn } from '../../../text/invisible.js';
import { ZERO_WIDTH } from '../../../text/traits.js';

/** A block's text as its reader would have it without what was put between its characters. */
export interface PlainText {
  readonly text: string;
  /** Where a character of it stands in the block's text. */
  readonly placeOf: (at: number) => number;
}

const same = (at: number): number => at;

/** What does not belong to a text: links put into it, what is hidden in it, characters without width. */
function holesOf(page: Page, index: number, traits: number): { start: number; end: number }[] {
  const block = page.blocks[index]!;
  const holes: { start: number; end: number }[] = [...(injectedLinks(page).get(index) ?? [])];
  for (const { start, end, hidden } of block.spans) if (hidden !== null) holes.push({ start, end });
  if ((traits & ZERO_WIDTH) !== 0) for (const place of invisibleIn(block.text)) holes.push(place);
  return holes.sort((a, b) => a.start - b.start);
}

/**
 * A block's text without links that were put into it, hidden text and characters without width: a phrase that was written
 * over a word is the same everywhere but for them.
 */
export function plainText(page: Page, index: number, traits: number): PlainText {
  const block = page.blocks[index]!;
  const holes = holesOf(page, index, traits);
  if (holes.length === 0) return { text: block.text, placeOf: same };
  let text = '';
  let from = 0;
  const pieces: { readonly at: number; readonly from: number }[] = [];
  for (const { start, end } of [...holes, { start: block.text.length, end: block.text.length }]) {
    if (start > from) {
      pieces.push({ at: text.length, from });
      text += block.text.slice(from, start);
    }
    from = Math.max(from, end);
  }
  const placeOf = (at: number): number => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.at <= at) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low] ?? { at: 0, from: 0 };
    return piece.from + at - piece.at;
  };
  return { text, placeOf };
}
