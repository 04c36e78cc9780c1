import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isTold } from '../../../text/reported-speech.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'paywall-notice';
/** An order to the reader that is the whole line; what runs on (全文的要求, 全文公告) tells of something. */
const NOTICE =
  /^[^。]{0,20}(?:请|請|您需要?|需要?)\s?(?:先)?(?:订阅|訂閱|登录|登入|注册|付费|開通|开通会员|成为会员|购买).{0,12}(?:继续阅读|繼續閱讀|阅读|閱讀|查看|解锁)(?:全文|更多|剩余内容|本文)?(?:内容)?[！!。.…>》\s]*$|^(?:订阅|訂閱|登录|登入|付费|开通会员)(?:后|即可|以|解锁|继续|阅读|查看){1,3}.{0,6}全文[！!。.…>》\s]*$|(?:剩余|还有)\s?\d{1,3}\s?%.{0,8}(?:付费|未读)|^(?:please )?(?:subscribe|sign in|log in|register) to (?:continue(?: reading)?|keep reading|read (?:more|on|(?:the (?:full|rest of the|rest of this)|this) (?:article|story)))[.!…\s]*$|^(?:この記事は)?(?:有料)?会員限定(?:記事)?です。|^残り\s?[\d,]{1,7}\s?文字/i;
const MAX_LENGTH = 80;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const { isItem, proseAfter, text } = line;
    if (isItem || proseAfter > 0 || text.length > MAX_LENGTH) continue;
    if (NOTICE.test(text) && !isTold(text)) yield wholeLine(line, RULE, 'asks to subscribe or log in');
  }
}

/** 请订阅或登录，以继续阅读全文！ */
export const paywallNotice: Cleaner = {
  id: RULE,
  purpose: 'Cuts the line that asks to subscribe or to log in to read on.',
  example:
    '<p>港口的新航线将在四月开通，首航的船票已经售出大半，船公司正在考虑加开班次。</p><p>请登录或订阅，以继续阅读全文！</p>',
  nearMiss: '<p>这家报纸去年开始收费，读者登录后才能阅读全文，编辑部说收入反而比从前稳定了。</p>',
  find,
};
