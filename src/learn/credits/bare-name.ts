import { isDateLine } from '../../text/date-line.js';
import type { CreditShape } from './credit-field.js';

/** A name without a label: no sentence, no date, no count, no button. */
const BARE = /^[\p{L}\p{N}《》·• ]{2,20}$/u;
/** 财经, 体育: sections have names of two characters. */
const SECTION = /^\p{Script=Han}{1,2}$/u;
const BUTTON = /^\d+$|评论|評論|收藏|分享|举报|阅读|浏览|跟贴|参与|关注|订阅|登录|字号|打印|首页|正文/;

/** A name as it stands in an element of its own. */
export const bareName: CreditShape = {
  match: null,
  isLabelled: false,
  read: (text) =>
    BARE.test(text) && !SECTION.test(text) && !BUTTON.test(text) && !isDateLine(text) ? [text] : null,
};
