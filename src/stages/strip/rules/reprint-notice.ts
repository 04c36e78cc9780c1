import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isTold } from '../../../text/reported-speech.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'reprint-notice';
/** The terms are a clause of their own: 禁止转载令, 版权所有者 and 未经许可转载他人照片 go on as sentences. */
const NOTICE =
  /^[（(【[]?\s{0,2}(?:转载请(?:注明|联系)(?!(?:出处|来源)?[的这])|如需转载|未经(?:正式)?(?:授权|许可|允许|书面).{0,12}(?:不得|禁止|严禁|谢绝|请勿).{0,8}转载(?=[\s，,。.！!；;、或及和）)】]|本文|$)|(?:本文|文章|本文章).{0,20}(?:版权归.{1,20}所有(?!的)|版权所有|授权转载|禁止转载|转载自)|(?:版权所有|著作权所有|禁止转载|谢绝转载)(?=[\s:：，,。！!©）)】]|$))/;
const INSIDE =
  /未经授权.{0,4}(?:禁止|不得|严禁)转载(?=[\s，,。！!；;]|$)|享有著作权|^此内容为.{2,12}原创|非經授權.{0,4}不得轉載/;
const MAX_LENGTH = 200;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const { isItem, proseAfter, text } = line;
    if (isItem || proseAfter > 0 || text.length > MAX_LENGTH || isTold(text)) continue;
    if (NOTICE.test(text) || INSIDE.test(text)) yield wholeLine(line, RULE, 'terms of reprinting');
  }
}

/** 转载请注明出处：某某. */
export const reprintNotice: Cleaner = {
  id: RULE,
  purpose: 'Cuts notices about reprinting and copyright below the text.',
  example: '<p>新机型将在下周开始预订，售价还没有公布。</p><p>转载请注明出处：江城科技</p>',
  nearMiss: '<p>作家说，他的小说未经许可被一家网站转载，法院判决对方道歉并赔偿三万元。</p>',
  find,
};
