import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { creditKind } from '../../../text/credit-kind.js';
import { readDocumentByline } from '../../../text/document-byline.js';
import { datedLines } from '../dated-lines.js';
import { isCreditPlace } from '../is-credit-place.js';
import { isOwnByline } from '../is-own-byline.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'byline';
/** A document's text; what is shorter is a title, a button. */
const TEXT_LENGTH = 80;

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  for (const line of lines) {
    if (line.type !== 'caption' && creditKind(line.text) === 'writers' && isCreditPlace(view, line))
      yield wholeLine(line, RULE, 'line that names the writers');
    else if (isOwnByline(view, line))
      yield wholeLine(line, RULE, 'line of writers and date, as the fields have them');
  }
  for (const line of datedLines(view)) yield wholeLine(line, RULE, 'line of date and source');
  if (view.page.format !== 'preview') return;
  const first = lines.find(({ text }) => text.length > TEXT_LENGTH);
  const document = first === undefined ? null : readDocumentByline(first.text);
  if (first === undefined || document === null) return;
  const reason = 'office, name and date above the text';
  yield { rule: RULE, reason, block: first.block, start: 0, end: document.end };
}

/** A line of its own with the writer, or with date and source. A credit within a paragraph stays. */
export const byline: Cleaner = {
  id: RULE,
  purpose: 'Cuts lines that only name the writers, or only give date and source.',
  example:
    '<p>江城晚报记者 周望舒</p><p>大桥的南引桥昨天夜里完成合龙，比原定的工期提前了二十天，两岸的居民站在堤上看完了全程。</p>',
  nearMiss:
    '<p>记者周望舒在现场看到，大桥的南引桥昨天夜里完成合龙，比原定的工期提前了二十天，两岸的居民站在堤上看完了全程。</p>',
  find,
};
