import { parseCreditLine } from '../../../text/credits.js';
import { isDateLine } from '../../../text/date-line.js';
import { furnitureLine } from '../../../text/furniture-line.js';
import { findPattern } from '../../../text/line-pattern.js';
import { readOriginalTitle } from '../../../text/original-title.js';
import { blockProse, endsSentence } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import type { DumpView } from './dump-view.js';

const LETTER = /\p{L}/u;
const MIN_WEIGHT = 1.5;
const MAX_WEIGHT = 70;
const MAX_LENGTH = 400;
/** ——对话钟表匠某某: what a dash opens goes on from the headline above. */
const SUBTITLE = /^(?:[—－─]{1,3}|-{2,3})\s?(?=\p{L})/u;

/**
 * A line of the body itself is its headline only where that was taken for text: above its first paragraph, or with the
 * line of date below it, and no sentence.
 */
function mayOpen({ page, body, kinds }: DumpView, block: number): boolean {
  if (block < body.first) return true;
  const { text } = page.blocks[block]!;
  const isRepeated = [1, 2, 3].some((at) => page.blocks[block + at]?.text === text);
  if (endsSentence(text) && !isRepeated && !(CALLS.test(text) && weight(text) <= MAX_CALL)) return false;
  if (kinds.has(block + 1) || kinds.has(block + 2)) return true;
  for (let at = body.first; at < block; at++) if (blockProse(page.blocks[at]!) >= PROSE) return false;
  return true;
}

/** Headlines ask and call, as sentences do, and are cut short. */
const CALLS = /(?:[?？!！…]|\.{3})["”’»」]?$/;
const MAX_CALL = 40;
const PROSE = 12;

/** Could a line be the headline at all? */
export function isCandidate(view: DumpView, block: number): boolean {
  const { page } = view;
  const { text } = page.blocks[block]!;
  if (text.length > MAX_LENGTH || !LETTER.test(text)) return false;
  const size = weight(text);
  if (size < MIN_WEIGHT || size > MAX_WEIGHT || SUBTITLE.test(text)) return false;
  return (
    mayOpen(view, block) &&
    !isDateLine(text) &&
    furnitureLine(text) === null &&
    findPattern(page.site?.layout?.dropLines, text) === undefined &&
    readOriginalTitle(text) === null &&
    parseCreditLine(text) === null
  );
}
