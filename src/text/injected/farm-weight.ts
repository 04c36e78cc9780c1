import { SOLD } from './phrase-shapes.js';
import { isFrontPage, isRandomPath } from './random-path.js';
import { holdsSiteWord, namesSomebody } from './site-title-words.js';

/** A link of a stretch that may be a farm. */
export interface FarmLink {
  readonly text: string;
  readonly href: string;
  readonly host: string;
}

/** Links, and what hides them. */
export interface Suspected {
  readonly hidden: string | null;
  readonly links: readonly FarmLink[];
}

/** Hides in a way that no menu, tab or folded answer needs. */
const CONCEALED =
  /(?:left|top|right|bottom|indent|margin-(?:left|top)):-|opacity|font-size|clip|(?:height|width):|scale|translate|color|marquee|around links/;
/** Of so many of its links the name leads to other addresses as well; a lone name is 更多 or 下载 in a list of something else. */
const MIN_REPEATED = 0.4;
const MIN_LONE = 4;

/** What a list of goods has beside each of them. */
const ACTIONS =
  /立即|马上|点击|查看|进入|了解|详情|详细|更多|购买|抢购|预[约订定]|试用|订阅|购票|报名|观看|回放/g;

/** Is it the name of somebody, and no 立即购买? */
const isName = (text: string): boolean => namesSomebody(text.replace(ACTIONS, ''));

const shareOf = (links: readonly FarmLink[], test: (link: FarmLink) => boolean): number =>
  links.filter(test).length / links.length;

/** Do names recur, each with addresses of its own? A menu, a list of partners or an advertisement has each name once. */
function isRepetitive(links: readonly FarmLink[]): boolean {
  const addresses = new Map<string, Set<string>>();
  for (const { text, href } of links) addresses.set(text, (addresses.get(text) ?? new Set()).add(href));
  const names = [...addresses].filter(([text, hrefs]) => hrefs.size > 1 && (text === '' || isName(text)));
  const share = names.reduce((sum, [, hrefs]) => sum + hrefs.size, 0) / links.length;
  return share >= MIN_REPEATED && (names.length > 1 || (share === 1 && names[0]![0].length >= MIN_LONE));
}

/** Of so many links the name, or the address, is such as only buyers of links have. */
const MIN_BOUGHT = 0.3;
/** Longer names are read so far. */
const MAX_NAME = 80;
const PARTNERS = 0.2;

/**
 * What the names are worth: 新浪体育, 某某集团, 官方微博 and 客户端下载 are those of partners, until some of them say what they
 * sell and that it is a site, or lead to made-up addresses.
 */
function nameWeight({ hidden, links }: Suspected): number {
  const sold = shareOf(links, ({ text }) => holdsSiteWord(text));
  if (sold < 0.5) return 0;
  const bought = shareOf(links, ({ href, text }) => isRandomPath(href) || SOLD.test(text.slice(0, MAX_NAME)));
  const isBought = hasAliases(links) || bought >= MIN_BOUGHT;
  if (!isBought) return PARTNERS;
  return hidden !== null && sold >= 0.8 && bought > 0.5 && links.length >= 6 ? 1 : 0.6;
}

/** What names that recur are worth: of nothing that anybody sells, they may be those of a list that a page hides. */
function repetition(links: readonly FarmLink[], named: number): number {
  if (named > PARTNERS) return 1;
  if (shareOf(links, isLead) < 0.5) return 0.5;
  return named > 0 || shareOf(links, ({ href }) => isRandomPath(href)) >= MIN_BOUGHT ? 1 : 0.9;
}

/** How much speaks for a farm, none of it alone: how it is hidden, one name for many addresses, what it advertises. */
export function farmWeight(suspected: Suspected, isHacked: boolean): number {
  const { hidden, links } = suspected;
  let weight = isHacked ? 1 : 0;
  // A schedule or a list of mirrors has names that recur as well, and each leads to a page.
  const named = nameWeight(suspected);
  weight += named;
  if (isRepetitive(links)) weight += repetition(links, named);
  if (hidden !== null && CONCEALED.test(hidden)) weight += 0.7;
  if (shareOf(links, ({ href }) => isRandomPath(href)) >= 0.5) weight += 0.5;
  if (hasAliases(links)) weight += 0.5;
  return weight;
}

/** One host goes by so many names, as no partner of a site does; sections of one have pages of their own. */
const MIN_ALIASES = 3;

const isLead = ({ href }: FarmLink): boolean => isFrontPage(href) || isRandomPath(href);

function hasAliases(links: readonly FarmLink[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const link of links)
    if (isLead(link)) names.set(link.host, (names.get(link.host) ?? new Set()).add(link.text));
  return [...names.values()].some((aliases) => aliases.size >= MIN_ALIASES);
}
