import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { parseCreditLine } from '../../../text/credits.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'editor-credit';
const EDGE = 12;
const SOURCE_LABEL = /来源|來源|稿源/;
/** （编辑：某某） or 【责任编辑:某某】 behind the last sentence. */
const TAIL =
  /[（(【[]\s{0,2}(?:责任编辑|责编|编辑|責任編輯|責編|校对)\s{0,2}[:：][^（）()【】[\]]{1,40}[）)】\]]?\s*$/;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.fromStart >= EDGE && line.fromEnd >= EDGE) continue;
    const credits = parseCreditLine(line.text);
    if (
      credits?.some(
        ({ role, outlet, label }) =>
          (role === null && !SOURCE_LABEL.test(label)) || (role === 'editor' && outlet === null),
      )
    ) {
      yield wholeLine(line, RULE, 'line that names the editors');
      continue;
    }
    const tail = line.fromEnd < EDGE ? TAIL.exec(line.text) : null;
    if (tail !== null)
      yield {
        rule: RULE,
        reason: 'editor behind the last sentence',
        block: line.block,
        start: tail.index,
        end: line.text.length,
      };
  }
}

/** 责任编辑：某某 SF014, with and without codes, proofreaders and producers along with it. */
export const editorCredit: Cleaner = {
  id: RULE,
  purpose: 'Cuts lines that name the editors, proofreaders and producers.',
  example:
    '<p>馆方表示，展览将持续到下月底，周一闭馆，凭身份证可以免费参观。</p><p>责任编辑：陆青禾 SF031</p>',
  nearMiss: '<p>责任编辑这个岗位在出版社里最不起眼，陆青禾却一做就是三十年，经她手的书稿超过四百部。</p>',
  find,
};
