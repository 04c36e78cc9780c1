import { type Credit, parseCreditLine } from './credits.js';
import { hasSurname } from './names.js';

/** Whom a line of credits names: editors and those who check and produce, where it is from, who wrote it. */
export type CreditKind = 'editors' | 'source' | 'writers';

const SOURCE_LABEL = /来源|來源|稿源/;
const MARK = /[:：/丨|｜]/;
const HAN = /\p{Script=Han}/u;
const AWARD = /^(?:最佳|优秀|年度|金奖|银奖)/;

/** 责任编辑：HN666 names nobody; without a colon a name must open with a surname: 记者手记 names nobody. */
function isPlausible(text: string, { names, outlet }: Credit): boolean {
  return MARK.test(text) || outlet !== null || names.some((name) => !HAN.test(name) || hasSurname(name));
}

/** What kind of credits a text is nothing but, or `null`. */
export function creditKind(text: string): CreditKind | null {
  const credits = parseCreditLine(text);
  if (credits === null || AWARD.test(text) || !credits.every((credit) => isPlausible(text, credit)))
    return null;
  const isEditors = ({ role, outlet, label }: Credit): boolean =>
    (role === null && !SOURCE_LABEL.test(label)) || (role === 'editor' && outlet === null);
  if (credits.some(isEditors)) return 'editors';
  return credits.every(({ label }) => SOURCE_LABEL.test(label)) ? 'source' : 'writers';
}
