import { looksLikeOutlet } from './names.js';
import { weight } from './script.js';

/** What follows expects white space collapsed. */
const SUFFIX =
  /(?: ?[_|｜] ?| [-–—·] |(?<!—)—(?!—))(?<part>[^_|｜–—]{1,30})$|-(?<tight>[\p{Script=Han}A-Za-z]{2,12})$/u;
/** 某某区人民政府, 某某市教育局: whose site it is, behind a mark that headlines do not have. */
const OFFICE = /(?:人民政府|政府|委员会|委員會|法院|检察院|大学|大學|学院|[厅廳局])$/;
const MARKED = /^ ?[_|｜]/;
const HAN = /\p{Script=Han}/u;
/** Channels stand before the site: _国内新闻_某某网. Longer parts are the headline's own. */
const MAX_CHANNEL = 4;
const SPACE_RUN = /\s+/gu;
const HALF_PAIR = /[\ud800-\udbff]$/;
/** Longer texts are no headlines; hostile ones would keep the expressions busy for minutes. */
const MAX_LENGTH = 400;
const KICKER = /^【([^【】]{2,60})】\s*(\S.*)$/s;
const BARE = /[^\p{L}\p{N}]+/gu;
const MAX_SUFFIXES = 3;

/** A window's title on one line, without the names of site and channel behind the headline; what is too long is cut. */
export function withoutSiteSuffix(title: string): string {
  let text = title.replaceAll(SPACE_RUN, ' ').trim().slice(0, MAX_LENGTH).replace(HALF_PAIR, '').trim();
  for (let i = 0; i < MAX_SUFFIXES; i++) {
    const found = SUFFIX.exec(text);
    const part = found?.groups?.['part'] ?? found?.groups?.['tight'];
    const isMarked = found !== null && MARKED.test(found[0]);
    if (
      found === null ||
      part === undefined ||
      !(isSiteName(part.trim(), i > 0) || (isMarked && OFFICE.test(part.trim())))
    )
      break;
    if (weight(text.slice(0, found.index)) < 4) break;
    text = text.slice(0, found.index).trim();
  }
  return text;
}

/** A site's name ends as those of papers and sites do; in Latin script any few words behind the mark are taken for one. */
function isSiteName(part: string, isBehindOne: boolean): boolean {
  if (!HAN.test(part)) return true;
  return looksLikeOutlet(part) || (isBehindOne && weight(part) <= MAX_CHANNEL);
}

/** A headline's kicker in lenticular brackets, and the rest: 【巩固成果】稳中有进. */
export function splitKicker(title: string): { kicker: string | null; rest: string } {
  const found = KICKER.exec(title.trim());
  return found === null
    ? { kicker: null, rest: title.trim() }
    : { kicker: found[1]!.trim(), rest: found[2]!.trim() };
}

function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(BARE, '');
}

/** True where two headlines are the same but for punctuation, or one holds all of the other but a small part. */
export function isSameHeadline(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length === 0 || short === long) return short.length > 0;
  return long.length <= MAX_LENGTH && short.length >= 0.75 * long.length && long.includes(short);
}
