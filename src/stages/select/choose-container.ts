import type { Container, Page } from '../../model/page.js';
import { linkShare } from '../../text/link-share.js';
import { blockProse } from '../../text/prose.js';
import { furnitureNames } from './furniture-names.js';

/** A child that holds this share of its parent's prose is the article's container, or leads to it. */
const MAJORITY = 0.75;
/** Paragraphs of an article are often each in an element of their own: below this many elements a share says nothing. */
const LEAF = new Set([
  'p',
  'li',
  'td',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figure',
  'figcaption',
]);

/** Prose weights summed up to every container, in one pass from the last row to the first. */
function proseOf(page: Page, isFree: readonly boolean[]): Float64Array {
  const sums = new Float64Array(page.containers.length);
  const names = furnitureNames(page);
  for (const [index, block] of page.blocks.entries()) {
    if (isFree[index] !== true || block.text === '') continue;
    sums[block.container]! += blockProse(block) * (1 - linkShare(block)) ** 2;
  }
  for (let row = page.containers.length - 1; row > 0; row--) {
    const container = page.containers[row]!;
    if (names[row] !== null) sums[row] = 0;
    if (!container.isInline || container.end > container.first) sums[container.parent]! += sums[row]!;
  }
  return sums;
}

const DIGITS = /\d+/g;
/** The share of a container's prose from which a container of the same kind beside it belongs to the article too. */
const TWIN = 0.1;

/** Is there a container of the same tag and class beside this one, figures aside, with prose of its own? col1, col2. */
function hasTwin(page: Page, sums: Float64Array, row: number): boolean {
  const kindOf = ({ tag, className, id }: Container): string =>
    `${tag} ${className} ${id}`.replaceAll(DIGITS, '');
  const own = page.containers[row]!;
  const kind = kindOf(own);
  if (own.className === '' && own.id === '') return false;
  return page.containers.some(
    (other, i) =>
      i !== row && other.parent === own.parent && sums[i]! >= sums[row]! * TWIN && kindOf(other) === kind,
  );
}

/**
 * A cell that holds paragraphs lays out a page; one that holds text belongs to a table of the article, as all cells of
 * a table with head cells do, and one without a row is an attacker's.
 */
function isLeaf(page: Page, row: number): boolean {
  const { tag, end, parent: above } = page.containers[row]!;
  if (tag === 'table') return hasHeadCells(page, row);
  if (tag !== 'td' || page.containers[above]!.tag !== 'tr') return LEAF.has(tag);
  let paragraphs = 0;
  for (let at = row + 1; at < page.containers.length && page.containers[at]!.first < end; at++) {
    const { isInline, parent } = page.containers[at]!;
    if (parent === row && !isInline) paragraphs++;
  }
  return paragraphs < MIN_PARAGRAPHS;
}

const MIN_PARAGRAPHS = 3;

/** Are there `th` in this table, those of tables within it aside? */
function hasHeadCells({ containers }: Page, table: number): boolean {
  const { end } = containers[table]!;
  for (let row = table + 1; row < containers.length && containers[row]!.first < end; row++) {
    if (containers[row]!.tag !== 'th') continue;
    let above = row;
    while (above > table && containers[above]!.tag !== 'table') above = containers[above]!.parent;
    if (above === table) return true;
  }
  return false;
}

/**
 * Chooses the article's container: from the root down to the child that holds most of the prose, as long as one does.
 * Headings, images and short paragraphs beside the prose come along with their container.
 */
export function chooseContainer(
  page: Page,
  isFree: readonly boolean[],
): { first: number; end: number; container: number; evidence: string } {
  const sums = proseOf(page, isFree);
  const heaviest = new Int32Array(page.containers.length).fill(-1);
  for (let row = 1; row < page.containers.length; row++) {
    const { parent } = page.containers[row]!;
    const best = heaviest[parent]!;
    if (best < 0 || sums[row]! > sums[best]!) heaviest[parent] = row;
  }
  let chosen = 0;
  for (let child = heaviest[0]!; child > 0; child = heaviest[child]!) {
    if (sums[child]! < sums[chosen]! * MAJORITY || sums[child] === 0) break;
    if (isLeaf(page, child) || hasTwin(page, sums, child)) break;
    chosen = child;
  }
  while (page.containers[chosen]!.isInline) chosen = page.containers[chosen]!.parent;
  const { first, end, tag, id, className } = page.containers[chosen]!;
  const name = `${tag}${id === '' ? '' : `#${id}`}${className === '' ? '' : `.${className.trim().replaceAll(' ', '.')}`}`;
  return { first, end, container: chosen, evidence: `most of the prose stands in ${name.slice(0, 80)}` };
}
