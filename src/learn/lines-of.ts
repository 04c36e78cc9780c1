import { linkShare } from '../text/link-share.js';
import { blockProse } from '../text/prose.js';
import { weight } from '../text/script.js';
import type { Line } from './line-group.js';
import type { Sample } from './sample.js';

const MAX_LINE = 400;
/** Of a page with more lines than these the rest is not looked at. */
const MAX_LINES = 20_000;
const MOSTLY = 0.5;
const PARAGRAPH = 12;
const SUBHEADING = 6;

/** The lines of a page that can be known again, trimmed, with where they stand: long ones are paragraphs. */
export function linesOf({ page, isKept }: Sample, number: number): Line[] {
  const blocks = page.blocks.slice(0, MAX_LINES);
  const shares = blocks.map((block) => linkShare(block));
  const isParagraph = blocks.map(
    (block, i) => isKept[i] === true && shares[i]! < MOSTLY && blockProse(block) >= PARAGRAPH,
  );
  const first = isParagraph.indexOf(true);
  const last = isParagraph.lastIndexOf(true);
  return blocks.flatMap(({ text, type, image }, i) => {
    const bare = text.trim();
    if (image !== undefined || bare === '' || bare.length > MAX_LINE) return [];
    const isShort = type === 'heading' || weight(bare) <= SUBHEADING;
    const isAmid = (i > first && i < last) || (isShort && isParagraph[i + 1] === true);
    const isLinked = shares[i]! >= MOSTLY;
    return [{ text: bare, page: number, isLinked, isKept: isKept[i] === true, isAmid }];
  });
}
