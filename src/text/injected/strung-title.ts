import { HANDLE } from './phrase-shapes.js';
import { endsAsSiteTitle, SITES, TRADES } from './site-title-words.js';

const BARS = /[_|｜丨]/;
/** Brackets as names of such sites have them; those of a place or an edition stand in honest names. */
const GROUP = '[（(【[](?:中国|官方|最新|[A-Za-z0-9]{2,8})[）)】\\]]';
/** A trade, and right behind it the word for its site: 体育官网, 体育·(中国)官方网站, no 体育用品交易平台. */
const CLOSE = new RegExp(
  `(?:${TRADES}|电子|国际)(?:${GROUP}|[-—|｜丨·_]?[A-Za-z0-9]{0,16})?(?:${GROUP})?(?:${SITES})`,
  'u',
);
/** What closes a part: a trade, with the word for a site or without, a handle. */
const SELLS = new RegExp(`(?:${TRADES}|电子|国际|${HANDLE})(?:${SITES})?$`, 'u');
const HAS_HANDLE = new RegExp(HANDLE, 'u');
/** So many characters of a name tell that it comes again. */
const NAME = 2;

/** Does a part begin with the name that another one begins with: 尊龙…_尊龙…? */
function isEchoed(parts: readonly string[]): boolean {
  const names = parts
    .map((part) => part.slice(0, NAME).toLowerCase())
    .filter(({ length }) => length === NAME);
  return new Set(names).size < names.length;
}

/**
 * Is a phrase made as the titles of sites are that buy links? An underscore, a bracket, a trade are in honest names as well:
 * 小熊_不吃鱼, 训练集_2024, 中国（浙江）体育用品交易平台.
 */
export function isStrungTitle(phrase: string): boolean {
  const parts = phrase.split(BARS);
  const ends = parts.filter(endsAsSiteTitle).length;
  if (parts.length > 1 && ends > 0)
    return ends > 1 || isEchoed(parts) || parts.some((part) => SELLS.test(part)) || CLOSE.test(phrase);
  return CLOSE.test(phrase) || HAS_HANDLE.test(phrase);
}
