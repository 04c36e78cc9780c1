import type { Container, Page } from '../../model/page.js';
import { linkShare } from '../../text/link-share.js';
import { blockProse } from '../../text/prose.js';

/** Hiding that scripts commonly take back once a page is ready; `display: none` on a whole article is rarer. */
const TAKEN_BACK = /^style (?:visibility:hidden|opacity:0|rule )/;

/** Text hidden until it is found opens when the reader gets to it, as that of details does; folded answers have no height. */
const OPENS = /^(?:attribute hidden=until-found$|style (?:max-)?height:)/;
/** More of a box in links than this, and it is a farm of them. */
const MAX_LINKED = 0.3;

/** The outermost elements that hide what is in them in such a way. */
function hidingRows(page: Page, way: RegExp): Container[] {
  return page.containers.filter(
    ({ hidden, parent }) => hidden !== null && way.test(hidden) && page.containers[parent]?.hidden !== hidden,
  );
}

/** Is there prose in this element, and is little of its text in links? */
function isProse({ blocks }: Page, { first, end }: Container): boolean {
  let [all, linked, prose] = [0, 0, 0];
  for (const block of blocks.slice(first, end)) {
    all += block.text.length;
    linked += block.text.length * linkShare(block);
    prose += blockProse(block);
  }
  return prose > 0 && linked <= all * MAX_LINKED;
}

/**
 * Elements that a raw page hides but its reader sees: the profile's body, prose that is folded or hidden until it is found, and an element that holds more prose than
 * all of the visible page. WeChat delivers the article with `visibility: hidden` and shows it by a script; hidden
 * link farms hold links, not prose.
 */
function shownLater(page: Page): readonly Container[] {
  const opening = hidingRows(page, OPENS).filter((one) => !one.isInline && isProse(page, one));
  const bodies = [...page.bodyRows.map((row) => page.containers[row]!), ...opening];
  const hiding = hidingRows(page, TAKEN_BACK);
  if (hiding.length === 0) return bodies;
  const prose = (from: number, end: number, isCounted: (block: number) => boolean): number => {
    let sum = 0;
    for (let block = from; block < end; block++) if (isCounted(block)) sum += blockProse(page.blocks[block]!);
    return sum;
  };
  const isVisible = (block: number): boolean =>
    page.containers[page.blocks[block]!.container]!.hidden === null;
  const visible = prose(0, page.blocks.length, isVisible);
  return [...bodies, ...hiding.filter(({ first, end }) => prose(first, end, () => true) > visible)];
}

/** Blocks that the reader sees all the same, by what hides them. */
export function shownBlocks(page: Page): ReadonlyMap<string, ReadonlySet<number>> {
  const shown = new Map<string, Set<number>>();
  const reached = new Map<string, number>();
  for (const { hidden, first, end } of shownLater(page).toSorted((a, b) => a.first - b.first)) {
    if (hidden === null) continue;
    const blocks = shown.get(hidden) ?? new Set();
    // Bodies may stand one in the other: each block is entered once.
    const done = reached.get(hidden) ?? 0;
    for (let block = Math.max(first, done); block < end; block++) blocks.add(block);
    shown.set(hidden, blocks);
    reached.set(hidden, Math.max(done, end));
  }
  return shown;
}
