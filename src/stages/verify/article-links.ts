import type { Article } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { absolute } from '../../text/absolute.js';
import type { Assembled } from './assemble.js';

const FETCHABLE = /^(?:https?:)?\/\/|^[^:]*$/i;

/** The links of the article's own blocks, each address once. */
export function articleLinks(page: Page, { from, blocks }: Assembled): Article['links'] {
  const base = page.head.base || page.url;
  const links = new Map<string, string>();
  from.forEach((index, i) => {
    const block = page.blocks[index]!;
    for (const { href, start, end } of block.spans) {
      if (href === null || href.startsWith('#') || !FETCHABLE.test(href)) continue;
      const text = block.text.slice(start, end).trim();
      const url = absolute(href, base);
      if (text !== '' && url !== '' && blocks[i]!.text.includes(text) && !links.has(url))
        links.set(url, text);
    }
  });
  return [...links].map(([url, text]) => ({ url, text }));
}
