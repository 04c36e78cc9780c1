import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isTold } from '../../../text/reported-speech.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'disclaimer';
/** 声明 and 风险提示 alone also open statements of others, and parts of an analysis. */
const LABEL =
  /^[（(【[]?\s{0,2}(?<label>特别声明|免责声明|免責聲明|郑重声明|风险提示|风险警示|平台声明|新浪声明|版权声明|声明|特別聲明)\s{0,2}[】\])）]?\s{0,2}[:：]/;
const WEAK_LABELS = new Set(['声明', '风险提示', '风险警示', '郑重声明']);
const NOTICE = /^Notice: The content above\b/;
/** What it speaks of: itself, or the site. */
const SUBJECT =
  /本文|本篇|本内容|以上(?:内容|文章|观点|信息|图文)|上述内容|文章(?:内容|观点|仅|不)|内容(?:仅|不)|[本该]?平台(?:仅|只|不)|本(?:平台|网|站|刊|号|公众号)|图片(?:来自|来源|均)|作者(?:个人|本人)|如有侵权|投资者据此/;
/** What disclaimers say. */
const PHRASES = [
  /仅供(?:投资者|参考(?!资料|用)|读者|学习)|僅供參考/,
  /不构成(?:任何)?(?:投资|实质性|操作)?(?:建议|意见)|不構成/,
  /据此(?:操作|入市|投资|交易)/,
  /风险自担|责任自负|后果自负|盈亏自负/,
  /(?:股市|投资|入市)有风险|(?:投资|入市)需谨慎/,
  /(?:不|并不)(?:代表|意味着).{0,12}(?:观点|立场|赞同)/,
  /仅代表(?:该)?(?:作者|发布者|个人|其)/,
  /(?:仅|只)提供信息(?:存储|发布)/,
  /(?:用户|作者|机构).{0,12}上传并?发布/,
  /(?:本网|本站|本平台|本公众号).{0,20}(?:无关|不承担|不负责|概不负责)/,
  /侵权.{0,12}(?:删除|联系)|联系.{0,8}删除/,
  /版权(?:归|问题|所有)|著作权|传递更多信息|不得转载/,
];
const MAX_LENGTH = 500;

/** A label needs a phrase; a phrase without one needs a second, or a subject, and must not be reported. */
function isDisclaimer(text: string, label: string | undefined): boolean {
  if (NOTICE.test(text)) return true;
  const phrases = PHRASES.filter((phrase) => phrase.test(text)).length;
  if (label !== undefined && !WEAK_LABELS.has(label)) return phrases > 0;
  const isEnough = phrases > 1 || (phrases > 0 && SUBJECT.test(text));
  return isEnough && !isTold(text);
}

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.isItem || line.text.length > MAX_LENGTH) continue;
    const label = LABEL.exec(line.text)?.groups?.['label'];
    const isAtEdge = line.proseAfter === 0 || (label !== undefined && line.fromStart === 0);
    if (isAtEdge && isDisclaimer(line.text, label)) yield wholeLine(line, RULE, 'disclaimer');
  }
}

/** 特别声明, 免责声明 and their like, with or without that word in front. */
export const disclaimer: Cleaner = {
  id: RULE,
  purpose: 'Cuts disclaimers at either end of the text.',
  example:
    '<p>两家公司都没有透露收购的价格，交易预计在年底以前完成。</p><p>以上内容仅供读者参考，不构成投资建议，据此操作风险自担。</p>',
  nearMiss:
    '<p>监管部门昨天约谈了三家平台，要求它们在显眼的位置写明“仅供参考”，并且公布投诉电话，接受用户监督。</p>',
  find,
};
