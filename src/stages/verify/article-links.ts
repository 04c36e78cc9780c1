import type { Article } from '../../model/article.js';
import type { Block, Page } from '../../model/page.js';
import { absolute, baseOf } from '../../text/absolute.js';
import type { Assembled } from './assemble.js';
import { markdownLinks } from './markdown-links.js';

/** An address of the web, or one within the site: no script, no mail. */
const FETCHABLE = /^(?:https?:)?\/\/|^[^:/?#]*(?:[/?#]|$)/i;

function anchorsOf({ isMarkdown }: Page, block: Block): { href: string; text: string }[] {
  const links = isMarkdown ? markdownLinks(block) : [];
  for (const { href, start, end } of block.spans)
    if (href !== null) links.push({ href, text: block.text.slice(start, end).trim() });
  return links;
}

/** The links of the article's own blocks, each address once. */
export function articleLinks(page: Page, { from, blocks }: Assembled): Article['links'] {
  const base = baseOf(page);
  const links = new Map<string, string>();
  from.forEach((index, i) => {
    for (const { href, text } of anchorsOf(page, page.blocks[index]!)) {
      if (text === '' || href.startsWith('#') || !FETCHABLE.test(href)) continue;
      const url = absolute(href, base);
      if (url !== '' && blocks[i]!.text.includes(text) && !links.has(url)) links.set(url, text);
    }
  });
  return [...links].map(([url, text]) => ({ url, text }));
}
