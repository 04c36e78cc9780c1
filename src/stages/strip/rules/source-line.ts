import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'source-line';
const LABELLED =
  /^[（(【]?\s{0,2}(?:文章|新闻|稿件|内容|信息|本文|资料)?(?:来源|來源|稿源|出处)(?:于)?\s{0,2}[:：/丨|]\s{0,2}\S.{0,40}$/;
/** 某报综合自甲报、乙网; （据甲社、乙报综合）. */
const COMPILED =
  /^[（(]?(?:(?:[\p{Script=Han}A-Za-z0-9]{2,12})?综合(?:整理)?自|综合(?:整理)?\s?[:：]|据(?=.*综合(?:整理|报道)?[）)]?$))(?<sources>.{2,80}?)(?:等|综合|整理|报道){0,3}[）)]?$/u;
const BETWEEN = /[、，,；;和与\s]+/;
const SOURCE =
  /[报報网網社台刊]|新闻|微信|微博|公众号|官网|官微|资料|客户端|公告|财经|频道|在线|央视|消息|周刊/;
const SENTENCE = /[。！？!?]/;

/** Every part is named as papers, sites and accounts are: 综合自由贸易区的面积 compiles nothing. */
function isCompiled(text: string): boolean {
  const parts = COMPILED.exec(text)?.groups?.['sources']?.split(BETWEEN) ?? [];
  return parts.length > 0 && parts.every((part) => SOURCE.test(part));
}

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  for (const line of lines) {
    const { fromStart, isIntroduced, isItem, proseAfter, proseBefore, text } = line;
    if (line.type === 'caption' || isItem || isIntroduced || text.length > 90 || SENTENCE.test(text))
      continue;
    const isAtEdge = proseBefore === 0 || proseAfter === 0 || (proseBefore === 1 && fromStart < 3);
    if (isAtEdge && LABELLED.test(text)) yield wholeLine(line, RULE, 'line that names the source');
    else if (proseAfter === 0 && isCompiled(text))
      yield wholeLine(line, RULE, 'line that names the sources it was compiled from');
    else if (fromStart === 0 && lines.length > 1 && text === view.fields.source.value)
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
