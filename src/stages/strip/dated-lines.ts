import type { View } from '../../model/rules.js';
import { isDateLine } from '../../text/date-line.js';
import { findDates } from '../../text/dates.js';
import { hasSurname, looksLikeOutlet } from '../../text/names.js';
import { type KeptLine, keptLines } from './kept-lines.js';

const LABELLED =
  /(?:来源|來源|稿源|出处|作者|记者|記者|编辑|編輯|责任编辑|责编|发布者?)\s{0,2}[:：/丨|｜]\s{0,2}[^\s:：|｜]{1,20}/g;
/** 記者某某／某地報導: as papers of Taiwan sign. */
const SIGNED =
  /(?:本報|本刊)?(?:記者|特派員|文)\s?\p{Script=Han}{2,4}\s?[／/]\s?\p{Script=Han}{2,8}?(?:報導|報道|電|攝)/gu;
const COUNTED =
  /(?:发布时间|发布|更新时间|更新|时间|浏览|阅读|点击|评论|人气|字号|字体)[^\S\n]?[:：(（]?\s?\d{0,7}次?[)）]?|星期[一二三四五六日天]|\d+\s?次?/g;
const BUTTONS = /^(?:大|中|小|打印|分享|收藏|举报|次|[Aa][-+]?|-|\+)$/;
const SEPARATORS = /[\s:：|｜/()（）·,，、]+/;
const CLOCK = /[:：时]/;
/** More lines of date than this are a timeline. */
const MAX_LINES = 2;
const REACH = 5;
/** Where no other line gives the date, this many times below the first make a chronicle of it. */
const MIN_ENTRIES = 2;

interface Dated {
  readonly isLabelled: boolean;
  readonly hasClock: boolean;
}

/** A line of a date with labels, counts, a source or a writer beside it and nothing else: no place, no match. */
function readDated(text: string): Dated | null {
  if (!isDateLine(text)) return null;
  const dates = findDates(text);
  const hasClock = dates.some(({ start, end }) => CLOCK.test(text.slice(start, end)));
  let rest = text;
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const bare = rest.replaceAll(LABELLED, ' ').replaceAll(SIGNED, ' ');
  const tokens = bare
    .replaceAll(COUNTED, ' ')
    .split(SEPARATORS)
    .filter((token) => token !== '' && !BUTTONS.test(token));
  const isKnown = tokens.every((token) => looksLikeOutlet(token) || hasSurname(token));
  return isKnown && tokens.length <= 2 ? { isLabelled: bare !== rest || tokens.length > 0, hasClock } : null;
}

/**
 * Lines above the text that give its date. A day that stands alone may be the article's own (a diary, a timeline, a
 * letter): it goes only where no other line of date stands in the body and no header has told the date.
 */
export function datedLines(view: View): readonly KeptLine[] {
  const all = keptLines(view).flatMap((line) => {
    const dated = readDated(line.text);
    return dated === null ? [] : [{ line, ...dated }];
  });
  const above = all.filter(
    ({ line, isLabelled, hasClock }) =>
      !line.isItem && line.fromStart < REACH && line.proseBefore <= (isLabelled && hasClock ? 1 : 0),
  );
  if (above.length > MAX_LINES) return [];
  // Times that go on through the text are those of a chronicle.
  const further = all.filter((one) => !one.isLabelled && one.hasClock && !above.includes(one)).length;
  const isChronicle = further >= (above.some(({ isLabelled }) => isLabelled) ? 1 : MIN_ENTRIES);
  const isTold = view.fields.published.evidence?.startsWith('front matter') ?? false;
  const isBareAllowed = !isTold && all.length === above.length;
  return above
    .filter(
      ({ isLabelled, hasClock }) => isLabelled || (hasClock && !isTold && !isChronicle) || isBareAllowed,
    )
    .map(({ line }) => line);
}
