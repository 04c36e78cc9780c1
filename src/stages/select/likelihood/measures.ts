import type { Page } from '../../../model/page.js';
import { linkShare } from '../../../text/link-share.js';
import { blockProse } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';

/** Prose of at least this weight is a paragraph. */
const PARAGRAPH = 12;

/** What is measured of each block, and the sums of it before each block, so that any container's is one subtraction. */
export interface Measures {
  /** 1 where the block has text and nothing has taken it out yet. */
  readonly isFree: Uint8Array;
  readonly weights: Float64Array;
  /** Share of the text in links, 0 to 1. */
  readonly links: Float64Array;
  /** Prose weight, links left out. */
  readonly prose: Float64Array;
  readonly before: {
    readonly blocks: Float64Array;
    readonly weight: Float64Array;
    readonly linked: Float64Array;
    readonly prose: Float64Array;
    readonly paragraphs: Float64Array;
  };
}

const known = new WeakMap<readonly boolean[], Measures>();

/**
 * Measures the blocks of a page, once for each answer to what is free of them.
 *
 * @param isFree false where a profile or hiding has taken the block out
 */
export function measures(page: Page, isFree: readonly boolean[]): Measures {
  const before = known.get(isFree);
  if (before !== undefined) return before;
  const size = page.blocks.length;
  const made: Measures = {
    isFree: new Uint8Array(size),
    weights: new Float64Array(size),
    links: new Float64Array(size),
    prose: new Float64Array(size),
    before: {
      blocks: new Float64Array(size + 1),
      weight: new Float64Array(size + 1),
      linked: new Float64Array(size + 1),
      prose: new Float64Array(size + 1),
      paragraphs: new Float64Array(size + 1),
    },
  };
  for (let i = 0; i < size; i++) enter(made, page, i, isFree[i] === true);
  known.set(isFree, made);
  return made;
}

function enter(made: Measures, page: Page, i: number, isOpen: boolean): void {
  const block = page.blocks[i]!;
  if (isOpen && block.text !== '') {
    const share = block.spans.length === 0 ? 0 : linkShare(block);
    made.isFree[i] = 1;
    made.weights[i] = weight(block.text);
    made.links[i] = share;
    made.prose[i] = blockProse(block) * (1 - share) ** 2;
  }
  const { blocks, weight: weights, linked, prose, paragraphs } = made.before;
  blocks[i + 1] = blocks[i]! + made.isFree[i]!;
  weights[i + 1] = weights[i]! + made.weights[i]!;
  linked[i + 1] = linked[i]! + made.weights[i]! * made.links[i]!;
  prose[i + 1] = prose[i]! + made.prose[i]!;
  paragraphs[i + 1] = paragraphs[i]! + (made.prose[i]! > PARAGRAPH ? 1 : 0);
}
