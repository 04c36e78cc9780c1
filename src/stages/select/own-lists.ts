import type { Block, Page } from '../../model/page.js';
import { prefixSums } from '../../text/prefix-sums.js';

/** A restaurant has a menu, too. */
const MENU = /(?:^|[\s_-])menu(?:$|[\s_-])/;
const MIN_ITEMS = 3;

/** 清炒菱角 十八元, 汤：四分: a word and what it costs or comes to. */
const VALUE = /\p{L}\s?[:：]\s?\S|[\d一二两三四五六七八九十百千]\s?[元块角]/u;

/**
 * Tells the dishes in a box called menu, the figures of a place in an aside: a list that pairs words with values and
 * leads nowhere is the article's. One with links or boxes of furniture in it (a poll) is none.
 */
export function ownLists(page: Page, names: readonly (string | null)[]): (row: number) => boolean {
  let isOwn: ((row: number) => boolean) | null = null;
  return (row) => {
    const { tag, className, id } = page.containers[row]!;
    const mayBeMenu = className.includes('menu') || id.includes('menu');
    if (tag !== 'aside' && !(mayBeMenu && MENU.test(`${className} ${id}`))) return false;
    // Counted when the first such box is met: most pages have none within their article.
    isOwn ??= pairsCounted(page, names);
    return isOwn(row);
  };
}

function pairsCounted(page: Page, names: readonly (string | null)[]): (row: number) => boolean {
  const isNamed = ({ container }: Block): boolean => names[container] !== null;
  const counted = (is: (block: Block) => boolean): Float64Array =>
    prefixSums(page.blocks, (block) => (block.text !== '' && is(block) ? 1 : 0));
  const values = counted(({ text }) => VALUE.test(text));
  const foreign = counted((block) => isNamed(block) || block.spans.some(({ href }) => href !== null));
  const within = new Map<number, number>();
  for (const { container, spans, text } of page.blocks) {
    const isPlain = text !== '' && spans.every(({ href }) => href === null);
    if (isPlain) within.set(container, (within.get(container) ?? 0) + 1);
  }
  return (row) => {
    const { first, end } = page.containers[row]!;
    // What stands in the box itself is not foreign to it.
    const own = within.get(row) ?? 0;
    return values[end]! - values[first]! >= MIN_ITEMS && foreign[end]! - foreign[first]! === own;
  };
}
