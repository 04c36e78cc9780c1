import type { Block, Page, Span } from '../../model/page.js';
import { hostOf } from '../host.js';
import { mendedBy, OVERWRITTEN } from '../mended-by.js';
import { siteOf } from '../site-of.js';
import { linkFarms } from './link-farms.js';
import { endsAsSiteTitle, holdsSiteWord, holdsTrade } from './site-title-words.js';

/** A title, a list of keywords, a description: what a head says in words. */
export interface HeadValue {
  readonly name: string;
  readonly text: string;
}

/** What a page is asked about its head. */
export interface HeadClues {
  readonly page: Page;
  readonly values: readonly HeadValue[];
  /** What repair took from over words. */
  readonly phrases: readonly string[];
  /** What link farms are called by. */
  readonly anchors: readonly string[];
  /** Something besides the head tells that the page is hacked. */
  readonly isHacked: boolean;
  /** What a reader sees, link farms left out. */
  readonly shown: string;
}

const NAMES = new Set(
  (
    'title keywords description news_keywords subject abstract og:title og:description og:site_name twitter:title ' +
    'twitter:description articletitle application-name apple-mobile-web-app-title'
  ).split(' '),
);
/** Marks between the parts of a title or a list of words. */
const MARK = /[_|｜,，、;；]|\s?[-–—]\s?/;
/** Site-title grammar: parts strung together. */
const STRUNG = /\p{L}[^\s_|｜\-–—,，、]*[_|｜\-–—][^\s_|｜\-–—,，、]*\p{L}/u;
/** Japanese letters: the writing of titles on pages that are hacked for it. */
export const KANA = /[\u3041-\u30fa]/;
const MAX_TEXT = 200_000;
/** Blocks in which a page's own language is looked for. */
const MAX_SEEN = 200;
const MAX_LENGTH = 600;
const MIN_ANCHOR = 3;
const MAX_ANCHORS = 300;
/** A head has some ten values, an attacker some phrases. */
const MAX_VALUES = 60;
const MAX_PHRASES = 100;

/** The parts that a title or a list of words is strung together of. */
export function stringParts(text: string): string[] {
  const parts = text.slice(0, MAX_LENGTH).split(MARK);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function valuesOf({ head }: Page): HeadValue[] {
  const metas = head.metas.map(([name, content]) => ({ name, text: content.trim() }));
  const all = [{ name: 'title', text: head.title.trim() }, ...metas];
  return all.filter(({ name, text }) => text !== '' && NAMES.has(name)).slice(0, MAX_VALUES);
}

/** Phrases that repair took from over words. */
function phrasesOf(page: Page): string[] {
  const found = new Set<string>();
  for (const { original } of mendedBy(page, OVERWRITTEN)) found.add(original.trim());
  return [...found].filter((phrase) => phrase.length > 1).slice(0, MAX_PHRASES);
}

/** Hidden, or a link that may be sold to another site: spam says there what it says in the head. */
function isForeign({ hidden, href, start, end }: Span, text: string, own: string): boolean {
  if (hidden !== null) return true;
  const host = href === null ? '' : hostOf(href);
  return host !== '' && siteOf(host) !== own && holdsSiteWord(text.slice(start, end));
}

/** A block's text without what is hidden in it, and without links to other sites. */
function ownText({ spans, text }: Block, own: string): string {
  const foreign = spans.filter((span) => isForeign(span, text, own));
  if (foreign.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const span of foreign.sort((a, b) => a.start - b.start)) {
    if (span.start > end) parts.push(text.slice(end, span.start));
    end = Math.max(end, span.end);
  }
  return [...parts, text.slice(end)].join('\n');
}

function shownText(page: Page): string {
  const own = page.url === null ? '' : siteOf(hostOf(page.url));
  const { blocks: farmed } = linkFarms(page);
  const texts: string[] = [];
  let size = 0;
  for (let block = 0; block < page.blocks.length && size < MAX_TEXT; block++) {
    const { container, text } = page.blocks[block]!;
    if (text === '' || page.containers[container]!.hidden !== null || farmed.has(block)) continue;
    texts.push(ownText(page.blocks[block]!, own));
    size += text.length;
  }
  return texts.join('\n').toLowerCase();
}

/** A trade and the word for a site, strung together: that says something only where the page says something else. */
export const isSold = (text: string): boolean =>
  holdsTrade(text) && endsAsSiteTitle(text) && STRUNG.test(text.slice(0, MAX_LENGTH));

/** Do title, keywords and description say the same, in words of which titles of sites that buy links are made? */
export function isRepeatedHead(values: readonly HeadValue[]): boolean {
  const [title = '', keywords = '', description = ''] = ['title', 'keywords', 'description'].map(
    (wanted) => values.find(({ name }) => name === wanted)?.text,
  );
  if (![title, keywords, description].every(holdsSiteWord)) return false;
  const parts = stringParts(title);
  if (parts.length === 1) return keywords.includes(title) && description.includes(title);
  const again = parts.filter((part) => keywords.includes(part) || description.includes(part));
  return again.length * 2 >= parts.length;
}

/** A title in Japanese, on a page that may be in another language: most pages in Japanese say so at once. */
function isForeignKana({ blocks, head }: Page): boolean {
  if (!KANA.test(head.title)) return false;
  const shown = blocks.filter(({ text }) => text !== head.title).slice(0, MAX_SEEN);
  return !shown.some(({ text }) => KANA.test(text));
}

/** What tells of a stuffed head; `null` on most pages, where nothing could. */
export function headClues(page: Page): HeadClues | null {
  const phrases = phrasesOf(page);
  const { anchors } = linkFarms(page);
  const isHacked = page.clusterIds.size > 0 || phrases.length > 0 || anchors.size > 0;
  const values = valuesOf(page);
  const { encoded, title } = page.head;
  if (!isHacked && encoded.length === 0 && !isForeignKana(page) && !isSold(title) && !isRepeatedHead(values))
    return null;
  const names = [...anchors].filter((text) => text.length >= MIN_ANCHOR).slice(0, MAX_ANCHORS);
  return { page, values, phrases, anchors: names, isHacked, shown: shownText(page) };
}
