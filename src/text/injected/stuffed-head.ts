import type { Page } from '../../model/page.js';
import {
  type HeadClues,
  type HeadValue,
  headClues,
  isRepeatedHead,
  isSold,
  KANA,
  stringParts,
} from './head-clues.js';
import { nameParts } from './name-parts.js';
import { sharedPhrases } from './shared-phrases.js';
import { holdsSiteWord, holdsTrade } from './site-title-words.js';

/** What somebody else has written into a page's head for search engines. */
export interface StuffedHead {
  /** Titles, keywords and descriptions that are none of the page's. */
  readonly values: ReadonlySet<string>;
  /** What told so, in words. */
  readonly reasons: readonly string[];
}

const NONE: StuffedHead = { values: new Set(), reasons: [] };
/** A value of which more stands on the page speaks of the page. */
const MAX_SHARED = 0.34;
/** What is to be told by nothing but its strangeness must have next to nothing of the page. */
const MAX_STRANGE = 0.15;
/** What says so much of what a stuffed value says was written with it. */
const MIN_ALIKE = 0.5;
const MIN_PART = 4;
/** So many characters of a page can disagree with its head. */
const MIN_SHOWN = 40;
/** 奈雪の茶, ブックオフ中国: brands have a few kana on Chinese pages as well. */
const MUCH_KANA = /(?:[\u3041-\u30fc][^\u3041-\u30fc]*){6}/;

/** Has a value a part of some length in common with a phrase? */
function holdsPart(value: string, phrase: string): boolean {
  if (value.includes(phrase)) return true;
  return nameParts(phrase).some((part) => value.includes(part));
}

const isOfPhrase = (text: string, phrase: string): boolean =>
  text.includes(phrase) || (text.length >= MIN_PART && phrase.includes(text));

/** A headline of the page's own, and what the farm is called by behind or before it. */
function reasonOfPart(text: string, { anchors, shown }: HeadClues): string | null {
  if (anchors.length === 0) return null;
  const strange = stringParts(text).filter((part) => sharedPhrases(part, shown) < MAX_SHARED);
  const anchor = anchors.find((one) => strange.some((part) => part.includes(one)));
  return anchor === undefined ? null : `holds what the link farm is called by: ${anchor}`;
}

/** Does any value of the head say what those sell who buy links? */
const namesTrade = ({ values }: HeadClues): boolean => values.some(({ text }) => holdsTrade(text));

/** Why a value of which nothing stands on the page is not the page's own, or `null`. */
function reasonOfStrange({ name, text }: HeadValue, clues: HeadClues): string | null {
  const { page, shown, isHacked } = clues;
  const { encoded } = page.head;
  const isStrung = stringParts(text).length > 1 || holdsSiteWord(text);
  // Software that writes Han so does it to a title that the whole site has, too: what it sells must tell.
  if (
    isStrung &&
    namesTrade(clues) &&
    encoded.length > 1 &&
    encoded.some((one) => one.name === name && one.other >= MIN_PART)
  )
    return 'is written in numeric references, and says nothing of the page';
  if (MUCH_KANA.test(text) && !KANA.test(shown)) return 'is in Japanese, the page is not';
  if (isSold(text)) return 'names a trade and a site for it, and says nothing of the page';
  return isHacked && isStrung ? 'is made as titles of sites are, and says nothing of the page' : null;
}

/** Why a value is not the page's own, or `null`. */
function reasonOf(value: HeadValue, clues: HeadClues): string | null {
  const { name, text } = value;
  const { page, phrases, anchors, shown } = clues;
  if (phrases.some((phrase) => isOfPhrase(text, phrase)))
    return 'holds the phrase that is written over words';
  const shared = sharedPhrases(text, shown);
  if (shared >= MAX_SHARED) return reasonOfPart(text, clues);
  if (phrases.some((phrase) => holdsPart(text, phrase)))
    return 'holds a part of the phrase that is written over words';
  const anchor = anchors.find((one) => text.includes(one));
  if (anchor !== undefined) return `holds what the link farm is called by: ${anchor}`;
  // A page without text says nothing, whatever its head says.
  if (shown.length < MIN_SHOWN) return null;
  // A title of Han alone is written as the keywords below it are.
  const isEncoded = page.head.encoded.some((one) => one.name === name);
  if (
    isEncoded &&
    (namesTrade(clues) || shared <= MAX_STRANGE) &&
    page.head.encoded.some(({ plain }) => plain > 0)
  )
    return 'is written in numeric references, letters and figures included, and says nothing of the page';
  return shared > MAX_STRANGE ? null : reasonOfStrange(value, clues);
}

/** Whoever stuffs one value stuffs others: those that say what it says, and those that say as little of the page. */
function* alike(known: ReadonlySet<string>, { shown, values }: HeadClues): Generator<HeadValue> {
  const said = [...known].join('\n').toLowerCase();
  for (const value of values) {
    const shared = sharedPhrases(value.text, shown);
    if (known.has(value.text) || shared >= MAX_SHARED) continue;
    if (shared <= MAX_STRANGE || sharedPhrases(value.text, said) >= MIN_ALIKE) yield value;
  }
}

/**
 * A head that says one thing three times, and it is nothing that stands on the page. A site may have one head for all of
 * its pages: of another trade than that of farms, or with a word of it in the headline.
 */
function isOfNothing(clues: HeadClues): boolean {
  const { page, values, shown } = clues;
  const { title } = page.head;
  const headline = page.blocks.find(({ level }) => level === 1)?.text.toLowerCase() ?? '';
  if (!namesTrade(clues) || (headline !== '' && sharedPhrases(title, headline) > 0)) return false;
  const strange = values.filter(({ text }) => sharedPhrases(text, shown) <= MAX_STRANGE);
  return isRepeatedHead(strange);
}

const REPEATED = new Set(['title', 'keywords', 'description']);

function judge(page: Page): StuffedHead {
  const clues = page.isText ? null : headClues(page);
  if (clues === null) return NONE;
  const values = new Set<string>();
  const reasons: string[] = [];
  const note = ({ name, text }: HeadValue, reason: string): void => {
    values.add(text);
    reasons.push(`${name} ${reason}`);
  };
  for (const value of clues.values) {
    const reason = reasonOf(value, clues);
    if (reason !== null) note(value, reason);
  }
  if (values.size === 0 && isOfNothing(clues)) {
    const said = clues.values.filter(({ name }) => REPEATED.has(name));
    for (const value of said) note(value, 'says the same as the rest of the head, and nothing of the page');
  }
  if (values.size === 0) return NONE;
  for (const value of alike(values, clues))
    note(value, 'says as little of the page as another that is stuffed');
  return { values, reasons };
}

const judged = new WeakMap<Page, StuffedHead>();

/**
 * Titles, keywords and descriptions that somebody else has written: they say nothing of what the page says, and share
 * phrases with its link farms or with what is written over its words, are encoded character by character, or say one
 * thing again and again. A title that is merely other than the headline is none.
 */
export function stuffedHead(page: Page): StuffedHead {
  let known = judged.get(page);
  if (known === undefined) {
    known = judge(page);
    judged.set(page, known);
  }
  return known;
}
