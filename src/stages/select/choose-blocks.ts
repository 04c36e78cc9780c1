import type { Page } from '../../model/page.js';
import { captionBlocks } from '../../text/captions.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { chooseContainer } from './choose-container.js';
import { furnitureNames } from './furniture-names.js';
import { articleLikelihood } from './likelihood/article-likelihood.js';
import { measures } from './likelihood/measures.js';
import { outlook } from './likelihood/outlook.js';
import { listLikelihood } from './list-likelihood.js';
import { ownLists } from './own-lists.js';
import { widenContainer } from './widen-container.js';

/** A block is the article's from this likelihood on; lower where even the best paragraph has little. */
const LIKELY = 0.45;
const OF_THE_BEST = 0.6;
/** Sentences without a link are believed sooner: to lose some of the article's is worse than to keep some that are not. */
const SENTENCES = 0.3;
/** Between two blocks of the article. */
const IN_A_GAP = 0.15;
const MAX_LINKED = 0.3;
const PARAGRAPH = 12;
/** Pictures and captions may stand so many blocks above the first paragraph, or below the last. */
const ABOVE = 4;
const BELOW = 2;

/** The article's blocks on a page, and the container that most of them stand in. */
export interface Chosen {
  readonly isKept: readonly boolean[];
  readonly container: number;
  /** Is a box likely the article's, whatever it is called? */
  readonly isArticle: (row: number) => boolean;
  readonly evidence: string;
}

/** The likelihood of each block, −1 for those outside the region; and what counts as likely on this page. */
function likelihoods(page: Page, isFree: readonly boolean[], chosen: number, prose: number) {
  const measured = measures(page, isFree);
  const { first, end } = page.containers[widenContainer(page, chosen, measured)]!;
  const seen = outlook(page, { chosen, first, end, prose }, measured);
  const values = new Float64Array(page.blocks.length).fill(-1);
  let best = 0;
  for (const [row, value] of articleLikelihood(seen).entries()) {
    const block = seen.rows[row]!;
    values[block] = value;
    if (measured.prose[block]! > PARAGRAPH && value > best) best = value;
  }
  return { values, likely: best === 0 ? 0 : Math.min(LIKELY, best * OF_THE_BEST) };
}

/**
 * Tells pictures of the article: in a box of their own, or beside text of it. A teaser's stands beside the teaser's text.
 */
function pictures({ blocks, containers }: Page, isKept: readonly boolean[]): (block: number) => boolean {
  const texts = prefixSums(blocks, ({ text }) => (text === '' ? 0 : 1));
  const kept = prefixSums(isKept, (is) => (is ? 1 : 0));
  return (block) => {
    let box = blocks[block]!.container;
    while (containers[box]!.isInline) box = containers[box]!.parent;
    const { first, end } = containers[box]!;
    return kept[end]! > kept[first]! || texts[end]! === texts[first]!;
  };
}

/** Lists of values stand in asides and boxes called menu; between blocks of the article they are its own. */
function keepOwnLists(page: Page, isKept: boolean[], values: Float64Array): void {
  const isOwnList = ownLists(page, furnitureNames(page));
  const [from, to] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  let done = from;
  for (const [row, { first, end }] of page.containers.entries()) {
    if (first < done || end > to || end <= first || !isOwnList(row)) continue;
    for (let block = first; block < end; block++) if (values[block]! >= 0) isKept[block] = true;
    done = end;
  }
}

/** From this mean likelihood of its blocks on a box is the article's though its names say furniture. */
const SURELY = 0.8;

function likelyBoxes({ containers }: Page, values: Float64Array): (row: number) => boolean {
  const counts = prefixSums(values, (value) => (value >= 0 ? 1 : 0));
  const sums = prefixSums(values, (value) => Math.max(0, value));
  return (row) => {
    const { first, end } = containers[row]!;
    const count = counts[end]! - counts[first]!;
    return count > 0 && (sums[end]! - sums[first]!) / count >= SURELY;
  };
}

/** Blocks without links, not unlikely themselves, between two of the article's: a short paragraph, a list, a table. */
function fillGaps(isKept: boolean[], values: Float64Array, links: Float64Array): void {
  let open: number[] | null = null;
  for (let block = 0; block < values.length; block++) {
    if (values[block]! < 0) continue;
    if (isKept[block]) {
      for (const one of open ?? []) isKept[one] = true;
      open = [];
    } else if (values[block]! > IN_A_GAP && links[block]! < MAX_LINKED) open?.push(block);
    else open = null;
  }
}

function nameOf({ tag, id, className }: Page['containers'][number]): string {
  const classes = className === '' ? '' : `.${className.trim().replaceAll(' ', '.')}`;
  return `${tag}${id === '' ? '' : `#${id}`}${classes}`.slice(0, 80);
}

/**
 * Chooses the blocks of a page that are its article: those that are likely to be, in the container that holds most of
 * the prose and close around it, with the pictures and captions among them.
 */
export function chooseBlocks(page: Page, isFree: readonly boolean[]): Chosen {
  const measured = measures(page, isFree);
  const { chosen, prose } = chooseContainer(page, measured);
  const { values, likely } = likelihoods(page, isFree, chosen, prose);
  const captions = captionBlocks(page);
  listLikelihood(page, values);
  const isKept = page.blocks.map(
    ({ text }, i) =>
      text !== '' &&
      !captions.has(i) &&
      values[i]! >
        (measured.prose[i]! > PARAGRAPH && measured.links[i] === 0 ? Math.min(likely, SENTENCES) : likely),
  );
  fillGaps(isKept, values, measured.links);
  keepOwnLists(page, isKept, values);
  const first = Math.max(0, isKept.indexOf(true) - ABOVE);
  const end = Math.min(isKept.length, isKept.lastIndexOf(true) + BELOW + 1);
  for (let i = first; i < end; i++) {
    if (isFree[i] === true && captions.has(i) && values[i]! >= 0) isKept[i] = true;
  }
  const isOwn = pictures(page, isKept);
  for (let i = first; i < end; i++) {
    if (isFree[i] === true && page.blocks[i]!.image !== undefined && isOwn(i)) isKept[i] = true;
  }
  const evidence = `reads like an article, most of it in ${nameOf(page.containers[chosen]!)}`;
  return { isKept, container: chosen, isArticle: likelyBoxes(page, values), evidence };
}
