import type { Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { furnitureLine } from '../../text/furniture-line.js';
import { linkShare } from '../../text/link-share.js';
import { furnitureNames } from './furniture-names.js';
import { wholeBlock } from './whole-block.js';

const REASONS: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  comments: 'readers’ comments',
  recommendation: 'links to other articles',
  footer: 'foot of the page',
  'share-bar': 'share buttons',
  promotion: 'promotion',
  boilerplate: 'outside the article',
};

/** The furniture that a block stands in, by the names around it; the nearest that has one decides. */
function nameOf(page: Page, names: readonly (string | null)[], block: number, isBefore: boolean): string {
  if (page.isText) return lineName(page, block);
  const { container } = page.blocks[block]!;
  for (let row = container; row > 0; row = page.containers[row]!.parent) {
    const name = names[row];
    if (name !== null && name !== undefined) return name;
  }
  if (linkShare(page.blocks[block]!) > 0.6) return isBefore ? 'navigation' : 'recommendation';
  return 'boilerplate';
}

const LINE_RULES: Readonly<Record<string, string>> = {
  disclaimer: 'disclaimer',
  recommendation: 'recommendation',
  share: 'share-bar',
  footer: 'footer',
  time: 'recommendation',
  comments: 'comments',
};

function lineName(page: Page, block: number): string {
  const { text } = page.blocks[block]!;
  if (BREADCRUMB.test(text) && text.length < 60) return 'navigation';
  const what = furnitureLine(text);
  if (what !== null) return LINE_RULES[what] ?? 'boilerplate';
  return page.format === 'preview' ? 'document-furniture' : 'boilerplate';
}

const BREADCRUMB = /\S\s?[>›»]\s?\S/;

/** Cuts every block that is not the article's, each as what it looks like. */
export function nameOutside(
  page: Page,
  { first }: { first: number },
  isIn: (block: number) => boolean,
): Cut[] {
  const names = furnitureNames(page);
  const cuts: Cut[] = [];
  for (let block = 0; block < page.blocks.length; block++) {
    if (isIn(block)) continue;
    const rule = nameOf(page, names, block, block < first);
    cuts.push(wholeBlock(page, block, rule, REASONS[rule] ?? rule));
  }
  return cuts;
}
