import type { Page } from '../../model/page.js';
import type { SceneLine } from './scene.js';

/**
 * A line with a wide space where one inline element ends and the next begins: `<span>date</span><span>来源：甲报</span>`
 * stands in one line of text, and means two things; so does what a single space parts.
 */
export function seamed(page: Page, { block, text }: SceneLine): string {
  const { spans } = page.blocks[block]!;
  if (text.length > MAX_SEAMED || spans.length < 2) return text;
  const ends = new Set(spans.map(({ end }) => end));
  const seams = [...new Set(spans.map(({ start }) => start))].filter(
    (start) => start > 0 && (ends.has(start) || (text[start - 1] === ' ' && ends.has(start - 1))),
  );
  return seams
    .sort((a, b) => b - a)
    .reduce((line, at) => `${line.slice(0, at)}\u3000${line.slice(at)}`, text);
}

const MAX_SEAMED = 120;
