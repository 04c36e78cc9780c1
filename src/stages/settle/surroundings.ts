import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import { RESPONSIBLE_EDITOR } from '../../text/credit-labels.js';
import { type Credit, findCredits, parseCreditLine } from '../../text/credits.js';
import { isDateLine } from '../../text/date-line.js';
import { findDates } from '../../text/dates.js';
import { isPerson } from '../../text/names.js';

/** A line near the article, or of it, that fields are read from. */
export interface SceneLine {
  readonly block: number;
  readonly text: string;
  readonly place: 'above' | 'body' | 'below';
}

/** What the readers of fields look at: gathered once. */
export interface Scene {
  readonly page: Page;
  readonly body: Body;
  /** Lines just above the body, of it, and just below, in order. */
  readonly lines: readonly SceneLine[];
  /** Lines of it that are nothing but credits. */
  readonly credits: readonly { readonly line: SceneLine; readonly credits: readonly Credit[] }[];
  /** Blocks that the body keeps and that have text, in order. */
  readonly bodyLines: readonly SceneLine[];
}

/** How many lines around the body may be about it. Further off they are about other articles. */
const ABOVE = 16;
const BELOW = 12;

/**
 * A line with a wide space where one inline element ends and the next begins: `<span>date</span><span>来源：甲报</span>`
 * stands in one line of text, and means two things.
 */
export function seamed(page: Page, { block, text }: SceneLine): string {
  const { spans } = page.blocks[block]!;
  if (text.length > MAX_SEAMED || spans.length < 2) return text;
  const ends = new Set(spans.map(({ end }) => end));
  const seams = [...new Set(spans.map(({ start }) => start))].filter((start) => start > 0 && ends.has(start));
  return seams
    .sort((a, b) => b - a)
    .reduce((line, at) => `${line.slice(0, at)}\u3000${line.slice(at)}`, text);
}

const MAX_SEAMED = 120;

type LineCredits = Scene['credits'][number];

function creditsOf(page: Page, line: SceneLine): LineCredits[] {
  const mayHoldMore = line.place !== 'body' || isDateLine(line.text);
  const text = mayHoldMore ? seamed(page, line) : line.text;
  const found = mayHoldMore ? findCredits(text, findDates(text)) : parseCreditLine(text);
  return found === null || found.length === 0 ? [] : [{ line, credits: found }];
}

/** Leaves out what is the article's own: headings, items of a list, and lines of one label again and again (an interview). */
function withoutOwn(page: Page, found: readonly LineCredits[]): LineCredits[] {
  const texts = new Map<string, Set<string>>();
  const labelOf = ({ line, credits }: LineCredits): string => `${line.place} ${credits[0]!.label}`;
  for (const one of found) texts.set(labelOf(one), (texts.get(labelOf(one)) ?? new Set()).add(one.line.text));
  return found.filter((one) => {
    const { type } = page.blocks[one.line.block]!;
    if (one.line.place !== 'body') return true;
    if (type === 'heading' || type === 'list-item' || type === 'cell') return false;
    return texts.get(labelOf(one))!.size === 1 || RESPONSIBLE_EDITOR.test(one.credits[0]!.label);
  });
}

/** Gathers the lines that may say something about the article. */
export function surroundings(page: Page, body: Body): Scene {
  const lines: SceneLine[] = [];
  const from = Math.max(0, body.first - ABOVE);
  const to = Math.min(page.blocks.length, body.end + BELOW);
  for (let block = from; block < to; block++) {
    const { text, container } = page.blocks[block]!;
    if (text === '' || page.containers[container]!.tag === 'title') continue;
    const place = block < body.first ? 'above' : block < body.end ? 'body' : 'below';
    lines.push({ block, text, place });
  }
  const credits = withoutOwn(
    page,
    lines.flatMap((line) => creditsOf(page, line)),
  );
  const bodyLines = lines.filter((line) => body.isKept[line.block] === true);
  return { page, body, lines, credits, bodyLines };
}

/** A front-matter value as one string, `''` where there is none. */
export function header(page: Page, ...keys: readonly string[]): string {
  const data = page.frontMatter?.data ?? {};
  const value = keys.map((key) => data[key]).find((one) => one !== undefined && one.length > 0);
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

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

const knownPhrases = new WeakMap<Page, readonly string[]>();

/**
 * Phrases that repair took from over words, gathered once a page: an attacker who writes into the text stuffs the head
 * as well.
 */
function attackersPhrases(page: Page): readonly string[] {
  const known = knownPhrases.get(page);
  if (known !== undefined) return known;
  const mended = page.blocks.flatMap((block) => block.mended);
  const found = new Set(
    mended.filter(({ rule }) => rule === 'overwritten-phrase').map(({ original }) => original),
  );
  const phrases = [...found];
  knownPhrases.set(page, phrases);
  return phrases;
}

/** The contents of the head's metas with one of these names, in order of the names; an attacker's are left out. */
export function metaValues(page: Page, ...names: readonly string[]): { name: string; value: string }[] {
  const phrases = attackersPhrases(page);
  const isStuffed = (value: string): boolean =>
    phrases.some((phrase) => phrase.includes(value) || value.includes(phrase));
  return names.flatMap((wanted) =>
    page.head.metas
      .map(([name, content]) => ({ name, value: content.trim() }))
      .filter(({ name, value }) => name === wanted && value !== '' && !isStuffed(value)),
  );
}

/** A line's place in words, for evidence. */
export function where(line: SceneLine): string {
  return line.place === 'body' ? `paragraph at block ${line.block}` : `line ${line.place} the body`;
}

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g;
/** A Chinese text may have a の in a name. */
const MIN_KANA = 6;

/** The offset that clock times without one get: that of China for pages in Chinese, none in Japanese; else lines tell. */
export function assumedOffset({ bodyLines }: Scene): string | null | undefined {
  const opening = bodyLines.slice(0, 3).map(({ text }) => text);
  if ((opening.join('').match(KANA)?.length ?? 0) >= MIN_KANA) return null;
  return HAN.test(opening[0] ?? '') ? '+08:00' : undefined;
}
