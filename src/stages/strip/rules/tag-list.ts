import type { Block } from '../../../model/page.js';
import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { linkShare } from '../../../text/link-share.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'tag-list';
const LABEL = /^(?:文章)?(?:关键词|关键字|标签|標籤|tags?|话题|Keywords)\s{0,2}[:：]/i;
const TAG_HREF = /\/(?:tags?|topics?|keyword|k)[/_?.=-]|[?&](?:tag|keyword)=/i;
const HASH_TAGS = /^(?:[#＃][^\s#＃。，]{1,20}\s*)+$/;
const SENTENCE = /[。！？!?]/;
const BETWEEN = /[\s、，,|｜;；#＃/]+/;
const HAN = /\p{Script=Han}/u;
/** Links to pages of tags stand this near the end. */
const EDGE = 8;
const MAX_TAG = 10;
const MAX_LENGTH = 160;

/** Behind the label stand words, not a clause: 标签：红色代表危险，黄色代表警告. */
function isLabelled(text: string): boolean {
  const found = LABEL.exec(text);
  if (found === null || SENTENCE.test(text)) return false;
  const tags = text.slice(found[0].length).split(BETWEEN);
  return tags.every((tag) => !HAN.test(tag) || tag.length <= MAX_TAG);
}

function isAllTags(block: Block): boolean {
  const links = block.spans.filter(({ tag, href }) => tag === 'a' && href !== null);
  const isTag = links.length > 0 && links.every(({ href }) => TAG_HREF.test(href ?? ''));
  return isTag && linkShare(block) >= 0.8;
}

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const { fromEnd, isIntroduced, isItem, proseAfter, text } = line;
    if (text.length > MAX_LENGTH) continue;
    const isTags = proseAfter === 0 && !isItem && !isIntroduced && (isLabelled(text) || HASH_TAGS.test(text));
    if (isTags || (fromEnd < EDGE && isAllTags(view.page.blocks[line.block]!)))
      yield wholeLine(line, RULE, 'tags of the article');
  }
}

/** 标签：桥梁 交通; a row of links to tag pages. */
export const tagList: Cleaner = {
  id: RULE,
  purpose: 'Cuts rows of tags and keywords below the text.',
  example: '<p>新机型将在下周开始预订，售价还没有公布，店员说已经有人来问。</p><p>标签：手机 预订 新品</p>',
  nearMiss: '<p>标签上的字太小，老人看不清药量，三家药厂决定从下个月起改用大号字体。</p>',
  find,
};
