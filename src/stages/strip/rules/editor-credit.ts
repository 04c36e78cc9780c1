import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { creditKind } from '../../../text/credit-kind.js';
import { isCreditPlace } from '../is-credit-place.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'editor-credit';
/** （编辑：某某） or 【责任编辑:某某】 behind the last sentence. */
const TAIL =
  /[（(【[]\s{0,2}(?:责任编辑|责编|编辑|責任編輯|責編|校对)\s{0,2}[:：][^（）()【】[\]]{1,40}[）)】\]]?\s*$/;
const CLOSED = /[）)】\]]$/;

/** A bracket that a teaser cut off is closed, so that it reads as a credit; brackets with a remark in them do not. */
function tailAt(text: string): number {
  const tail = TAIL.exec(text);
  if (tail === null || tail.index === 0) return -1;
  const bracketed = tail[0].trim();
  const whole = CLOSED.test(bracketed) ? bracketed : bracketed.slice(1);
  return creditKind(whole) === 'editors' ? tail.index : -1;
}

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (creditKind(line.text) === 'editors') {
      if (isCreditPlace(view, line)) yield wholeLine(line, RULE, 'line that names the editors');
      continue;
    }
    const start = line.proseAfter === 0 && !line.isItem ? tailAt(line.text) : -1;
    if (start < 0) continue;
    const reason = 'editor behind the last sentence';
    yield { rule: RULE, reason, block: line.block, start, end: line.text.length };
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
