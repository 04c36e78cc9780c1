import type { Page } from '../../../model/page.js';
import { isDateLine } from '../../../text/date-line.js';

/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK = /\d{1,2}[:：]\d{2}|来源|來源|作者|记者|編輯|编辑|发布|發布/;
const NAMES_SOURCE = /来源|來源|作者/;
/** More lines of date than this are times of comments or of other articles, unless they name a source. */
const MAX_DATE_LINES = 3;

/** Lines of date and source that may stand above an article. */
export function headerLines({ blocks }: Page): ReadonlySet<number> {
  const dated: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i]!;
    if (HEADER_MARK.test(text) && isDateLine(text)) dated.push(i);
  }
  const isOwn = (i: number): boolean => dated.length <= MAX_DATE_LINES || NAMES_SOURCE.test(blocks[i]!.text);
  return new Set(dated.filter(isOwn));
}
