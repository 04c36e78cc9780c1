import type { Block } from '../../model/page.js';
import { isRandomPath } from '../../text/injected/random-path.js';
import { isSoldName } from '../../text/injected/site-title-words.js';

/** First characters of the words that names of sites which buy links are made of: most names have none of them. */
const MAY = new Uint8Array(0x10000);
for (const character of '娱体彩棋博赌投竞老百真电捕时六试贷代发办私约春官网入手bBcC')
  MAY[character.charCodeAt(0)] = 1;
/** Shorter names are those of a portal's own parts: 体育, 彩票. */
const MIN_NAME = 4;
const MAX_NAME = 40;

function mayBeSold(text: string, start: number, end: number): boolean {
  if (end - start > MAX_NAME || end - start < MIN_NAME) return false;
  for (let at = start; at < end; at++) if (MAY[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** So many links by such names, or to such addresses. */
const MIN_SOLD = 3;

/**
 * Has a page links to absolute addresses by names, or with addresses, such as sites have that buy links? Without any
 * there is no farm that would have to be looked for in ways of hiding that honest pages have as well.
 */
export function hasSoldLinks(blocks: readonly Block[]): boolean {
  let sold = 0;
  for (const { spans, text } of blocks) {
    for (const { end, href, start } of spans) {
      if (href === null || !(href.startsWith('http') || href.startsWith('//'))) continue;
      const isSold = mayBeSold(text, start, end) && isSoldName(text.slice(start, end));
      if ((isSold || isRandomPath(href)) && ++sold >= MIN_SOLD) return true;
    }
  }
  return false;
}
