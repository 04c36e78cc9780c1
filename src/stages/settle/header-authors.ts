import type { Page } from '../../model/page.js';
import { isPerson } from '../../text/names.js';

/**
 * Persons whom the header calls authors. An RSS bot writes the feed's name there, the same as among its categories.
 */
export function headerAuthors(page: Page): readonly string[] {
  const data = page.frontMatter?.data ?? {};
  const { author = '', authors = author, categories = [] } = data;
  const names = (typeof authors === 'string' ? authors.split(NAME_SEPARATOR) : authors).map((name) =>
    name.trim(),
  );
  const isBot = BOT_KEYS.some((key) => key in data);
  const isOne = (name: string): boolean =>
    isPerson(name) && !categories.includes(name) && isPlain(name, isBot);
  return names.every(isOne) ? names : [];
}

/** Keys that the RSS-to-Hexo bot writes, whose `author` is a feed. */
const BOT_KEYS = ['headimg', 'thumbnail', 'comments'];
const LATIN = /^[\p{Script=Latin}\s.'’-]+$/u;
const SHOUTED = /\b[A-Z]{2,}\b/;

/** A person's name and no feed's: BBC Chinese, Solidot and 豆瓣 look like names too. */
function isPlain(name: string, isBot: boolean): boolean {
  if (LATIN.test(name)) return !isBot && name.includes(' ') && !SHOUTED.test(name);
  return !isBot || name.length >= 3;
}

const NAME_SEPARATOR = /\s*[、，,;；]\s*/;
