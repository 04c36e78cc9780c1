import { isDateLine } from '../../text/date-line.js';
import { findDates } from '../../text/dates.js';
import { isPerson, looksLikeOutlet } from '../../text/names.js';
import type { Scene, SceneLine } from './scene.js';

/** Who wrote an article and for whom, as the line of its date has it without a label. */
export interface BesideDate {
  readonly name: string | null;
  readonly outlet: string | null;
  readonly block: number;
}

/** Blocks between the date and the line of the name. */
const REACH = 2;
/** Blocks below the headline in which its line of date stands. */
const BELOW_HEADLINE = 6;
const MAX_LENGTH = 24;
const SPLIT = /[\s　|｜·]+/u;
const NOTE = /[[【（(][^\]】）)]{0,8}[\]】）)]$/;
/** 某某园地[整理]: who put the text together. */
const COMPILED = /[[【（(](?:整理|编译|转载|综合|原创)[\]】）)]$/;
const SLASHED = /^(\S{2,4})\s?[/／]\s?(\S{2,12})$/;
const HAN = /\p{Script=Han}/u;
/** 中国新闻, 国内新闻: a channel, as breadcrumbs have them. */
const CHANNEL = /^(?:.{0,4}(?:新闻|财经|频道|资讯|视频|中国|评论|观察|论坛))$/;

function read(text: string, block: number): BesideDate | null {
  const slashed = SLASHED.exec(text);
  if (slashed !== null && isPerson(slashed[1]!) && looksLikeOutlet(slashed[2]!))
    return { name: slashed[1]!, outlet: slashed[2]!, block };
  const outlet = text.replace(NOTE, '');
  const isNoted = COMPILED.test(text) && !isPerson(outlet);
  return (isNoted || looksLikeOutlet(outlet)) &&
    outlet.length >= 3 &&
    outlet.length <= 12 &&
    HAN.test(outlet) &&
    !CHANNEL.test(outlet)
    ? { name: null, outlet, block }
    : null;
}

/** The parts of a line of date that are no date. */
function partsOf({ text }: SceneLine): string[] {
  let rest = text;
  for (const { start, end } of findDates(text).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.split(SPLIT).filter((part) => part.length >= 2);
}

/** Names on the line of date below the headline and on the short lines next to it: 周望舒/江城晚报. */
export function besideDate({ lines, headlineBlock }: Scene): readonly BesideDate[] {
  if (headlineBlock === null) return [];
  const near = lines.filter(({ block }) => block > headlineBlock && block <= headlineBlock + BELOW_HEADLINE);
  const date = near.find(({ text }) => text.length <= 2 * MAX_LENGTH && isDateLine(text));
  if (date === undefined) return [];
  const found: BesideDate[] = [];
  for (const line of near) {
    const isDate = line.block === date.block;
    if (!isDate && (Math.abs(line.block - date.block) > REACH || line.text.length > MAX_LENGTH)) continue;
    for (const part of isDate ? partsOf(line) : [line.text.trim()]) {
      const one = read(part, line.block);
      if (one !== null) found.push(one);
    }
  }
  return found;
}
