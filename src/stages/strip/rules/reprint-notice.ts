import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'reprint-notice';
const NOTICE =
  /^[（(【[]?\s{0,2}(?:转载请(?:注明|联系)|如需转载|未经(?:授权|许可|允许|书面).{0,12}(?:不得|禁止|严禁|谢绝)?.{0,4}转载|(?:本文|文章|本文章).{0,20}(?:版权(?:归|所有)|授权转载|禁止转载|转载自)|版权所有|著作权所有|禁止转载|谢绝转载)/;
const INSIDE = /未经授权.{0,4}(?:禁止|不得|严禁)转载|享有著作权|追究.{0,6}法律责任/;
const MAX_LENGTH = 120;
const EDGE = 8;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.fromEnd >= EDGE || line.text.length > MAX_LENGTH) continue;
    if (NOTICE.test(line.text) || (INSIDE.test(line.text) && !QUOTED.test(line.text)))
      yield wholeLine(line, RULE, 'terms of reprinting');
  }
}

const QUOTED = /[“”]|记者|表示|法院|判决/;

/** 转载请注明出处：某某. */
export const reprintNotice: Cleaner = {
  id: RULE,
  purpose: 'Cuts notices about reprinting and copyright below the text.',
  example: '<p>新机型将在下周开始预订，售价还没有公布。</p><p>转载请注明出处：江城科技</p>',
  nearMiss: '<p>作家说，他的小说未经许可被一家网站转载，法院判决对方道歉并赔偿三万元。</p>',
  find,
};
