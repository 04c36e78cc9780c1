import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { type KeptLine, keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'related-links';
const LABEL =
  /^[【[（(▶►●■]?\s{0,2}(?:相关(?:新闻|阅读|报道|文章|链接|推荐|专题)|延伸阅读|推荐阅读|更多阅读|此前报道|早前报道|往期(?:回顾|推荐|精选)|官方解读|猜你喜欢|热门推荐|阅读更多|相關(?:新聞|報導|文章|閱讀)|延伸閱讀|関連記事|Related (?:articles|stories|news)|Read more|See also)\s{0,2}[】\]）)]?\s{0,2}[:：>]?/i;
const MAX_LABEL = 14;

function linkedShare(view: View, line: KeptLine): number {
  const links = view.page.blocks[line.block]!.spans.filter((span) => span.tag === 'a' && span.href !== null);
  return links.reduce((sum, span) => sum + span.end - span.start, 0) / Math.max(1, line.text.length);
}

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const label = line.text.length <= 160 ? LABEL.exec(line.text) : null;
    if (label === null) continue;
    const rest = line.text.length - label[0].length;
    if (rest > 2 && linkedShare(view, line) < 0.4) continue;
    const isLabel = rest <= 2 && line.text.length <= MAX_LABEL;
    if (isLabel) {
      let linked = 0;
      while (lines[i + 1 + linked] !== undefined && linkedShare(view, lines[i + 1 + linked]!) > 0.8) linked++;
      if (linked === 0 && line.fromEnd > 0) continue;
      for (let j = 1; j <= linked; j++) yield wholeLine(lines[i + j]!, RULE, 'link to another article');
    }
    yield wholeLine(line, RULE, 'links to other articles');
  }
}

/** 相关新闻：…, and the links under such a heading. */
export const relatedLinks: Cleaner = {
  id: RULE,
  purpose: 'Cuts links to other articles under 相关新闻, 延伸阅读 and the like.',
  example:
    '<p>相关新闻：<a href="/a/1.html">北岸公园的步道今年春天动工</a></p><p>公园管理处昨天发布消息说，园内的早樱已经进入盛花期，预计可以观赏到月底。</p>',
  nearMiss: '<p>相关新闻发布后，公园的热线被打爆，管理处昨天又增加了两名接线员，预计可以应付到月底。</p>',
  find,
};
