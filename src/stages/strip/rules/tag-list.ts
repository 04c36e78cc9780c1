import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'tag-list';
const LABEL = /^(?:文章)?(?:关键词|关键字|标签|標籤|tags?|话题|Keywords)\s{0,2}[:：]/i;
const TAG_HREF = /\/(?:tags?|topics?|keyword|k)[/_?.=-]|[?&](?:tag|keyword)=/i;
const HASH_TAGS = /^(?:[#＃][^\s#＃。，]{1,20}\s*)+$/;
const EDGE = 8;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.fromEnd >= EDGE || line.text.length > 160) continue;
    const links = view.page.blocks[line.block]!.spans.filter(
      (span) => span.tag === 'a' && span.href !== null,
    );
    const linked = links.reduce((sum, span) => sum + span.end - span.start, 0);
    const isAllTags =
      links.length > 0 &&
      linked >= line.text.length * 0.8 &&
      links.every((span) => TAG_HREF.test(span.href ?? ''));
    const isHashTags = HASH_TAGS.test(line.text) && line.fromEnd < 3 && !SENTENCE.test(line.text);
    if (LABEL.test(line.text) || isAllTags || isHashTags) yield wholeLine(line, RULE, 'tags of the article');
  }
}

const SENTENCE = /[。！？]/;

/** 标签：桥梁 交通; a row of links to tag pages. */
export const tagList: Cleaner = {
  id: RULE,
  purpose: 'Cuts rows of tags and keywords below the text.',
  example: '<p>新机型将在下周开始预订，售价还没有公布，店员说已经有人来问。</p><p>标签：手机 预订 新品</p>',
  nearMiss: '<p>标签上的字太小，老人看不清药量，三家药厂决定从下个月起改用大号字体。</p>',
  find,
};
