import { isHeaderLabel } from '../../../text/header-line.js';
import { blockProse } from '../../../text/prose.js';
import { unglued } from '../../../text/unglued.js';
import type { Scene } from '../scene.js';

/** A line that may say when an article appeared and who wrote it. */
export interface HeaderLine {
  readonly block: number;
  readonly text: string;
  /** What stands in a line of its own above: Published on, By. Empty where nothing does. */
  readonly label: string;
  /** Lines between this one and the headline, or the body where that is nearer. */
  readonly distance: number;
}

const ABOVE = 4;
const BELOW = 16;
const BEFORE_BODY = 6;
const INTO_BODY = 8;
/** A standfirst and a caption may stand above the line of date; behind more paragraphs the text is under way. */
const MAX_PROSE = 3;
const PROSE = 12;
const MAX_LENGTH = 200;
/** Where the text is under way: its first lines may still be the header, if it was taken for text. */
function endOfZone({ page, body }: Scene, head: number): number {
  const from = Math.max(body.first, head + 1);
  const last = Math.min(page.blocks.length, from + INTO_BODY);
  let prose = 0;
  for (let block = from; block < last; block++) {
    if (blockProse(page.blocks[block]!) >= PROSE && ++prose >= MAX_PROSE) return block;
  }
  return last;
}

/** The lines around the headline of a dump and above its text, in order. */
export function headerZone(scene: Scene): readonly HeaderLine[] {
  const { page, body, headlineBlock } = scene;
  const head = headlineBlock ?? body.first;
  const last = endOfZone(scene, head);
  const lines: HeaderLine[] = [];
  let label = '';
  for (let block = Math.max(0, Math.min(head, body.first) - ABOVE); block < last; block++) {
    const isNear = block <= head + BELOW || block >= body.first - BEFORE_BODY;
    const { text } = page.blocks[block]!;
    if (!isNear || block === headlineBlock || text === '' || text.length > MAX_LENGTH) continue;
    if (isHeaderLabel(text)) {
      label = text;
      continue;
    }
    const distance = Math.min(Math.abs(block - head), block < body.first ? body.first - block : BELOW);
    lines.push({ block, text: unglued(text), label, distance });
    label = '';
  }
  return lines;
}
