import { isDateLine } from '../../../text/date-line.js';
import { isDayLine } from '../../../text/teaser-line.js';
import { DATED } from './dated.js';

/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK =
  /\d{1,2}[:：.]\d{2}|来源|來源|作者|记者|記者|編輯|编辑|发布|發布|published|updated|posted|last modified|veröffentlicht|publié|mis à jour|publicado|aktualisiert/i;

/** How a line is dated, as one of `DATED`; 0 for not at all. */
export function dateNumber(text: string, hasDigits: boolean): number {
  if (!hasDigits) return isDayLine(text) ? DATED.WORD : 0;
  if (HEADER_MARK.test(text) && isDateLine(text)) return DATED.HEADER;
  if (!isDayLine(text)) return 0;
  return HEADER_MARK.test(text) ? DATED.HEADER : DATED.DAY;
}
