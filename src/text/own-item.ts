import type { Block, Page } from '../model/page.js';
import { linkShare } from './link-share.js';
import { prefixSums } from './prefix-sums.js';
import { blockProse } from './prose.js';
import { isHeavier } from './script.js';

/** Prose, or a line too long for a label. */
const LONG = 40;
/** Furniture that is punctuated as prose is: it does not keep what stands above it from being at the end. */
const NOTICE =
  /^[（(【[]?\s{0,2}(?:特别声明|特別聲明|免责声明|免責聲明|郑重声明|平台声明|新浪声明|版权声明|风险提示|声明[:：]|以上(?:内容|文章|观点)|本文(?:仅|不|来源|系|为|由|版权|首发)|文章(?:内容)?(?:仅|不代表|来源)|图片来[自源]|仅供|转载请|未经|版权所有|欢迎(?:关注|扫|下载)|关注|扫码|扫描|长按|请先?(?:登录|订阅|登入)|打开.{1,12}(?:客户端|APP)|(?:\d{1,2}[、.．])?\s?回复[【“「『]|点击菜单栏|更多精彩|海量资讯|原标题|Notice:)/;

/** Is a block prose, and no notice? Weighed first: most blocks of a page are labels. */
export function isProseBlock(block: Block): boolean {
  const { text, type } = block;
  if (type === 'caption' || type === 'heading') return false;
  if (blockProse(block) === 0 && !isHeavier(text, LONG - 0.25)) return false;
  return !NOTICE.test(text) && linkShare(block) <= 0.8;
}

const sumsOf = new WeakMap<Page, Float64Array>();

/** How many blocks before each of a page's are prose, counted once a page. */
export function proseBlockSums(page: Page): Float64Array {
  let sums = sumsOf.get(page);
  if (sums === undefined) {
    sums = prefixSums(page.blocks, (block) => (isProseBlock(block) ? 1 : 0));
    sumsOf.set(page, sums);
  }
  return sums;
}

const ITEM_TAGS = new Set(['li', 'td', 'th', 'dd', 'dt']);

/**
 * Is a block a heading, an item or a cell of the article's own? One that has prose beside the block holds a layout, not
 * a list.
 *
 * @param sums how many blocks before each are prose
 */
export function isOwnItem(page: Page, sums: Float64Array, index: number): boolean {
  const { type, container } = page.blocks[index]!;
  if (type === 'heading') return true;
  if (type !== 'list-item' && type !== 'cell') return false;
  const { tag, first, end } = page.containers[container]!;
  if (!ITEM_TAGS.has(tag)) return true;
  return sums[end]! - sums[first]! === sums[index + 1]! - sums[index]!;
}
