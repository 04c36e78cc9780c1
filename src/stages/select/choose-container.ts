import type { Container, Page } from '../../model/page.js';
import { boxOf } from '../../text/box-of.js';
import { furnitureNames } from './furniture-names.js';
import type { Measures } from './likelihood/measures.js';
import { pageNames } from './page-names.js';

/** A child that holds this share of its parent's prose is the article's container, or leads to it. */
const MAJORITY = 0.8;
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

/** What prose is worth in a box that its names call furniture: a wrapper of the whole page so called changes nothing. */
const IN_FURNITURE = 0.15;
/** What text without sentences is worth where names say that the article stands: 某鹅代做 is all of a short post. */
const NAMED_TEXT = 0.4;
const NAMED_BONUS = 1.3;

const WHOLE_PAGE = new Set(['#root', 'html', 'body']);

/** How much the prose in each container speaks for it, by the names around it; `isNamed` where one says article. */
function trust(page: Page): { factor: Float64Array; isNamed: Uint8Array } {
  const { containers } = page;
  const names = furnitureNames(page);
  const told = pageNames(page);
  const factor = new Float64Array(containers.length).fill(1);
  const isNamed = new Uint8Array(containers.length);
  for (let row = 1; row < containers.length; row++) {
    const { tag, parent, isInline, first, end } = containers[row]!;
    factor[row] = factor[parent]!;
    isNamed[row] = isNamed[parent]!;
    if (isInline || first >= end || WHOLE_PAGE.has(tag)) continue;
    if (names[row] != null) factor[row] = IN_FURNITURE;
    const facts = told[row]!;
    if (facts === null) continue;
    if (facts.isOverlay) factor[row] = IN_FURNITURE;
    if (facts.isBody) isNamed[row] = 1;
  }
  return { factor, isNamed };
}

/** What speaks for each container, summed up in one pass from the last row to the first. */
function evidenceOf(page: Page, { isFree, weights, links, prose }: Measures): Float64Array {
  const { containers, blocks } = page;
  const sums = new Float64Array(containers.length);
  const { factor, isNamed } = trust(page);
  for (let index = 0; index < blocks.length; index++) {
    if (isFree[index] !== 1) continue;
    const { container } = blocks[index]!;
    const text = isNamed[container] === 1 ? weights[index]! * NAMED_TEXT * (1 - links[index]!) ** 2 : 0;
    const bonus = isNamed[container] === 1 ? NAMED_BONUS : 1;
    sums[container]! += Math.max(prose[index]!, text) * bonus * factor[container]!;
  }
  for (let row = containers.length - 1; row > 0; row--) sums[containers[row]!.parent]! += sums[row]!;
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
  if (own.className === '' && own.id === '') return false;
  const kind = kindOf(own);
  // Rows below the parent follow it, up to the first that hangs further up.
  for (let i = own.parent + 1; i < page.containers.length; i++) {
    const other = page.containers[i]!;
    if (other.parent < own.parent) return false;
    if (i === row || other.parent !== own.parent || sums[i]! < sums[row]! * TWIN) continue;
    if (kindOf(other) === kind) return true;
  }
  return false;
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
    const { isInline, parent, tag: inner } = page.containers[at]!;
    if (parent !== row || isInline) continue;
    // A table in a cell: the outer one lays out the page.
    if (inner === 'table') return false;
    paragraphs++;
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
export function chooseContainer(page: Page, measures: Measures): { chosen: number; prose: number } {
  const { containers } = page;
  const sums = evidenceOf(page, measures);
  const heaviest = new Int32Array(containers.length).fill(-1);
  for (let row = 1; row < containers.length; row++) {
    const { parent } = containers[row]!;
    const best = heaviest[parent]!;
    if (best < 0 || sums[row]! > sums[best]!) heaviest[parent] = row;
  }
  let chosen = 0;
  for (let child = heaviest[0]!; child > 0; child = heaviest[child]!) {
    if (sums[child]! < sums[chosen]! * MAJORITY || sums[child] === 0) break;
    if (isLeaf(page, child) || hasTwin(page, sums, child)) break;
    chosen = child;
  }
  const box = boxOf(containers, chosen);
  return { chosen: box, prose: sums[box]! };
}
