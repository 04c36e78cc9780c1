import { isDateLine } from '../../../text/date-line.js';
import { isDayLine } from '../../../text/teaser-line.js';

/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK =
  /\d{1,2}[:：.]\d{2}|来源|來源|作者|记者|記者|編輯|编辑|发布|發布|published|updated|posted|last modified|veröffentlicht|publié|mis à jour|publicado|aktualisiert/i;

/** How a line is dated: 0 not at all, 1 by a word, 2 by a day, 3 as the header of an article is. */
export function dateNumber(text: string, hasDigits: boolean): number {
  if (!hasDigits) return isDayLine(text) ? 1 : 0;
  if (HEADER_MARK.test(text) && isDateLine(text)) return 3;
  if (!isDayLine(text)) return 0;
  return HEADER_MARK.test(text) ? 3 : 2;
}
