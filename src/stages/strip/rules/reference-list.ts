import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'reference-list';
const LABEL =
  /^(?:参考(?:链接|资料|来源|文献|文章)|參考(?:連結|資料|來源)|References|Sources)\s{0,2}[:：]?$/i;
const ADDRESS_LINE = /^(?:\[?\d{1,2}\]?[.、]?\s{0,2})?(?:\S.{0,120}[\s：:])?https?:\/\/\S+$/;

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  const at = lines.findLastIndex((line) => LABEL.test(line.text));
  const below = at < 0 ? [] : lines.slice(at + 1);
  if (below.length === 0 || !below.every((line) => ADDRESS_LINE.test(line.text))) return;
  for (const line of lines.slice(at)) yield wholeLine(line, RULE, 'addresses of the sources');
}

/** 参考链接：, and the addresses under it, where they close the article. */
export const referenceList: Cleaner = {
  id: RULE,
  purpose: 'Cuts a list of source addresses that closes the article.',
  example:
    '<p>新机型将在下周开始预订，售价还没有公布，店员说已经有人来问。</p><p>参考链接：</p><p>[1]https://phones.example/preorder</p>',
  nearMiss:
    '<p>参考链接：</p><p>登记的网址是 https://phones.example/preorder ，填好姓名和电话以后，三天之内会有人联系。</p>',
  find,
};
