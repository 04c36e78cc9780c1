import type { Block, Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { creditKind } from '../../text/credit-kind.js';
import { isDateLine } from '../../text/date-line.js';
import { furnitureLine } from '../../text/furniture-line.js';
import { linkShare } from '../../text/link-share.js';
import { type SectionLabel, sectionLabel } from '../../text/section-label.js';
import { furnitureNames } from './furniture-names.js';
import { wholeBlock } from './whole-block.js';

const REASONS: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  comments: 'readers’ comments',
  recommendation: 'links to other articles',
  footer: 'foot of the page',
  'share-bar': 'share buttons',
  promotion: 'promotion',
  headline: 'the headline',
  byline: 'line of date, source or writers',
  'editor-credit': 'line that names the editors',
  'source-line': 'line that names the source',
  boilerplate: 'outside the article',
};

/** The furniture that each container stands in, by the names around it: the nearest that has one decides. */
function furnitureAround(
  { containers }: Page,
  names: readonly (string | null)[],
): readonly (string | null)[] {
  const around: (string | null)[] = new Array(containers.length).fill(null);
  for (let row = 0; row < containers.length; row++) {
    const { parent } = containers[row]!;
    around[row] = names[row] ?? (parent > 0 ? around[parent]! : null);
  }
  return around;
}

/** So close to the article a line of credits is its own, and a heading of the first level its headline. */
const NEAR = 12;
const MAX_LINE = 100;

/** What the article says of itself right above or below its text. */
function ownName({ text, level }: Block, isAbove: boolean): string | null {
  if (level === 1) return 'headline';
  if (text.length > MAX_LINE) return null;
  const credits = creditKind(text);
  if (credits === 'editors') return 'editor-credit';
  if (credits === 'source') return 'source-line';
  // Below the text a line with a day is another article's.
  return credits === 'writers' || (isAbove && isDateLine(text)) ? 'byline' : null;
}

const LINE_RULES: Readonly<Record<string, string>> = {
  disclaimer: 'disclaimer',
  recommendation: 'recommendation',
  share: 'share-bar',
  footer: 'footer',
  time: 'recommendation',
  comments: 'comments',
};

const LABEL_RULES: Readonly<Record<SectionLabel, string>> = {
  comments: 'comments',
  related: 'recommendation',
  share: 'share-bar',
  footer: 'footer',
  advertisement: 'promotion',
  account: 'promotion',
  navigation: 'navigation',
};

function lineName(page: Page, block: number): string {
  const { text } = page.blocks[block]!;
  if (text.length < 60 && BREADCRUMB.test(text)) return 'navigation';
  const what = furnitureLine(text);
  if (what !== null) return LINE_RULES[what] ?? 'boilerplate';
  const label = page.format === 'preview' ? null : sectionLabel(text);
  if (label !== null) return LABEL_RULES[label];
  return page.format === 'preview' ? 'document-furniture' : 'boilerplate';
}

const BREADCRUMB = /\S\s?[>›»]\s?\S/;

/** Names the blocks of a page without markup by their text alone, those of others by what they stand in first. */
function teller(page: Page, { first, end }: Extent): (block: number) => Named {
  const told = (rule: string): Named => ({ rule, reason: REASONS[rule] ?? rule });
  if (page.isText) return (block) => told(lineName(page, block));
  const around = furnitureAround(page, furnitureNames(page));
  return (index) => {
    const block = page.blocks[index]!;
    const linked = block.spans.length === 0 ? 0 : linkShare(block);
    const isNear = index >= first - NEAR && index < end + NEAR && block.text !== '';
    const own = isNear && linked <= MAX_NAMED ? ownName(block, index < first) : null;
    if (own !== null) return told(own);
    const name = around[block.container];
    if (name != null) return told(name);
    const line = LINE_RULES[furnitureLine(block.text) ?? ''];
    if (line !== undefined) return told(line);
    if (linked <= MAX_LINKED) return told('boilerplate');
    return { rule: index < first ? 'navigation' : 'recommendation', reason: 'mostly links' };
  };
}

const MAX_LINKED = 0.6;
/** A line of credits may link its writer; a teaser’s headline and day are mostly link. */
const MAX_NAMED = 0.5;

interface Named {
  readonly rule: string;
  readonly reason: string;
}

interface Extent {
  readonly first: number;
  readonly end: number;
}

/** Cuts every block that is not the article's, each as what it looks like. */
export function nameOutside(page: Page, extent: Extent, isIn: (block: number) => boolean): Cut[] {
  const nameOf = teller(page, extent);
  const cuts: Cut[] = [];
  for (let block = 0; block < page.blocks.length; block++) {
    if (isIn(block)) continue;
    const { rule, reason } = nameOf(block);
    cuts.push(wholeBlock(page, block, rule, reason));
  }
  return cuts;
}
