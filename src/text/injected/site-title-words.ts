import { matchesOf } from '../matches-of.js';

/**
 * What titles of web sites are made of: they close a phrase, and tell where it ends. Weak evidence: news about sites
 * and apps has all of them.
 */
export const SITES =
  '在线试玩|官方网站|官方网址|官方下载|备用网址|官网|官方|网站|网址|网页版|手机版|电脑版|最新版|客户端|平台|登录|登陆|注册|入口|下载|(?<![A-Za-z])(?:app|APP)(?![a-z])';
/** What those sell who pay for it: words of the news as well. */
export const TRADES =
  '娱乐|体育|彩票|彩金|棋牌|博彩|赌|投注|竞彩|老虎机|百家乐|真人|电竞|捕鱼|时时彩|六合彩|试玩|(?<![A-Za-z])[Bb]et(?![a-z])|[Cc]asino|贷款|代开|发票|办证|私服|约炮|春药|代孕';
/** Words that names of such sites have beside those; alone they say nothing. */
const NAMES = '电子|国际|集团|在线|首页|直营|(?<![a-z])(?:welcome|vip|slots?|poker|com|cn|net)(?![a-z])';

const ENDS = new RegExp(`(?:${SITES}|${TRADES}|${NAMES})$`, 'i');
const HOLDS = new RegExp(`(?:${SITES}|${TRADES}|${NAMES})`, 'i');
const TRADE = new RegExp(TRADES);
const FRONT = /官网|官方网|网址|入口|手机版/;

/** Does a phrase end as the title of such a site does? */
export function endsAsSiteTitle(phrase: string): boolean {
  return ENDS.test(phrase);
}

/** Does a phrase hold a word of which titles of sites that buy links are made? */
export function holdsSiteWord(phrase: string): boolean {
  return HOLDS.test(phrase);
}

const EACH = new RegExp(`(?:${SITES}|${TRADES}|${NAMES})`, 'gi');

/** How many such words a text has. */
export function countSiteWords(text: string): number {
  return matchesOf(text, EACH).length;
}

/** Does a phrase say what those sell who buy links? */
export function holdsTrade(phrase: string): boolean {
  return TRADE.test(phrase);
}

const COMMON = new RegExp(`${SITES}|${TRADES}|${NAMES}|[vV]\\d[\\d.]*|\\d+\\.[\\d.]+|[^\\p{L}\\p{N}]+`, 'gu');
const MIN_NAME = 2;

/** Does a phrase hold anything but such words? app下载 and 官方网站V3.2 name nobody. */
export function namesSomebody(phrase: string): boolean {
  return phrase.replace(COMMON, '').length >= MIN_NAME;
}

/** Is a name one that sites have which buy links, and hardly any other? */
export function isSoldName(name: string): boolean {
  return TRADE.test(name) || FRONT.test(name);
}
