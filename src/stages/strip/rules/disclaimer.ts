import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'disclaimer';
const LABEL =
  /^[（(【[]?\s{0,2}(?:特别声明|免责声明|免責聲明|郑重声明|风险提示|风险警示|平台声明|新浪声明|版权声明|声明|特別聲明)\s{0,2}[】\])）]?\s{0,2}[:：]/;
const NOTICE = /^Notice: The content above\b/;
/** What disclaimers say: two of these in one line make one, or one in a short line. */
const PHRASES = [
  /仅供(?:投资者|参考|读者|学习)|僅供參考/,
  /不构成(?:任何)?(?:投资|实质性|操作)?(?:建议|意见)|不構成/,
  /据此(?:操作|入市|投资|交易)/,
  /风险自担|责任自负|后果自负|盈亏自负/,
  /(?:不|并不)(?:代表|意味着).{0,12}(?:观点|立场|赞同)/,
  /仅代表(?:该)?(?:作者|发布者|个人|其)/,
  /(?:仅|只)提供信息(?:存储|发布)/,
  /(?:用户|作者|机构).{0,12}上传并?发布/,
  /(?:本网|本站|本平台|本公众号).{0,20}(?:无关|不承担|不负责|概不负责)/,
  /侵权.{0,12}(?:删除|联系)|联系.{0,8}删除/,
];
const MAX_LENGTH = 500;
const SHORT = 60;
const EDGE = 6;

function isDisclaimer(text: string): boolean {
  if (NOTICE.test(text)) return true;
  const phrases = PHRASES.filter((phrase) => phrase.test(text)).length;
  if (LABEL.test(text)) return phrases > 0 || text.length <= SHORT;
  return phrases >= 2 || (phrases === 1 && text.length <= SHORT && !QUOTED.test(text));
}

/** A sentence that reports what somebody said. */
const QUOTED = /[“”「」]|表示|认为|指出|介绍|记者/;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const isAtEdge = line.fromEnd < EDGE || line.fromStart < 2;
    if (isAtEdge && line.text.length <= MAX_LENGTH && isDisclaimer(line.text))
      yield wholeLine(line, RULE, 'disclaimer');
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
