import { isRandomPath } from './random-path.js';
import { holdsSiteWord } from './site-title-words.js';

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
  /(?:left|top|right|bottom|indent|margin-(?:left|top)):-|opacity|font-size|clip|(?:height|width):|scale|translate|color|marquee/;
/** Of so many of its links the name leads to other addresses as well; a lone name is 更多 or 下载 in a list of something else. */
const MIN_REPEATED = 0.4;
const MIN_LONE = 4;

/** Do names recur, each with addresses of its own? A menu, a list of partners or an advertisement has each name once. */
function isRepetitive(links: readonly FarmLink[]): boolean {
  const addresses = new Map<string, Set<string>>();
  for (const { text, href } of links) addresses.set(text, (addresses.get(text) ?? new Set()).add(href));
  const names = [...addresses].filter(([, hrefs]) => hrefs.size > 1);
  const share = names.reduce((sum, [, hrefs]) => sum + hrefs.size, 0) / links.length;
  return share >= MIN_REPEATED && (names.length > 1 || (share === 1 && names[0]![0].length >= MIN_LONE));
}

/** How much speaks for a farm, none of it alone: how it is hidden, one name for many addresses, what it advertises. */
export function farmWeight({ hidden, links }: Suspected, isHacked: boolean): number {
  const sold = links.filter(({ text }) => holdsSiteWord(text)).length / links.length;
  let weight = isHacked ? 1 : 0;
  if (isRepetitive(links)) weight += 1;
  if (hidden !== null && CONCEALED.test(hidden)) weight += 0.7;
  if (sold >= 0.5) weight += hidden !== null && sold >= 0.8 && links.length >= 6 ? 1 : 0.6;
  if (links.filter(({ href }) => isRandomPath(href)).length >= links.length / 2) weight += 0.5;
  if (hasAliases(links)) weight += 0.5;
  return weight;
}

/** One host goes by so many names, as no partner of a site does. */
const MIN_ALIASES = 3;

function hasAliases(links: readonly FarmLink[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const { host, text } of links) names.set(host, (names.get(host) ?? new Set()).add(text));
  return [...names.values()].some((aliases) => aliases.size >= MIN_ALIASES);
}
