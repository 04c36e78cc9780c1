import type { Page } from '../../model/page.js';
import { hostOf, isHostWithin } from '../../text/host.js';
import { siteOf } from '../../text/site-of.js';

const ABSOLUTE = /^https?:\/\/[^\s/]+/i;
const URL_METAS = new Set(['og:url', 'twitter:url']);
const URL_KEYS = ['link', 'url', 'source_url', 'permalink', 'original'];

/**
 * What browsers and savers write into a page that they save: `saved from url=(0042)https://…`, `url: https://…` behind
 * a word of the program, or the bare address.
 */
const SAVED =
  /^\s{0,9}(?:saved from url=\(\d{1,6}\)\s{0,2}|Page saved with SingleFile\s{1,9}url:\s{0,2})?(https?:\/\/[^\s<>"']{4,1500})(?=\s|$)/i;
const ASSET = /\.(?:js|css|png|jpe?g|gif|svg|ico|woff2?)(?:[?#]|$)/i;
const FIRST_COMMENTS = 2;

/** The address in a comment at the page's head, where the page links to the same site: else it is a note on a library. */
function savedFrom({ comments, blocks }: Page): string | null {
  for (const comment of comments.slice(0, FIRST_COMMENTS)) {
    const address = SAVED.exec(comment)?.[1];
    if (address === undefined || ASSET.test(address)) continue;
    const site = siteOf(hostOf(address));
    const isOwn = (link: string | null): boolean => link !== null && isHostWithin(hostOf(link), site);
    if (blocks.some(({ image, spans }) => isOwn(image?.src ?? null) || spans.some(({ href }) => isOwn(href))))
      return address;
  }
  return null;
}

/** The address that a page gives for itself: canonical link, og:url, a front-matter key, that of its saving; else `null`. */
export function pageUrl(page: Page): string | null {
  const canonical = page.head.links.find((link) => link.rel === 'canonical')?.href;
  const meta = page.head.metas.find(([name]) => URL_METAS.has(name))?.[1];
  const header = URL_KEYS.map((key) => page.frontMatter?.data[key]).find(
    (value) => typeof value === 'string',
  );
  const found = [canonical, meta, header].find(
    (value) => typeof value === 'string' && ABSOLUTE.test(value.trim()),
  );
  return typeof found === 'string' ? found.trim() : savedFrom(page);
}
