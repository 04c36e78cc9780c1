import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'paywall-notice';
/** An order: please log in …, to read on. A report about a paywall tells of it in other words, or in quotes. */
const NOTICE =
  /^[^。]{0,20}(?:请|請|您需要?|需要?)\s?(?:先)?(?:订阅|訂閱|登录|登入|注册|付费|開通|开通会员|成为会员|购买).{0,12}(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|解锁全文|阅读更多)|^(?:订阅|訂閱|登录|登入|付费|开通会员)(?:后|即可|以|解锁|继续|阅读|查看){1,3}.{0,6}全文|(?:剩余|还有)\s?\d{1,3}\s?%.{0,8}(?:付费|未读)|^(?:please )?(?:subscribe|sign in|log in|register) to (?:continue|read|keep reading)/i;
const MAX_LENGTH = 80;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (
      line.text.length <= MAX_LENGTH &&
      line.fromEnd < 10 &&
      NOTICE.test(line.text) &&
      !QUOTED.test(line.text)
    ) {
      yield wholeLine(line, RULE, 'asks to subscribe or log in');
    }
  }
}

const QUOTED = /[“”]|记者|表示|读者说/;

/** 请订阅或登录，以继续阅读全文！ */
export const paywallNotice: Cleaner = {
  id: RULE,
  purpose: 'Cuts the line that asks to subscribe or to log in to read on.',
  example:
    '<p>港口的新航线将在四月开通，首航的船票已经售出大半，船公司正在考虑加开班次。</p><p>请登录或订阅，以继续阅读全文！</p>',
  nearMiss: '<p>这家报纸去年开始收费，读者登录后才能阅读全文，编辑部说收入反而比从前稳定了。</p>',
  find,
};
