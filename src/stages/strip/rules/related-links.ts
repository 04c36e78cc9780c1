import type { Block } from '../../../model/page.js';
import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { linkShare } from '../../../text/link-share.js';
import { endsSentence } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { type KeptLine, keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'related-links';
const LABEL =
  /^[【[（(▶►●■]?\s{0,2}(?:相关(?:新闻|阅读|报道|文章|链接|推荐|专题)|延伸阅读|推荐阅读|更多阅读|此前报道|早前报道|往期(?:回顾|推荐|精选)|官方解读|猜你喜欢|热门推荐|阅读更多|相關(?:新聞|報導|文章|閱讀)|延伸閱讀|関連記事|Related (?:articles|stories|news)|Read more|See also)\s{0,2}[】\]）)]?\s{0,2}[:：>]?/i;
/** Between links and behind them: separators, and a date or a count. */
const BESIDE_LINKS = /^[\s|｜·•、>》\-—:：（）()[\]\d./]*$/;
const MAX_LABEL = 20;
const MAX_LENGTH = 160;

/** What of a text stands in no link, from a place on. */
function unlinked({ spans, text }: Block, from: number): string {
  const isLinked = (at: number): boolean =>
    spans.some(({ tag, href, start, end }) => tag === 'a' && href !== null && start <= at && at < end);
  return text
    .split('')
    .filter((_, at) => at >= from && !isLinked(at))
    .join('');
}

/** Links under a label that stands alone. */
function linksBelow(view: View, lines: readonly KeptLine[], label: KeptLine): readonly KeptLine[] {
  const below = lines.slice(label.fromStart + 1);
  const end = below.findIndex(({ block }) => linkShare(view.page.blocks[block]!) <= 0.8);
  return end < 0 ? below : below.slice(0, end);
}

/** In a dump, whose links are gone: the label of a headline that goes on in the same line, and is no sentence. */
const LABEL_IN_TEXT =
  /^[【[（(▶►●■•·]?\s{0,2}(?:相关(?:新闻|阅读|报道|文章|链接|推荐|专题)|延伸阅读|推荐阅读|更多阅读|点击进入专题|相關(?:新聞|報導|文章|閱讀)|延伸閱讀|関連記事|あわせて読みたい|관련\s?기사|related(?: (?:articles?|stor(?:y|ies)|news))?|(?:read|see) (?:more|also|next)|more on this|mehr zum thema|lesen sie auch|auch interessant|(?:à )?lire (?:aussi|également)|lea también|leggi anche|leia também|lees ook)\s?[】\]）)]?\s?[:：|]\s?(?=\S)/i;
const MAX_HEADLINE = 45;

/** Read more: How nine days changed a town. */
const isLabelledHeadline = (text: string): boolean =>
  LABEL_IN_TEXT.test(text) && !endsSentence(text) && weight(text) <= MAX_HEADLINE;

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  let done = 0;
  for (const line of lines) {
    if (line.fromStart < done) continue;
    if (line.text.length > MAX_LENGTH) continue;
    if (view.page.format === 'dump' && isLabelledHeadline(line.text)) {
      yield wholeLine(line, RULE, 'headline of another article');
      continue;
    }
    const label = LABEL.exec(line.text);
    if (label === null) continue;
    const block = view.page.blocks[line.block]!;
    if (line.text.length - label[0].length > 2) {
      const isAllLinks = linkShare(block) >= 0.4 && BESIDE_LINKS.test(unlinked(block, label[0].length));
      if (isAllLinks) yield wholeLine(line, RULE, 'links to other articles');
      continue;
    }
    const links = line.text.length <= MAX_LABEL ? linksBelow(view, lines, line) : [];
    if (links.length === 0 && line.fromEnd > 0) continue;
    done = line.fromStart + links.length;
    for (const link of links) yield wholeLine(link, RULE, 'link to another article');
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
