import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'share-bar';
const BUTTONS =
  /^(?:[\s|｜/·:：\d+【】[\]-]|分享(?:至|到)?|转发|收藏|点赞|赞|在看|举报|反馈|纠错|打印|评论|微博|微信|新浪微博|朋友圈|好友|QQ空间|QQ|易信|字号|字体|放大字体|缩小字体|大|中|小|语音播报|用微信扫码二维码|分享至好友和朋友圈|复制链接|关闭|返回顶部|我要反馈|返回搜狐，查看更多|T|更多)+$/;
const HAS_WORD = /\p{Script=Han}/u;
/** What stands under it is its list, wherever it is. */
const SHARE_TO = /^分享[至到]/;
const ONE_WORD = /^[【[]?[大中小赞\sT][】\]]?$/;
/** 【评论】 alone opens a column; 【打印】 is a button wherever it is. */
const COLUMN = /^[【[](?!打印|关闭|纠错|收藏|字号|字体|返回顶部)[^】\]\s:：]*[】\]]$/;

const isButtonRow = (text: string): boolean =>
  text.length <= 60 &&
  HAS_WORD.test(text) &&
  BUTTONS.test(text) &&
  !ONE_WORD.test(text) &&
  !COLUMN.test(text);

/** A row of buttons stands above the text or below it; in a list, or under a colon, it is what the article lists. */
function* find(view: View): Generator<Cut> {
  let isUnderLabel = false;
  for (const line of keptLines(view)) {
    const { isIntroduced, isItem, proseAfter, proseBefore, text } = line;
    const isButtons = isButtonRow(text);
    const isAtEdge = !isItem && !isIntroduced && (proseBefore === 0 || proseAfter === 0);
    isUnderLabel = isButtons && (isUnderLabel || SHARE_TO.test(text));
    if (isButtons && (isAtEdge || isUnderLabel)) yield wholeLine(line, RULE, 'buttons');
  }
}

/** 分享到：微博 微信 QQ空间; 举报/反馈; 字号 大 中 小. */
export const shareBar: Cleaner = {
  id: RULE,
  purpose: 'Cuts lines of share, report and font-size buttons.',
  example:
    '<p>分享到：微博 微信 QQ空间</p><p>昨夜的一场大雨让三条街道积水，排水队连夜出动，天亮以前路面全部恢复通行。</p>',
  nearMiss: '<p>分享会定在周六下午，三位作者将讲述他们在高原上拍摄雪豹的经历，听众凭书店的小票入场。</p>',
  find,
};
