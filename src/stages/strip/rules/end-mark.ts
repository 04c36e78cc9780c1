import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { type KeptLine, keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'end-mark';
/** In brackets, between dashes, or in words that say so. */
const LINE =
  /^(?:[-—=*_#\s【[（(]+(?:完|全文完|本文完|文章结束|the\s?end|end)[-—=*_#\s】\]）).。]+|(?:全文完|本文完|文章结束|the_?\s?end)[.。]?)$/i;
/** These also stand in a poem, a letter, a list: only as the very last line. */
const BARE = /^(?:完|end)[.。]?$/i;
const TAIL = /(?<=[。！？!?…”"』」）)\s])\s*[（(【[]\s?(?:完|全文完|本文完|完结|END|End|end)\s?[）)】\]]\s*$/;

function isMark({ text, fromEnd }: KeptLine): boolean {
  return text.length <= 24 && (LINE.test(text) || (fromEnd === 0 && BARE.test(text)));
}

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.proseAfter > 0 || line.isItem) continue;
    const { block, text } = line;
    if (isMark(line)) yield wholeLine(line, RULE, 'mark of the end');
    const tail = TAIL.exec(text.slice(-16));
    if (tail === null) continue;
    const start = text.length - tail[0].length;
    yield { rule: RULE, reason: 'mark of the end', block, start, end: text.length };
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
