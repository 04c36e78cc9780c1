import type { Page } from '../../../model/page.js';
import { furnitureLine } from '../../../text/furniture-line.js';
import { sectionLabel } from '../../../text/section-label.js';

/** Shorter than this, what stands below a line of date is no poem. */
const MIN_VERSES = 4;
const NAMES_SOURCE = /来源|來源|作者/;
const BUTTON =
  /^(?:.{0,4}(?:登录|登入|注册)(?:后.{1,4})?|(?:立即|点击|马上|我要)?(?:订阅|下载|分享|收藏|打印|举报|关注|评论)|(?:返回)?首页|帮助(?:中心)?|搜索|排行榜|版块|更多|设置|客户端)$/;
/** 气温 12℃, 07:00 早间新闻. */
const FIGURE = /\d\s?(?:℃|°|%|％|级|mm|hPa|毫米)|^\d{1,2}[:：]\d{2}/;
/** More lines with figures than this are a table of the weather, or a programme. */
const MAX_FIGURES = 0.25;

/** Lines that no button interrupts, unless they are set in stanzas, and that are not a table of figures. */
function isVerse(lines: readonly Page['blocks'][number][]): boolean {
  const gaps = lines.slice(1).filter(({ isAfterGap }) => isAfterGap).length;
  const isInStanzas = gaps > 0 && gaps < lines.length - 1;
  const figures = lines.filter(({ text }) => FIGURE.test(text)).length;
  return (
    lines.length >= MIN_VERSES &&
    figures <= lines.length * MAX_FIGURES &&
    (isInStanzas || !lines.some(({ text }) => BUTTON.test(text)))
  );
}

/** In a text without any prose, what stands between its only line of date and source and the next furniture: a poem, a list. */
export function verseBelow(
  { blocks }: Page,
  isFree: readonly boolean[],
  headers: ReadonlySet<number>,
): { first: number; end: number } {
  const [header = -1] = headers;
  const none = { first: 0, end: 0 };
  if (headers.size !== 1 || !NAMES_SOURCE.test(blocks[header]!.text)) return none;
  const isText = (index: number): boolean =>
    isFree[index] === true &&
    furnitureLine(blocks[index]!.text) === null &&
    sectionLabel(blocks[index]!.text) === null;
  // Buttons may stand between the header and the verses, and below them.
  for (let first = header + 1, end = first; first < blocks.length; first = end + 1) {
    end = first;
    while (end < blocks.length && isText(end)) end++;
    if (isVerse(blocks.slice(first, end))) return { first, end };
  }
  return none;
}
