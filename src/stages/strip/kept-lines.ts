import type { Block, Page } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { linkShare } from '../../text/link-share.js';
import { prefixSums } from '../../text/prefix-sums.js';
import { proseWeight } from '../../text/prose.js';
import { weight } from '../../text/script.js';

/** A block of the body with its place, counted from either end. */
export interface KeptLine {
  readonly block: number;
  readonly text: string;
  readonly type: Block['type'];
  /** Blocks with text before this one in the body. */
  readonly fromStart: number;
  /** Blocks with text after this one in the body. */
  readonly fromEnd: number;
  /** Paragraphs of prose before this line and after it; quotes at the head of a text are its abstract, and none. */
  readonly proseBefore: number;
  readonly proseAfter: number;
  /** A heading, an item of a list, a cell of a table: what stands in one is the article's own. */
  readonly isItem: boolean;
  /** The line above, or that above the short lines above, ends in a colon: 获奖名单如下：. */
  readonly isIntroduced: boolean;
}

/** Prose, or a line too long for a label. */
const LONG = 40;
/** Furniture that is punctuated as prose is: it does not keep what stands above it from being at the end. */
const NOTICE =
  /^[（(【[]?\s{0,2}(?:特别声明|特別聲明|免责声明|免責聲明|郑重声明|平台声明|新浪声明|版权声明|风险提示|声明[:：]|以上(?:内容|文章|观点)|本文(?:仅|不|来源|系|为|由|版权|首发)|文章(?:内容)?(?:仅|不代表|来源)|图片来[自源]|仅供|转载请|未经|版权所有|欢迎(?:关注|扫|下载)|关注|扫码|扫描|长按|请先?(?:登录|订阅|登入)|打开.{1,12}(?:客户端|APP)|更多精彩|海量资讯|原标题|Notice:)/;

function isProse(block: Block): boolean {
  const { text, type } = block;
  if (type === 'caption' || type === 'heading' || NOTICE.test(text) || linkShare(block) > 0.8) return false;
  return proseWeight(text) > 0 || weight(text) >= LONG;
}

const ITEM_TAGS = new Set(['li', 'td', 'th', 'dd', 'dt']);

/** An item or a cell that has prose beside this block holds a layout, not a list. */
function isItem(page: Page, sums: Float64Array, index: number): boolean {
  const { type, container } = page.blocks[index]!;
  if (type === 'heading') return true;
  if (type !== 'list-item' && type !== 'cell') return false;
  const { tag, first, end } = page.containers[container]!;
  if (!ITEM_TAGS.has(tag)) return true;
  return sums[end]! - sums[first]! === sums[index + 1]! - sums[index]!;
}

/** Which blocks are prose; quotes above the first paragraph are the abstract. */
function proseOf(blocks: readonly Block[]): readonly boolean[] {
  const prose = blocks.map(isProse);
  const first = blocks.findIndex(({ type }, i) => prose[i] === true && type !== 'quote');
  return prose.map((one, i) => one && i >= first);
}

const INTRODUCES = /[:：]$/;
const memo = new WeakMap<View, readonly KeptLine[]>();

/** The body's blocks that have text, in order. */
export function keptLines(view: View): readonly KeptLine[] {
  const known = memo.get(view);
  if (known !== undefined) return known;
  const { body, page } = view;
  const kept = [...page.blocks.keys()].filter((i) => body.isKept[i] === true && page.blocks[i]!.text !== '');
  const prose = proseOf(kept.map((index) => page.blocks[index]!));
  const sums = prefixSums(page.blocks, (block) => (isProse(block) ? 1 : 0));
  const all = prose.filter(Boolean).length;
  const lines: KeptLine[] = [];
  let before = 0;
  for (const [i, block] of kept.entries()) {
    const { text, type } = page.blocks[block]!;
    const above = lines.at(-1);
    lines.push({
      block,
      text,
      type,
      fromStart: i,
      fromEnd: kept.length - 1 - i,
      proseBefore: before,
      proseAfter: all - before - (prose[i] ? 1 : 0),
      isItem: isItem(page, sums, block),
      isIntroduced:
        above !== undefined && (INTRODUCES.test(above.text) || (above.isIntroduced && !prose[i - 1])),
    });
    if (prose[i]) before++;
  }
  memo.set(view, lines);
  return lines;
}
