import { weight } from '../text/script.js';
import { sectionLabel } from '../text/section-label.js';

const FORMULA = /^(?:特此|此致|敬礼|敬禮|谢谢|謝謝|Yours |Dear )|[：:]$/;
const MAX_WEIGHT = 12;

/** What letters and notices begin and end with: to whom, 特此通知. A label that other stories follow is none. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && weight(text) < MAX_WEIGHT && sectionLabel(text) === null;
}
