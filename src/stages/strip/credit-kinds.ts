import type { View } from '../../model/rules.js';
import { type Credit, parseCreditLine } from '../../text/credits.js';
import { hasSurname } from '../../text/names.js';
import { type KeptLine, keptLines } from './kept-lines.js';

/** Whom a line of credits names: editors and those who check and produce, where it is from, who wrote it. */
export type CreditKind = 'editors' | 'source' | 'writers';

const SOURCE_LABEL = /来源|來源|稿源/;
const RESPONSIBLE = /责任编辑|责编|責任編輯|責編|校对/;
const MARK = /[:：/丨|｜]/;
const HAN = /\p{Script=Han}/u;
/** A label with a colon and something behind it: a credit, or a turn in a conversation. */
const LABELLED =
  /^(?<label>(?:本报|本刊|本网)?(?:记者|記者|编辑|編輯|主编|编者|作者|译者|摄影|翻译|评论员))\s?[:：]\s?\S/;
/** The data of a book or a film, among which its author stands. */
const CARD = /^(?:出版社?|出版时间|出版年|定价|ISBN|页数|书名|片名|导演|主演|编剧|类型|片长|上映)\s?[:：]/;
const AWARD = /^(?:最佳|优秀|年度|金奖|银奖)/;
const REPEATED = 3;
const CARD_REACH = 4;

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

const ownLabels = new WeakMap<View, ReadonlySet<string>>();

/** What somebody says behind a label is a sentence, or long; a pen name (作者：木易) is neither. */
function isSpeech(text: string): boolean {
  const said = text.replace(LABEL_PART, '');
  if (SENTENCE_MARK.test(said) || said.length > LONG_NAME) return true;
  const credits = parseCreditLine(text);
  return credits === null;
}

const LABEL_PART = /^.{2,5}[:：]\s?/;
const SENTENCE_MARK = /[。！？!?，,]/;
const LONG_NAME = 10;

/** Labels that open lines of the article itself: turns of an interview, entries of a list of books. */
function labelsOfArticle(view: View): ReadonlySet<string> {
  const known = ownLabels.get(view);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  let labelled = 0;
  let spoken = 0;
  for (const { text } of keptLines(view)) {
    const label = LABELLED.exec(text)?.groups?.['label'];
    if (label === undefined) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
    labelled++;
    if (isSpeech(text)) spoken++;
  }
  const isInterview = spoken > 0 && labelled > 1;
  const own = new Set([...counts].flatMap(([label, n]) => (isInterview || n >= REPEATED ? [label] : [])));
  ownLabels.set(view, own);
  return own;
}

function isInCard(view: View, { fromStart }: KeptLine): boolean {
  const near = keptLines(view).slice(Math.max(0, fromStart - CARD_REACH), fromStart + CARD_REACH + 1);
  return near.some(({ text }) => CARD.test(text));
}

const BRACKETED = /^[（(【[].*[）)】\]]$/;
const NEAR_END = 3;

/**
 * Near the end of a text that runs on into comments: only for lines that no article has for its own, in brackets or
 * with 责任编辑.
 */
export function isNearEnd({ proseAfter, proseBefore, text }: KeptLine): boolean {
  return (
    proseAfter <= NEAR_END && proseBefore > proseAfter && (BRACKETED.test(text) || RESPONSIBLE.test(text))
  );
}

/** True where a line of credits may be the page's: above the text or below it, and none of the article's own. */
export function isCreditPlace(view: View, line: KeptLine): boolean {
  if (line.isItem) return false;
  const isAtEdge =
    line.proseBefore === 0 ||
    line.proseAfter === 0 ||
    (line.proseBefore === 1 && line.fromStart < 3) ||
    isNearEnd(line);
  if (!isAtEdge) return false;
  if (RESPONSIBLE.test(line.text)) return true;
  const label = LABELLED.exec(line.text)?.groups?.['label'];
  const isOwn = label !== undefined && labelsOfArticle(view).has(label);
  return !isOwn && !line.isIntroduced && !isInCard(view, line);
}
