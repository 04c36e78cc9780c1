import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'end-mark';
const LINE = /^[-—=*_#\s【[（(]*(?:完|全文完|本文完|文章结束|the\s?end|end|THE_END)[-—=*_#\s】\]）).。]*$/i;
const TAIL = /\s*[（(【[]\s?(?:完|全文完|本文完|完结|END|End|end)\s?[）)】\]]\s*$/;
const EDGE = 6;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.fromEnd >= EDGE) continue;
    if (line.text.length <= 24 && LINE.test(line.text)) yield wholeLine(line, RULE, 'mark of the end');
    else {
      const tail = TAIL.exec(line.text.slice(-16));
      if (tail !== null)
        yield {
          rule: RULE,
          reason: 'mark of the end',
          block: line.block,
          start: line.text.length - tail[0].length,
          end: line.text.length,
        };
    }
  }
}

/** （完）, - THE END -. */
export const endMark: Cleaner = {
  id: RULE,
  purpose: 'Cuts the mark that closes an article.',
  example: '<p>气象台预计，降雨将在周三夜间减弱，周四白天转为多云，气温略有回升。（完）</p>',
  nearMiss: '<p>气象台预计，降雨将在周三夜间减弱，周四白天转为多云，作业尚未完（成）的路段要抓紧抢修。</p>',
  find,
};
