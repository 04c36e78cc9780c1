import type { Block, Page, Span } from '../../model/page.js';
import { hostOf } from '../host.js';
import { linkShare } from '../link-share.js';
import { siteOf } from '../site-of.js';
import { isAbsoluteLink } from './absolute-link.js';
import { type FarmLink, farmWeight } from './farm-weight.js';
import { isRandomPath } from './random-path.js';
import { holdsSiteWord } from './site-title-words.js';

/** A stretch of blocks that hold hardly anything but links to other sites, put there for search engines. */
export interface LinkFarm {
  readonly first: number;
  readonly end: number;
  readonly links: number;
  readonly hosts: number;
  /** What hides it, `null` where it can be seen. */
  readonly hidden: string | null;
}

/** What the farms of a page tell: where they are, which sites they advertise, and under which names. */
export interface LinkFarms {
  readonly farms: readonly LinkFarm[];
  /** All blocks of theirs. */
  readonly blocks: ReadonlySet<number>;
  readonly hosts: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

/** Blocks that follow each other, are links and are hidden alike. */
interface Run {
  readonly first: number;
  end: number;
  readonly hidden: string | null;
  readonly links: FarmLink[];
}

const NONE: LinkFarms = { farms: [], blocks: new Set(), hosts: new Set(), anchors: new Set() };
/** Links to other sites from which a stretch is looked at; fewer where it is hidden, or a cluster tells that the page is hacked. */
const MIN_LINKS = 4;
const MIN_LINKS_HIDDEN = 3;
const MIN_LINKS_HACKED = 2;
const MIN_SHARE = 0.7;
/** 友情链接：, Links. */
const MAX_LABEL = 12;
/** The sum of weights from which a stretch is a farm. */
const HIDDEN_WEIGHT = 1;
const SHOWN_WEIGHT = 1.6;

function linksOf({ text, spans }: Block): FarmLink[] {
  return spans.filter(isAbsoluteLink).map(({ start, end, href }) => {
    return { text: text.slice(start, end).trim(), href: href!, host: hostOf(href!) };
  });
}

const MARKS = /[^\p{L}\p{N}]+/gu;
const LABEL = /^.{0,12}[:：]/u;

/** The share of a block's letters that are link text; a label and the marks between links are no text of anybody. */
function lettersLinked(block: Block): number {
  const share = linkShare(block);
  if (share >= MIN_SHARE || share < MIN_SHARE / 2) return share;
  const letters = block.text.replace(LABEL, '').replace(MARKS, '').length;
  return (share * block.text.length) / Math.max(1, letters);
}

/** Hidden praise of sites, with links to them. */
function isPitch(block: Block): boolean {
  const links = linksOf(block);
  return links.length >= MIN_LINKS_HACKED && links.every(({ text }) => holdsSiteWord(text));
}

/** So many links of a block are looked at before all of them are. */
const FIRST = 6;
const MIN_SOLD = 2;

/** Do the first links of a block that can be seen say that it may be a farm? Those of menus do not. */
function looksSold({ spans, text }: Block): boolean {
  if (spans.length < MIN_LINKS) return false;
  let sold = 0;
  const count = Math.min(FIRST, spans.length);
  for (let i = 0; i < count; i++) {
    const { href, start, end } = spans[i]!;
    if (href === null || !href.startsWith('http')) continue;
    if (isRandomPath(href) || holdsSiteWord(text.slice(start, end))) sold++;
  }
  return sold >= MIN_SOLD;
}

function opened(runs: Run[], run: Run): Run {
  runs.push(run);
  return run;
}

const isHiddenLink = (span: Span): boolean => span.hidden !== null && isAbsoluteLink(span);

/** Stretches that may be farms: hidden ones, on a hacked page those that can be seen as well. */
function runsOf({ blocks, containers }: Page, isHacked: boolean): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const { hidden } = containers[block.container]!;
    if (hidden === null && !isHacked && !looksSold(block)) {
      run = null;
      continue;
    }
    if (run !== null && run.hidden !== hidden) run = null;
    if (hidden === null && block.spans.some(isHiddenLink)) runs.push(hiddenWithin(block, index));
    if (
      block.spans.some(isAbsoluteLink) &&
      (lettersLinked(block) >= MIN_SHARE || (hidden !== null && isPitch(block)))
    ) {
      run ??= opened(runs, { first: index, end: index, hidden, links: [] });
      for (const link of linksOf(block)) run.links.push(link);
      run.end = index + 1;
    } else if (block.text.length > MAX_LABEL) run = null;
  }
  return runs;
}

/** Links that are hidden in the middle of a block: a stretch without a block of its own. */
function hiddenWithin(block: Block, index: number): Run {
  const spans = block.spans.filter(isHiddenLink);
  return { first: index, end: index, hidden: spans[0]!.hidden, links: linksOf({ ...block, spans }) };
}

function blocksOf(stretches: readonly { readonly first: number; readonly end: number }[]): Set<number> {
  const blocks = new Set<number>();
  for (const { first, end } of stretches) for (let block = first; block < end; block++) blocks.add(block);
  return blocks;
}

/** So many links within the site, and the absolute ones lead elsewhere; so many to one site, and it is the page's own. */
const MIN_OWN = 3;

/** The page's own site. Where it has no address, and its own links are absolute, the one that most of them lead to. */
function ownSite(page: Page, runs: readonly Run[]): string {
  if (page.url !== null) return siteOf(hostOf(page.url));
  const counts = new Map<string, number>();
  const within = blocksOf(runs);
  let relative = 0;
  for (const [index, block] of page.blocks.entries()) {
    if (block.spans.length === 0 || within.has(index)) continue;
    for (const span of block.spans) if (span.href !== null && !isAbsoluteLink(span)) relative++;
    for (const { host } of linksOf(block)) counts.set(siteOf(host), (counts.get(siteOf(host)) ?? 0) + 1);
  }
  if (relative >= MIN_OWN) return '';
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', MIN_OWN - 1])[0];
}

const known = new WeakMap<readonly Block[], LinkFarms>();

/**
 * Link farms of a page: told by what a farm is for. It names sites that buy links, each many times under many addresses, and
 * hides that from readers. Menus and partners that a page hides for a while have each name once.
 */
export function linkFarms(page: Page): LinkFarms {
  if (page.isText) return NONE;
  const before = known.get(page.blocks);
  if (before !== undefined) return before;
  const found = findFarms(page);
  known.set(page.blocks, found);
  return found;
}

function findFarms(page: Page): LinkFarms {
  const isHacked = page.clusterIds.size > 0;
  const leastOf = ({ hidden }: Run): number => {
    if (isHacked) return MIN_LINKS_HACKED;
    return hidden === null ? MIN_LINKS : MIN_LINKS_HIDDEN;
  };
  const isFarm = (run: Run): boolean =>
    run.links.length >= leastOf(run) &&
    farmWeight(run, isHacked) >= (run.hidden === null ? SHOWN_WEIGHT : HIDDEN_WEIGHT);
  const runs = runsOf(page, isHacked).filter(isFarm);
  if (runs.length === 0) return NONE;
  const own = ownSite(page, runs);
  const farms: LinkFarm[] = [];
  const hosts = new Set<string>();
  const anchors = new Set<string>();
  for (const run of runs) {
    const links = run.links.filter(({ host }) => siteOf(host) !== own);
    if (links.length < run.links.length * MIN_SHARE || !isFarm({ ...run, links })) continue;
    const led = new Set(links.map(({ host }) => host));
    for (const host of led) hosts.add(host);
    for (const { text } of links) if (text !== '') anchors.add(text);
    farms.push({ ...run, links: links.length, hosts: led.size });
  }
  return { farms, blocks: blocksOf(farms), hosts, anchors };
}
