import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'document-furniture';
const BUTTON =
  /^(?:购物车|我的足迹|首页|登录|注册|加入\s?vip\s?(?:免费下载)?|立即下载|免费下载|下载文档|下载本文|文档下载|付费下载|展开全文|试读结束|全文预览|收藏|分享|举报|点击下载|会员中心|上传文档|相关文档|猜你喜欢|第\s?\d{1,4}\s?页\s?(?:[/,，共]\s?共?\s?\d{1,4}\s?页?)?|\d{1,4}\s?\/\s?\d{1,4}|[\s|｜/>])+$/i;
const PAGE_NUMBER = /^[-—–\s]*(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?[/／]\s?\d{1,4})?[-—–\s]*$/;
const TITLE_EDGE = 8;

function* find(view: View): Generator<Cut> {
  if (view.page.format !== 'preview') return;
  const lines = keptLines(view);
  const textStart = lines.findIndex((line) => line.text.length > 80);
  for (const line of lines) {
    const isAboveText = line.fromStart < Math.min(textStart, TITLE_EDGE);
    if (BUTTON.test(line.text) || PAGE_NUMBER.test(line.text))
      yield wholeLine(line, RULE, 'buttons and page numbers of a document site');
    else if (isAboveText && line.text === view.fields.headline.value?.title)
      yield wholeLine(line, 'headline', 'the document’s title');
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
