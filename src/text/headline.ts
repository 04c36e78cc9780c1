import { weight } from './script.js';

/** What follows expects white space collapsed. */
const SUFFIX = / ?[_|｜–—] ?[^_|｜–—]{1,30}$| [-–—·] [^-–—·|]{1,30}$|-[\p{Script=Han}A-Za-z]{2,12}网?$/u;
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
    const shorter = text.replace(SUFFIX, '');
    if (shorter === text || weight(shorter) < 4) break;
    text = shorter.trim();
  }
  return text;
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
