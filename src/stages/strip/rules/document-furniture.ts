import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { endsSentence } from '../../../text/prose.js';
import { type KeptLine, keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'document-furniture';
const WORDS =
  '购物车|我的足迹|首页|登录|注册|立即下载|免费下载|下载文档|下载本文|文档下载|付费下载|展开全文|试读结束|全文预览|收藏|分享|举报|点击下载|会员中心|上传文档|相关文档|猜你喜欢';
const PAGES = String.raw`第\s?\d{1,4}\s?页\s?(?:[/,，共]\s?共?\s?\d{1,4}\s?页?)?`;
const ROW = new RegExp(
  `^(?:${WORDS}|加入\\s?vip\\s?(?:免费下载)?|${PAGES}|\\d{1,4}\\s?/\\s?\\d{1,4}|[\\s|｜/>])+$`,
  'i',
);
/** One of these alone may be an item of the text's own list. */
const LONE_WORD = new RegExp(`^(?:${WORDS}|\\d{1,4}\\s?/\\s?\\d{1,4})$`);
/** No text has such a line: a button that only document sites have, a number between dashes, 第 3 页. */
const PLAIN = new RegExp(
  `^(?:加入\\s?vip\\s?(?:免费下载)?|立即下载|付费下载|展开全文|(?:剩余.{1,8}页)?试读(?:已)?结束.{0,20}|[-—–]\\s?\\d{1,4}\\s?[-—–]|${PAGES})$`,
  'i',
);
const MAX_ROW = 60;
const NUMBER = /^\d{1,4}$/;

/** A bare number is a page's where the text runs on across it: the line above breaks off in a sentence. */
function isAtSeam(line: KeptLine, lines: readonly KeptLine[]): boolean {
  const above = lines[line.fromStart - 1];
  return above !== undefined && line.fromEnd > 0 && isRunning(above.text);
}

const MIN_RUNNING = 30;
const isRunning = (text: string): boolean => text.length >= MIN_RUNNING && !endsSentence(text);

function* find(view: View): Generator<Cut> {
  if (view.page.format !== 'preview') return;
  const lines = keptLines(view);
  for (const line of lines) {
    const { fromStart, text } = line;
    const isBesideRow = [lines[fromStart - 1], lines[fromStart + 1]].some(
      (near) => near && PLAIN.test(near.text),
    );
    const isButton =
      PLAIN.test(text) ||
      (text.length <= MAX_ROW && ROW.test(text) && (!LONE_WORD.test(text) || isBesideRow));
    if (isButton || (NUMBER.test(text) && isAtSeam(line, lines)))
      yield wholeLine(line, RULE, 'buttons and page numbers of a document site');
  }
}

/** 购物车, 加入Vip免费下载 立即下载, 第 1 页 共 8 页. */
export const documentFurniture: Cleaner = {
  id: RULE,
  purpose: 'Cuts the buttons and page numbers of a document site around and between its text.',
  example:
    '购物车\n我的足迹\n乡村图书室管理办法\n加入Vip免费下载 立即下载\n图书室每天开放六个小时，由村里的志愿者轮流值守，借书的人在登记本上写下名字和日期，半个月以内归还，弄丢了照价赔偿，孩子们也可以把书带回家读，寒暑假里开放的时间再延长两个小时。',
  nearMiss:
    '购物车停在图书室的门口，志愿者把新到的三百册图书\n一车一车推进屋里，登记、贴签、上架，一直忙到天黑\n才算完工。孩子们趴在窗台上看，等着第二天一早开门\n，村里的老人也来帮忙，有人说这辈子没有见过这么多\n的新书，摸一摸封面都觉得高兴。图书室的收藏夹在一\n本旧账簿里，第一页写着两个字：分享。管理员说这是\n前任站长退休时留下的，他每天都会翻开来看上一遍，',
  find,
};
