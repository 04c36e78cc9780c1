import { createRequire } from 'node:module';
import type * as cheerio from 'cheerio';
import { type ChildNode, type Element, isTag } from 'domhandler';
import { MAX_DEPTH } from './page-builder.js';
import { isVoidTag } from './tags.js';

/** Loaded on first use: most pages never need it, and it costs some tens of milliseconds to load. */
const load = (): typeof cheerio.load => {
  const require = createRequire(import.meta.url);
  return (require('cheerio/slim') as typeof cheerio).load;
};

/** Numbers the elements as `walkHtml` numbers its rows: document order, without void elements, scripts and styles. */
function rowsOf(root: readonly ChildNode[]): Map<Element, number> {
  const rows = new Map<Element, number>();
  const pending = root.map((node) => ({ node, depth: 1 })).reverse();
  let row = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    if (!isTag(node)) continue;
    const isRecorded =
      depth <= MAX_DEPTH && !isVoidTag(node.name) && node.name !== 'script' && node.name !== 'style';
    if (isRecorded) rows.set(node, ++row);
    for (let i = node.children.length - 1; i >= 0; i--) {
      pending.push({ node: node.children[i]!, depth: depth + (isRecorded ? 1 : 0) });
    }
  }
  return rows;
}

/**
 * Asks cheerio for selectors that `matchRows` cannot answer. Costs as much as parsing again:
 * only the chosen profile's complex selectors come here.
 *
 * @returns rows that each selector matches, in document order
 */
export function queryRows(html: string, selectors: readonly string[]): Map<string, number[]> {
  const $ = load()(html);
  const rows = rowsOf($.root().contents().toArray());
  const found = new Map<string, number[]>();
  for (const selector of selectors) {
    const hits = $(selector)
      .toArray()
      .map((element) => rows.get(element as Element))
      .filter((row) => row !== undefined);
    if (hits.length > 0) found.set(selector, hits);
  }
  return found;
}
