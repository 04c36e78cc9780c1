import type { Page } from '../model/page.js';
import { hostOf, plainHost } from '../text/host.js';
import { siteOf } from '../text/site-of.js';
import type { Sample } from './sample.js';

/** Whose pages these are. */
export interface Identity {
  readonly site: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Pages that give an address of it, and those that give one of another site: they are left out. */
  readonly pages: number;
  readonly others: readonly Sample[];
}

const MAX_OTHERS = 0.2;
const NAMES = new Set(['og:site_name', 'application-name']);
const HOST = /^[a-z\d.-]{1,100}$/;
/** Longer words are no name of a site. */
export const MAX_NAME = 60;

/** How a page's head calls its site. */
export const namesIn = ({ head }: Page): string[] =>
  head.metas.filter(([name]) => NAMES.has(name)).map(([, value]) => value.trim());

const hostOfSample = ({ page }: Sample): string => {
  const host = page.url === null ? '' : hostOf(page.url);
  return HOST.test(host) ? host : '';
};

function counted(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The labels that hosts end with: blog.example.com and blog2.example.com are example.com, one host is itself. */
function hostsOf(hosts: readonly string[], site: string): string[] {
  const bare = [...new Set(hosts.map(plainHost))];
  return bare.length === 1 ? bare : [site];
}

/** How the pages call their site: og:site_name, the words with which all titles end, the author of all posts. */
function nameOf(samples: readonly Sample[]): string | null {
  const metas = samples.flatMap(({ page }) => namesIn(page));
  const endings = samples.map(({ page }) => ENDING.exec(page.head.title.trim().slice(-MAX_NAME))?.[1] ?? '');
  const authors = samples.map(({ page }) => page.frontMatter?.data['author'] ?? '');
  for (const values of [metas, endings, authors.filter((one) => typeof one === 'string')]) {
    const [best] = counted(values);
    if (best !== undefined && best[1] > samples.length / 2 && best[0].length <= MAX_NAME) return best[0];
  }
  return null;
}

const ENDING = /[_|\-–—]\s?([^_|\-–—]{2,40})$/;

/** Why pages cannot be learned from together. */
export class SeveralSites extends Error {}

/**
 * Tells whose pages these are, by the addresses that they give.
 *
 * @param known what the site is called where no page says it
 * @throws SeveralSites where a fifth of them and more are of another site
 */
export function identityOf(samples: readonly Sample[], known: string | null): Identity {
  const hosts = samples.map(hostOfSample);
  const sites = counted(hosts.map((host) => (host === '' ? '' : siteOf(host))));
  const given = sites.reduce((sum, [, count]) => sum + count, 0);
  const [first] = sites;
  if (first === undefined) {
    const site = known ?? 'unknown';
    return { site, name: nameOf(samples) ?? site, hosts: [], pages: 0, others: [] };
  }
  const [site, pages] = first;
  if (given - pages > given * MAX_OTHERS) {
    const list = sites.slice(0, 4).map(([other, count]) => `${other} (${count})`);
    throw new SeveralSites(`pages of ${sites.length} sites: ${list.join(', ')}; name a folder of one site`);
  }
  const isOther = (number: number): boolean => hosts[number] !== '' && siteOf(hosts[number]!) !== site;
  const own = samples.filter((_, number) => !isOther(number));
  const ownHosts = hosts.filter((host, number) => host !== '' && !isOther(number));
  const [host] = hostsOf(ownHosts, site);
  const others = samples.filter((_, number) => isOther(number));
  return { site: host!, name: nameOf(own) ?? host!, hosts: [host!], pages, others };
}
