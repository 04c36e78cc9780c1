import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { chooseBlocks } from './choose-blocks.js';
import { chooseLines } from './choose-lines.js';
import { documentRegion } from './document-region.js';
import { farmCuts } from './farm-cuts.js';
import { furnitureCuts } from './furniture-cuts.js';
import { furnitureNames } from './furniture-names.js';
import { hiddenCuts } from './hidden-cuts.js';
import { nameOutside } from './name-outside.js';
import { siteCuts } from './site-cuts.js';
import { siteSpan } from './site-span.js';

/** The body, and the rest of the page cut as what it is. */
export interface Selected {
  readonly body: Body;
  readonly cuts: readonly Cut[];
}

interface Region {
  readonly first: number;
  readonly end: number;
  readonly container: number;
  readonly evidence: string;
  /** Where the region is not the whole stretch: which of its blocks are the article's. */
  readonly isKept?: readonly boolean[];
  /** Is a box of it the article's, whatever it is called? */
  readonly isArticle?: (row: number) => boolean;
  readonly certainty?: number;
}

/** Where the article is: the profile's container, the whole of a fragment, else what reads like one. */
function regionOf(page: Page, isFree: readonly boolean[]): Region {
  const { blocks, bodyRows, containers } = page;
  if (bodyRows.length > 0) {
    // In document order, so the first opens first. Spread into Math.max, so many rows as a page may have overflow the stack.
    const first = containers[bodyRows[0]!]!.first;
    const end = bodyRows.reduce((last, row) => Math.max(last, containers[row]!.end), 0);
    const evidence =
      page.state === undefined ? `site profile ${page.site?.profile.site}` : `state: ${page.state.path}`;
    return { first, end, container: bodyRows[0]!, evidence };
  }
  const isWhole = page.isMarkdown || (page.isText && page.frontMatter !== null);
  if (isWhole) return { first: 0, end: blocks.length, container: -1, evidence: 'the whole text' };
  if (page.format === 'preview') return documentRegion(page);
  if (page.isText) return textRegion(page, isFree);
  if (page.format === 'front-matter' || (page.format === 'fragment' && !hasFrame(page))) {
    return { first: 0, end: blocks.length, container: 0, evidence: 'the whole fragment' };
  }
  return pageRegion(page, isFree);
}

/** Is a fragment a page that was saved without its outermost tags: are there menus and a foot around its text? */
function hasFrame(page: Page): boolean {
  const names = new Set(
    furnitureNames(page).filter((_, row) => page.containers[row]!.end > page.containers[row]!.first),
  );
  return names.has('navigation') && names.has('footer');
}

function pageRegion(page: Page, isFree: readonly boolean[]): Region {
  const chosen = chooseBlocks(page, isFree);
  const first = Math.max(0, chosen.isKept.indexOf(true));
  return { ...chosen, first, end: chosen.isKept.lastIndexOf(true) + 1 };
}

/** A profile that knows both ends knows the article; else the run of lines that reads like one. */
function textRegion(page: Page, isFree: readonly boolean[]): Region {
  const { start, end } = siteSpan(page);
  if (start < 0 || end < 0) return chooseLines(page, isFree);
  return {
    first: start + 1,
    end,
    container: -1,
    evidence: `start and end lines of ${page.site?.profile.site}`,
  };
}

/**
 * Decides which blocks are the article. Blocks that a profile or their hiding takes out are not looked at;
 * what lies outside the region is named by what it looks like.
 *
 * @param without ids of rules whose cuts are not made
 */
export function select(page: Page, without: ReadonlySet<string>): Selected {
  // A block that repair left empty has nothing to cut: what stood there is repair's to answer for.
  const isThere = ({ block }: Cut): boolean =>
    page.blocks[block]!.text !== '' || page.blocks[block]!.image !== undefined;
  const early = [...farmCuts(page), ...hiddenCuts(page), ...siteCuts(page)].filter(isThere);
  const isFree = page.blocks.map(() => true);
  for (const cut of early) if (isWhole(cut, page)) isFree[cut.block] = false;
  const region = regionOf(page, isFree);
  const inside = furnitureCuts(page, region, region.isArticle ?? never).filter(isThere);
  for (const cut of inside) if (isWhole(cut, page)) isFree[cut.block] = false;
  const isIn = (block: number): boolean =>
    block >= region.first && block < region.end && region.isKept?.[block] !== false;
  const isKept = page.blocks.map((_, i) => isFree[i] === true && isIn(i));
  const outside = nameOutside(page, region, isIn).filter((cut) => isFree[cut.block] === true && isThere(cut));
  const first = isKept.indexOf(true);
  const body: Body = {
    isKept,
    certainty: region.certainty ?? 1,
    first: Math.max(0, first),
    end: isKept.lastIndexOf(true) + 1,
    container: region.container,
    evidence: region.evidence,
  };
  // Left out last: what a rule cut stays, and nothing else is judged anew.
  return { body, cuts: [...early, ...inside, ...outside].filter(({ rule }) => !without.has(rule)) };
}

const never = (): boolean => false;

function isWhole(cut: Cut, page: Page): boolean {
  return cut.start === 0 && cut.end >= page.blocks[cut.block]!.text.length;
}
