import { enoughOf } from './evidence.js';
import type { StyleNode, StyleTree } from './style-tree.js';

/** Why a node of the style tree is furniture. */
export type Reason = 'repeats' | 'links' | 'teasers' | 'left out' | 'holds furniture';

const SUPPORT = 0.15;
/** More of a page's own paragraphs than this, on the mean, and it is no furniture. */
const MAX_PARAGRAPHS = 0.05;
const MAX_OWN = 0.2;
const MOSTLY = 0.6;
const RARELY = 0.2;

/** A list of teasers: two to seven lines each, of the same kinds, one of them a link or a label. */
const MIN_LINES = 1.6;
const MAX_LINES = 7;
const SAME_SHAPE = 0.7;
const MARKED = 0.8;
const MARKED_ROW = 0.4;
/** Teasers have less of a page's text than its article has; more only where each page has as many of them. */
const MAX_OF_PAGE = 0.5;
const MAX_OF_BRIEF = 0.9;
const SAME_COUNT = 0.6;
/** A single slot is believed on this share of the pages, where it stands below text of the article. */
const SLOT_SUPPORT = 0.4;
const MAX_SLOT = 0.3;

function sameShape({ shapes, instances }: StyleNode): number {
  let most = 0;
  for (const count of shapes.values()) most = Math.max(most, count);
  return most / instances;
}

/** The share of pages with the count of instances that most of them have. */
function sameCount({ perPage, pages }: StyleNode): number {
  const counts = new Map<number, number>();
  for (const count of perPage) counts.set(count, (counts.get(count) ?? 0) + 1);
  return Math.max(...counts.values()) / pages;
}

/** Is there a paragraph on most pages besides? */
const hasRest = (node: StyleNode, whole: StyleNode): boolean =>
  whole.paragraphs - node.paragraphs >= whole.pages * MARKED;

/**
 * Elements that tease other stories: made the same way each time, and what varies in them is a headline to click on with a
 * sentence or two.
 */
function isTeasers(node: StyleNode, whole: StyleNode, count: number): boolean {
  const { instances, pages, lines, marks, own, paragraphs, below } = node;
  const each = lines / instances;
  if (each < MIN_LINES || marks / instances < MARKED || sameShape(node) < SAME_SHAPE) return false;
  // One element for all of them: every other line is a headline.
  const isRow = marks >= lines * MARKED_ROW && paragraphs <= marks;
  if (!isRow && (each > MAX_LINES || paragraphs > instances * 2)) return false;
  const share = own / whole.own;
  if (instances >= pages * 2) {
    const most = sameCount(node) >= SAME_COUNT && hasRest(node, whole) ? MAX_OF_BRIEF : MAX_OF_PAGE;
    return pages >= enoughOf(count, SUPPORT * 2) && share <= most;
  }
  return pages >= enoughOf(count, SLOT_SUPPORT) && share <= MAX_SLOT && below >= instances * MARKED;
}

/** What is left of a node's own text when the furniture in it is gone. */
interface Left {
  own: number;
  paragraphs: number;
  weight: number;
  hasFurniture: boolean;
}

function reasonOf(node: StyleNode, left: Left, count: number): Reason | null {
  const { pages, weight, repeated, linked, kept, lines, marks } = node;
  if (weight === 0 || left.paragraphs > pages * MAX_PARAGRAPHS || left.own > weight * MAX_OWN) return null;
  if (repeated >= weight * MOSTLY) return 'repeats';
  if (linked >= weight * MOSTLY) return 'links';
  if (left.hasFurniture && left.own <= left.weight * MAX_OWN) return 'holds furniture';
  // What is nobody else's and no link is only thought to be furniture: that needs half of the pages.
  const isBelieved = marks * 2 >= lines || pages * 2 >= count;
  return kept <= weight * RARELY && isBelieved ? 'left out' : null;
}

/** The children's part of each node's sums comes off, from the last node to the first: each stands behind its parent. */
function ownSums({ nodes }: StyleTree): Left[] {
  const left = nodes.map(({ own, paragraphs, weight }) => ({ own, paragraphs, weight, hasFurniture: false }));
  for (let at = nodes.length - 1; at > 0; at--) {
    const { parent, own, paragraphs, weight, isInline } = nodes[at]!;
    if (isInline || parent < 0) continue;
    left[parent]!.own -= own;
    left[parent]!.paragraphs -= paragraphs;
    left[parent]!.weight -= weight;
  }
  return left;
}

/** The nodes that are furniture, each with why; what stands in one of them is not named again. */
export function furnitureNodes(tree: StyleTree, count: number): Map<number, Reason> {
  const { nodes } = tree;
  const left = ownSums(tree);
  const told: (Reason | null)[] = nodes.map(() => null);
  for (let at = nodes.length - 1; at > 0; at--) {
    const node = nodes[at]!;
    const rest = left[at]!;
    if (node.isInline) continue;
    const isKnown = node.pages >= enoughOf(count, SUPPORT) && node.weight > 0;
    if (isKnown) told[at] = isTeasers(node, nodes[0]!, count) ? 'teasers' : reasonOf(node, rest, count);
    const above = left[node.parent]!;
    if (told[at] === null) {
      above.own += rest.own;
      above.paragraphs += rest.paragraphs;
      above.weight += rest.weight;
    } else {
      above.hasFurniture = true;
    }
    if (rest.hasFurniture) above.hasFurniture = true;
  }
  return outermost(nodes, told);
}

function outermost(nodes: readonly StyleNode[], told: readonly (Reason | null)[]): Map<number, Reason> {
  const reasons = new Map<number, Reason>();
  const isWithin = new Uint8Array(nodes.length);
  for (const [at, { parent }] of nodes.entries()) {
    const isInside = parent >= 0 && isWithin[parent] === 1;
    const reason = told[at] ?? null;
    if (reason !== null && !isInside) reasons.set(at, reason);
    isWithin[at] = isInside || reason !== null ? 1 : 0;
  }
  return reasons;
}
