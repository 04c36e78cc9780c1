import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { readOriginalTitle } from '../../../text/original-title.js';
import { isNearEnd } from '../is-near-end.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'original-title';

/** Above the text or below it; in between it is part of what is told. */
function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const isAtEdge = line.proseBefore === 0 || line.proseAfter === 0 || isNearEnd(line);
    if (isAtEdge && !line.isItem && readOriginalTitle(line.text) !== null)
      yield wholeLine(line, RULE, 'title under which it first ran');
  }
}

/** 原标题：…, in a line of its own, in brackets or not. */
export const originalTitle: Cleaner = {
  id: RULE,
  purpose: 'Cuts the line that gives the title under which the article first ran.',
  example:
    '<p>原标题：南岸公园的樱花今年提前开放</p><p>公园管理处昨天发布消息说，园内的早樱已经进入盛花期，预计可以观赏到月底。</p>',
  nearMiss: '<p>这本书的原标题是《河流》，编辑建议改成现在的名字，作者考虑了整整一个冬天才点头同意。</p>',
  find,
};
