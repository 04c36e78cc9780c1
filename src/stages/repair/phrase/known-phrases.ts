import type { Page } from '../../../model/page.js';
import { linkFarms } from '../../../text/injected/link-farms.js';
import { holdsSiteWord, holdsTrade, namesSomebody } from '../../../text/injected/site-title-words.js';

/** So many characters of a title in a row that a text has as well. */
const GRAM = 4;
const MIN_LENGTH = 5;
const MAX_LENGTH = 80;
/** A stuffed head says the same again and again; so many places of the same are looked at, names of farms, phrases. */
const MAX_SAME = 8;
const MAX_ANCHORS = 200;
const MAX_KNOWN = 40;
/** Characters of a page's title, keywords and description that are looked up. */
const MAX_STUFFED = 2000;
/** Site-title grammar: marks between words, changes of script. */
const MIXED = /[\p{L}\p{N}][-_|｜·（(【[][\p{L}\p{N}]|[A-Za-z\d]\p{Script=Han}|\p{Script=Han}[A-Za-z\d]/u;
/** Marks that no phrase begins or ends with. */
const EDGES = /^[\s\-_|｜,，、—–·：:]+|[\s\-_|｜,，、—–·：:]+$/gu;

/** A sentence is none: an honest description is often the first one of the text. */
const SENTENCE = /[。！？；，“”]|[,.!?;]\s/;
const MAX_PHRASE = 60;

/** What a page says it is about in its head, which an attacker stuffs. */
function headOf(page: Page): string {
  const metas = page.head.metas.filter(([name]) => name === 'keywords' || name === 'description');
  return [page.head.title, ...metas.map(([, content]) => content)].join('\n').slice(0, MAX_STUFFED);
}

/** Where each four characters of a text stand in it. */
function gramsOf(text: string): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM);
    const places = grams.get(gram);
    if (places === undefined) grams.set(gram, [at]);
    else if (places.length < MAX_SAME) places.push(at);
  }
  return grams;
}

/** How far two texts agree from two places on. */
function commonLength(a: string, i: number, b: string, j: number): number {
  let length = 0;
  while (length < MAX_LENGTH && i + length < a.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** Stretches that a text shares with the head, each as long as it goes. */
function sharedWith(head: string, grams: ReadonlyMap<string, readonly number[]>, text: string): string[] {
  const shared: string[] = [];
  for (let at = 0; at + GRAM <= text.length; at++) {
    let longest = 0;
    for (const place of grams.get(text.slice(at, at + GRAM)) ?? [])
      longest = Math.max(longest, commonLength(head, place, text, at));
    if (longest < MIN_LENGTH) continue;
    shared.push(text.slice(at, at + longest).replace(EDGES, ''));
    at += longest - 1;
  }
  return shared;
}

function isPhrase(shared: string): boolean {
  if (shared.length > MAX_PHRASE || SENTENCE.test(shared) || !namesSomebody(shared)) return false;
  return holdsTrade(shared) || (MIXED.test(shared) && holdsSiteWord(shared));
}

/**
 * What a hacked page shows of the phrases that were written to it elsewhere than in its text: in its title and keywords, and
 * as the names of the sites that its link farms advertise.
 *
 * @param texts of the page's blocks
 */
export function knownPhrases(page: Page, texts: readonly string[]): string[] {
  const head = headOf(page);
  const grams = gramsOf(head);
  const headline = page.blocks.find(({ level }) => level === 1)?.text ?? '';
  const known = new Set<string>();
  for (const text of texts)
    for (const phrase of grams.size === 0 ? [] : sharedWith(head, grams, text))
      if (isPhrase(phrase) && !headline.includes(phrase)) known.add(phrase);
  for (const anchor of [...linkFarms(page).anchors].slice(0, MAX_ANCHORS))
    if (anchor.length <= MAX_LENGTH && texts.some((text) => text.includes(anchor))) known.add(anchor);
  const long = [...known].filter((phrase) => phrase.length >= MIN_LENGTH).slice(0, MAX_KNOWN);
  return long.map((phrase) => extended(phrase, texts));
}

/** A date, a version or a place in brackets, which the head may leave out. */
const TAIL = /^[-_|｜·]?[（(【[]?[\w.-]{0,16}(?:中国|官方|最新|更新|已更新){0,2}[）)】\]]?/;
const MAX_TAIL = 24;

/** A phrase with what follows it at each of its places alike, as far as it is no word of the text. */
function extended(phrase: string, texts: readonly string[]): string {
  let tail: string | null = null;
  let places = 0;
  for (const text of texts) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      const behind = text.slice(at + phrase.length, at + phrase.length + MAX_TAIL);
      tail = tail === null ? behind : tail.slice(0, commonLength(tail, 0, behind, 0));
      places++;
      if (tail === '') return phrase;
    }
  }
  return places < 2 ? phrase : phrase + (TAIL.exec(tail ?? '')?.[0] ?? '');
}
