import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'source-line';
const LABELLED =
  /^[（(【]?\s{0,2}(?:文章|新闻|稿件|内容|信息|本文|资料)?(?:来源|來源|稿源|出处)(?:于)?\s{0,2}[:：/丨|]\s{0,2}\S.{0,40}$/;
const COMPILED =
  /^(?:[（(])?(?:(?:[\p{Script=Han}A-Za-z0-9]{2,12})?综合(?:自|整理)|综合\s?[:：]|据)[\p{Script=Han}A-Za-z0-9、，,；;《》“”.()（） ]{2,80}[）)]?$/u;
const SENTENCE = /[。！？!?]/;
const EDGE = 6;

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  for (const line of lines) {
    const { text, type } = line;
    if (type === 'caption' || text.length > 90 || SENTENCE.test(text)) continue;
    const isAtEdge = line.fromStart < EDGE || line.fromEnd < EDGE;
    if (isAtEdge && LABELLED.test(text)) yield wholeLine(line, RULE, 'line that names the source');
    else if (line.fromEnd < 3 && text.includes('综合') && COMPILED.test(text))
      yield wholeLine(line, RULE, 'line that names the sources it was compiled from');
    else if (line.fromStart === 0 && lines.length > 1 && text === view.fields.source.value)
      yield wholeLine(line, RULE, 'line of the source’s name');
  }
}

/** 来源：某某日报, in a line of its own. */
export const sourceLine: Cleaner = {
  id: RULE,
  purpose: 'Cuts lines that only name the source.',
  example:
    '<p>来源：江城晚报</p><p>昨夜的一场大雨让三条街道积水，排水队连夜出动，天亮以前路面全部恢复通行。</p>',
  nearMiss: '<p>来源不明的蘑菇不要采食，疾控中心昨天再次提醒：今年入夏以来已有七人因误食毒蘑菇就医。</p>',
  find,
};
