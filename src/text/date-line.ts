import { findDates } from './dates.js';
import { isHeavier, weight } from './script.js';

const MAX_WEIGHT = 45;
/** Longer lines weigh more, whatever their script; asked first, as it costs nothing. */
const MAX_LENGTH = 300;
const HAS_DIGIT = /\d|元年/;
/** A name or two, a source: more than this beside the date is text. */
const MAX_REST = 14;
/** What a line of date and source has besides: labels, counts, separators. */
const BESIDES =
  /(?:来源|來源|作者|记者|記者|发布时间|发布|更新时间|更新|时间|编辑|浏览|阅读|点击|评论|次数|次|字号|大|中|小|打印|分享|收藏|举报)?[\s:：|｜/()（）·,，-]+|\d+/g;
const SENTENCE = /[。！？；]/;

/** True for a line that gives a date, and with it at most source, writer and counts. */
export function isDateLine(text: string, assumedYear: number | null = null): boolean {
  if (text.length > MAX_LENGTH || !HAS_DIGIT.test(text) || isHeavier(text, MAX_WEIGHT)) return false;
  const dates = findDates(text, assumedYear);
  if (dates.length === 0) return false;
  let rest = text;
  for (const { start, end } of dates.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return weight(rest.replaceAll(BESIDES, '')) <= MAX_REST && !SENTENCE.test(rest);
}
