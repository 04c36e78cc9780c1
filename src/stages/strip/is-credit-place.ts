import type { View } from '../../model/rules.js';
import { HOUSE_CREDIT } from '../../text/credit-labels.js';
import { parseCreditLine } from '../../text/credits.js';
import { isNearEnd } from './is-near-end.js';
import { type KeptLine, keptLines } from './kept-lines.js';

/** A label with a colon and something behind it: a credit, or a turn in a conversation. */
const LABELLED =
  /^(?<label>(?:本报|本刊|本网)?(?:记者|記者|编辑|編輯|主编|编者|作者|译者|摄影|翻译|评论员))\s?[:：]\s?\S/;
/** The data of a book or a film, among which its author stands. */
const CARD = /^(?:出版社?|出版时间|出版年|定价|ISBN|页数|书名|片名|导演|主演|编剧|类型|片长|上映)\s?[:：]/;
const REPEATED = 3;
const CARD_REACH = 4;

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

/** True where a line of credits may be the page's: above the text or below it, and none of the article's own. */
export function isCreditPlace(view: View, line: KeptLine): boolean {
  if (line.isItem) return false;
  const isAtEdge =
    line.proseBefore === 0 ||
    line.proseAfter === 0 ||
    (line.proseBefore === 1 && line.fromStart < 3) ||
    isNearEnd(line);
  if (!isAtEdge) return false;
  if (HOUSE_CREDIT.test(line.text)) return true;
  const label = LABELLED.exec(line.text)?.groups?.['label'];
  const isOwn = label !== undefined && labelsOfArticle(view).has(label);
  return !isOwn && !line.isIntroduced && !isInCard(view, line);
}
