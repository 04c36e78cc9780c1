import type { Block } from '../model/page.js';
import { isDateLine } from '../text/date-line.js';
import { linkShare } from '../text/link-share.js';
import { blockProse } from '../text/prose.js';
import { weight } from '../text/script.js';
import type { Repeats } from './repeats.js';
import type { Sample } from './sample.js';

/** A paragraph, not a caption or label. */
const PARAGRAPH = 12;
const MOSTLY = 0.5;
/** A picture weighs as much as a short line. */
const IMAGE = 4;
const BASE = 0x01000193;

/** Sums over a page's blocks, so that any stretch of them is measured by two look-ups. Entry `i` is before block `i`. */
export interface BlockFacts {
  /** Weight of all text, of what is kept now, of links, of what other pages have too. */
  readonly weight: Float64Array;
  readonly kept: Float64Array;
  readonly linked: Float64Array;
  readonly repeated: Float64Array;
  /** Weight of what is kept, links nothing and stands on this page alone. */
  readonly own: Float64Array;
  /** Paragraphs among that. */
  readonly paragraphs: Float64Array;
  /** Blocks with text; those that are a link, or repeat: a headline to click on, a label, a date. */
  readonly lines: Float64Array;
  readonly marks: Float64Array;
  /** Rolling hash of what kinds of block follow each other, and the powers that cut a stretch out of it. */
  readonly shape: Int32Array;
  readonly powers: Int32Array;
}

const TYPES = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'cell', 'image'];

const codeOf = ({ type, level = 0 }: Block, isLinked: boolean): number =>
  1 + TYPES.indexOf(type) * 16 + level * 2 + (isLinked ? 1 : 0);

export function blockFacts({ page, isKept }: Sample, repeats: Repeats): BlockFacts {
  const { blocks } = page;
  const sums = (): Float64Array => new Float64Array(blocks.length + 1);
  const facts = {
    weight: sums(),
    kept: sums(),
    linked: sums(),
    repeated: sums(),
    own: sums(),
    paragraphs: sums(),
    lines: sums(),
    marks: sums(),
    shape: new Int32Array(blocks.length + 1),
    powers: new Int32Array(blocks.length + 1).fill(1),
  };
  for (const [i, block] of blocks.entries()) {
    const { text, image } = block;
    const size = image === undefined ? weight(text) : IMAGE;
    const share = linkShare(block);
    const isLinked = share >= MOSTLY;
    const isRepeated =
      image === undefined ? repeats.of(text)?.isFurniture === true : repeats.isOfSite(image.src);
    // A line of date and names is none of the text, taken for it or not.
    const isDated = isDateLine(text);
    const own = isKept[i] && !isRepeated && !isDated ? size * (1 - share) : 0;
    const isLine = text !== '';
    const isMark = isLine && (isLinked || isRepeated || isDated);
    const isParagraph = own > 0 && !isLinked && blockProse(block) >= PARAGRAPH;
    facts.weight[i + 1] = facts.weight[i]! + size;
    facts.kept[i + 1] = facts.kept[i]! + (isKept[i] ? size : 0);
    facts.linked[i + 1] = facts.linked[i]! + size * share;
    facts.repeated[i + 1] = facts.repeated[i]! + (isRepeated ? size : 0);
    facts.own[i + 1] = facts.own[i]! + own;
    facts.paragraphs[i + 1] = facts.paragraphs[i]! + (isParagraph ? 1 : 0);
    facts.lines[i + 1] = facts.lines[i]! + (isLine ? 1 : 0);
    facts.marks[i + 1] = facts.marks[i]! + (isMark ? 1 : 0);
    facts.powers[i + 1] = Math.imul(facts.powers[i]!, BASE);
    facts.shape[i + 1] = isLine
      ? Math.imul(facts.shape[i]!, BASE) + codeOf(block, isLinked)
      : facts.shape[i]!;
  }
  return facts;
}

/** What kinds of block a stretch is made of, those without text aside, as one number. */
export function shapeOf({ shape, powers, lines }: BlockFacts, first: number, end: number): number {
  const count = lines[end]! - lines[first]!;
  return (shape[end]! - Math.imul(shape[first]!, powers[count]!)) | 0;
}
