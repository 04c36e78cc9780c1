import type { Page } from '../model/page.js';
import { linkFarms } from './link-farms.js';
import { sharedPhrases } from './shared-phrases.js';
import { endsAsSiteTitle, holdsTrade } from './site-title-words.js';

/** What somebody else has written into a page's head for search engines. */
export interface StuffedHead {
  /** Titles, keywords and descriptions that are none of the page's. */
  readonly values: ReadonlySet<string>;
  /** What told so, in words. */
  readonly reasons: readonly string[];
}

const NONE: StuffedHead = { values: new Set(), reasons: [] };
const NAMES = new Set(
  (
    'title keywords description news_keywords subject abstract og:title og:description og:site_name twitter:title ' +
    'twitter:description articletitle application-name apple-mobile-web-app-title'
  ).split(' '),
);
/** A value of which more stands on the page speaks of the page. */
const MAX_SHARED = 0.34;
/** What is to be told by nothing but its strangeness must have next to nothing of the page. */
const MAX_STRANGE = 0.15;
/** Site-title grammar: parts strung together. */
const STRUNG = /\p{L}[^\s_|｜\-–—,，、]*[_|｜\-–—][^\s_|｜\-–—,，、]*\p{L}/u;
const PARTS = /[_|｜–—,，、;；\s-]+/;
const MIN_PART = 4;
const KANA = /[\u3041-\u30fa]/;
const MAX_TEXT = 200_000;
const MIN_ANCHOR = 3;
const MAX_ANCHORS = 300;

interface Value {
  readonly name: string;
  readonly text: string;
}

/** What a page is asked about its head. */
interface Clues {
  readonly page: Page;
  readonly phrases: readonly string[];
  readonly anchors: readonly string[];
  /** What a reader sees, link farms left out. */
  readonly shown: string;
}

function valuesOf({ head }: Page): Value[] {
  const metas = head.metas.map(([name, content]) => ({ name, text: content.trim() }));
  const all = [{ name: 'title', text: head.title.trim() }, ...metas];
  return all.filter(({ name, text }) => text !== '' && NAMES.has(name));
}

/** Phrases that repair took from over words. */
function phrasesOf({ blocks }: Page): string[] {
  const found = new Set<string>();
  for (const { mended } of blocks)
    for (const { rule, original } of mended) if (rule === 'overwritten-phrase') found.add(original.trim());
  return [...found].filter((phrase) => phrase.length > 1);
}

function shownText(page: Page): string {
  const { farms } = linkFarms(page);
  const isFarm = (block: number): boolean => farms.some(({ first, end }) => block >= first && block < end);
  const texts: string[] = [];
  let size = 0;
  for (let block = 0; block < page.blocks.length && size < MAX_TEXT; block++) {
    const { container, text } = page.blocks[block]!;
    if (text === '' || page.containers[container]!.hidden !== null || isFarm(block)) continue;
    texts.push(text);
    size += text.length;
  }
  return texts.join('\n').toLowerCase();
}

/** Has a value a part of some length in common with a phrase? */
function holdsPart(value: string, phrase: string): boolean {
  if (value.includes(phrase)) return true;
  return phrase.split(PARTS).some((part) => part.length >= MIN_PART && value.includes(part));
}

const isOfPhrase = (text: string, phrase: string): boolean =>
  text.includes(phrase) || (text.length >= MIN_PART && phrase.includes(text));

/** A trade and the word for a site, strung together: that says something only where the page says something else. */
const isSold = (text: string): boolean => STRUNG.test(text) && holdsTrade(text) && endsAsSiteTitle(text);

/** Why a value is not the page's own, or `null`. */
function reasonOf({ name, text }: Value, { page, phrases, anchors, shown }: Clues): string | null {
  if (phrases.some((phrase) => isOfPhrase(text, phrase)))
    return 'holds the phrase that is written over words';
  const shared = sharedPhrases(text, shown);
  if (shared >= MAX_SHARED) return null;
  if (phrases.some((phrase) => holdsPart(text, phrase)))
    return 'holds a part of the phrase that is written over words';
  const anchor = anchors.find((one) => text.includes(one));
  if (anchor !== undefined) return `holds what the link farm is called by: ${anchor}`;
  const encoded = page.head.encoded.find((value) => value.name === name);
  if (encoded !== undefined && encoded.plain > 0)
    return 'is written in numeric references, letters and figures included, and says nothing of the page';
  if (shared > MAX_STRANGE) return null;
  if (encoded !== undefined && page.head.encoded.length > 1 && encoded.other >= MIN_PART && STRUNG.test(text))
    return 'is written in numeric references, and says nothing of the page';
  if (KANA.test(text) && !KANA.test(shown)) return 'is in Japanese, the page is not';
  if (isSold(text)) return 'names a trade and a site for it, and says nothing of the page';
  const isHacked = page.clusterIds.size > 0 || phrases.length > 0 || anchors.length > 0;
  return isHacked && STRUNG.test(text)
    ? 'is strung together like titles of sites, and says nothing of the page'
    : null;
}

/** On most pages nothing could tell: no other sign of hacking, no value in references, no kana in the title. */
function cluesOf(page: Page): Clues | null {
  const phrases = phrasesOf(page);
  const { anchors } = linkFarms(page);
  const isPlain = page.clusterIds.size === 0 && phrases.length === 0 && anchors.size === 0;
  const { encoded, title } = page.head;
  if (isPlain && encoded.length === 0 && !KANA.test(title) && !isSold(title)) return null;
  const names = [...anchors].filter((text) => text.length >= MIN_ANCHOR).slice(0, MAX_ANCHORS);
  return { page, phrases, anchors: names, shown: shownText(page) };
}

function judge(page: Page): StuffedHead {
  const clues = page.isText ? null : cluesOf(page);
  if (clues === null) return NONE;
  const values = new Set<string>();
  const reasons: string[] = [];
  const others: Value[] = [];
  for (const value of valuesOf(page)) {
    const reason = reasonOf(value, clues);
    if (reason === null) others.push(value);
    else {
      values.add(value.text);
      reasons.push(`${value.name} ${reason}`);
    }
  }
  // Whoever stuffs one of them stuffs the others that say as little.
  if (values.size > 0)
    for (const { text } of others) if (sharedPhrases(text, clues.shown) <= MAX_STRANGE) values.add(text);
  return values.size === 0 ? NONE : { values, reasons };
}

const judged = new WeakMap<Page, StuffedHead>();

/**
 * Titles, keywords and descriptions that somebody else has written: they say nothing of what the page says, and share
 * phrases with its link farms or with what is written over its words, or are encoded character by character. A title
 * that is merely other than the headline is none.
 */
export function stuffedHead(page: Page): StuffedHead {
  let known = judged.get(page);
  if (known === undefined) {
    known = judge(page);
    judged.set(page, known);
  }
  return known;
}

/** Is the page's head stuffed, as far as one can tell? */
export const isStuffedHead = (page: Page): boolean => stuffedHead(page).values.size > 0;
