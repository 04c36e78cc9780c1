import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { parseCreditLine } from '../../../text/credits.js';
import { isDateLine } from '../../../text/date-line.js';
import { keptLines, wholeLine } from '../kept-lines.js';

const RULE = 'byline';
/** Bylines stand at either end of the text. */
const EDGE = 8;
const DOCUMENT_BYLINE =
  /^(?:[\p{Script=Han}（）()]{2,40}\s)?(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,10}){1,3})\s\d{4}年\d{1,2}月\d{1,2}日\s/u;

const SOURCE_LABEL = /来源|來源|稿源/;

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    if (line.type === 'caption') continue;
    if (line.fromStart < EDGE || line.fromEnd < EDGE) {
      const credits = parseCreditLine(line.text);
      const isEditors =
        credits?.some(
          ({ role, outlet, label }) =>
            (role === null && !SOURCE_LABEL.test(label)) || (role === 'editor' && outlet === null),
        ) ?? false;
      const isSource = credits?.every(({ label }) => SOURCE_LABEL.test(label)) ?? false;
      if (credits !== null && !isEditors && !isSource)
        yield wholeLine(line, RULE, 'line that names the writers');
      else if (line.fromStart < 5 && isDateLine(line.text))
        yield wholeLine(line, RULE, 'line of date and source');
    }
    const document = view.page.format === 'preview' ? DOCUMENT_BYLINE.exec(line.text) : null;
    if (document !== null) {
      yield {
        rule: RULE,
        reason: 'office, name and date above the text',
        block: line.block,
        start: 0,
        end: document[0].length,
      };
      return;
    }
  }
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
