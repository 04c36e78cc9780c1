import type { Block } from '../model/page.js';
import { hostOf } from '../text/host.js';
import { siteOf } from '../text/site-of.js';
import type { Row } from './row.js';

/** An element whose text is links to other sites and hardly anything else. */
export interface LinkBox {
  readonly row: number;
  /** Links to other sites in it, or in the box around it. */
  readonly links: number;
}

/** All boxes of a page, and how much of its blocks is no link to another site. */
export interface LinkBoxes {
  readonly boxes: readonly LinkBox[];
  /** Characters of a row's blocks that are no such links. */
  readonly plain: (row: number) => number;
}

/** So much of a box must be links to other sites, of its characters. */
const MIN_LINKED = 0.6;
/** More are looked at on no page. */
const MAX_BOXES = 600;
const WHOLE = new Set(['#root', 'html', 'body', 'main', 'article']);

/** Links to other sites in each row. */
function linksOf(rows: readonly Row[], own: ReadonlySet<string>): Uint32Array | null {
  const links = new Uint32Array(rows.length);
  let isAny = false;
  for (let row = rows.length - 1; row > 0; row--) {
    const { href, parent } = rows[row]!;
    if (href?.includes('//')) {
      const host = hostOf(href);
      if (host !== '' && !own.has(siteOf(host))) {
        links[row]! += 1;
        isAny = true;
      }
    }
    links[parent]! += links[row]!;
  }
  return isAny ? links : null;
}

/** Characters of blocks before each block, and how many of them are links to other sites. */
function linkedBefore(rows: readonly Row[], blocks: readonly Block[], links: Uint32Array) {
  const all = new Uint32Array(blocks.length + 1);
  const linked = new Uint32Array(blocks.length + 1);
  for (let index = 0; index < blocks.length; index++) {
    const { spans, text } = blocks[index]!;
    let [sum, end] = [0, 0];
    for (const span of spans) {
      if (span.href === null || links[span.container] === 0 || span.end <= end) continue;
      if (rows[span.container]!.tag !== 'a') continue;
      sum += span.end - Math.max(span.start, end);
      end = span.end;
    }
    all[index + 1] = all[index]! + text.length;
    linked[index + 1] = linked[index]! + Math.min(sum, text.length);
  }
  return { all, linked };
}

/** Is an inline element mostly links, as far as it reaches in the block that it begins in? */
function isLinkedSpan({ spans }: Block, rows: readonly Row[], row: number, links: Uint32Array): boolean {
  const own = spans.find(({ container }) => container === row);
  if (own === undefined) return false;
  if (own.href !== null) return links[row]! > 0;
  let [sum, end] = [0, own.start];
  for (const span of spans) {
    if (span.href === null || links[span.container] === 0 || rows[span.container]!.tag !== 'a') continue;
    // What stands within a link is one with it.
    if (span.start <= own.start && span.end >= own.end) return true;
    const [from, to] = [Math.max(span.start, end), Math.min(span.end, own.end)];
    if (to > from) sum += to - from;
    end = Math.max(end, to);
  }
  return sum >= MIN_LINKED * (own.end - own.start);
}

/**
 * Boxes of links to other sites that nothing hides so far: the links, what stands in them, and all around them as far
 * as it holds little else. Looked at closer than other elements: link farms are hidden in ways that honest text has as
 * well.
 *
 * @param own sites that the page calls its own
 */
export function linkBoxes(
  rows: readonly Row[],
  blocks: readonly Block[],
  own: ReadonlySet<string>,
): LinkBoxes | null {
  const links = linksOf(rows, own);
  if (links === null) return null;
  const { all, linked } = linkedBefore(rows, blocks, links);
  const boxes: LinkBox[] = [];
  const around = new Uint32Array(rows.length);
  for (let row = 1; row < rows.length && boxes.length < MAX_BOXES; row++) {
    const { first, end, hidden, isInline, parent, tag } = rows[row]!;
    const isWithin = isInline && around[parent]! > 0;
    if (hidden !== null || first === end || (links[row] === 0 && !isWithin) || WHOLE.has(tag)) continue;
    const isLinked =
      isInline && end - first === 1
        ? isLinkedSpan(blocks[first]!, rows, row, links)
        : linked[end]! - linked[first]! >= MIN_LINKED * (all[end]! - all[first]!);
    if (!isLinked) continue;
    // A box has as many as the box that it is in.
    around[row] = Math.max(links[row]!, around[parent]!, 1);
    boxes.push({ row, links: around[row]! });
  }
  if (boxes.length === 0) return null;
  const plain = (row: number): number => {
    const { first, end } = rows[row]!;
    return all[end]! - all[first]! - (linked[end]! - linked[first]!);
  };
  return { boxes, plain };
}
