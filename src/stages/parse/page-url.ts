import type { Page } from '../../model/page.js';

const ABSOLUTE = /^https?:\/\/[^\s/]+/i;
const URL_METAS = new Set(['og:url', 'twitter:url']);
const URL_KEYS = ['link', 'url', 'source_url', 'permalink', 'original'];

/** The address that a page gives for itself: canonical link, og:url, a front-matter key; else `null`. */
export function pageUrl(page: Page): string | null {
  const canonical = page.head.links.find((link) => link.rel === 'canonical')?.href;
  const meta = page.head.metas.find(([name]) => URL_METAS.has(name))?.[1];
  const header = URL_KEYS.map((key) => page.frontMatter?.data[key]).find(
    (value) => typeof value === 'string',
  );
  const found = [canonical, meta, header].find(
    (value) => typeof value === 'string' && ABSOLUTE.test(value.trim()),
  );
  return typeof found === 'string' ? found.trim() : null;
}
