import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import { ownCopy } from '../../text/own-copy.js';

/** Elements near the article whose markup says what they hold: rows, in document order. */
export interface MarkedRows {
  /** rel=author, itemprop=author, a link to an author's page. */
  readonly authors: readonly number[];
  /** A class that speaks of a byline: weak, and only believed of what is written like a name. */
  readonly bylines: readonly number[];
  /** A class that speaks of an account. */
  readonly accounts: readonly number[];
  /** A class that speaks of a source. */
  readonly sources: readonly number[];
  /** A class that speaks of an editor; these stand below the text, and below what stands there. */
  readonly editors: readonly number[];
  /** time elements and itemprop=datePublished. */
  readonly times: readonly number[];
  /** A class that speaks of a date. */
  readonly dates: readonly number[];
}

type Kind = keyof MarkedRows;

const ABOVE = 24;
const INTO = 8;
const BELOW = 6;
const MAX_ROWS = 60;

const BYLINE =
  /by-?line|author|writer|written|contributor|reporter|journalist|autor|auteur|redact|forfatter|verfasser|firma\b|signature|posted-?by|credit/i;
const NO_BYLINE =
  /author[_-]{0,2}(?:bio|box|image|img|avatar|pic|photo|desc|social|follow|posts|articles|related|role|title|job|position)|image|photo|caption|picture|figure|comment|related|recommend|authori[zt]|reviewer|fact-?check|expert|editor(?!ial)|more-from|footer|sidebar|video|audio|player|media-?(?:info|box)/i;
const ACCOUNT =
  /(?:^|[\s_-])(?:(?:author|account|media|user|pgc|mp|nick)[_-]?(?:user|name|nick)|author|account|nickname|username|media-user)(?=$|[\s_-])/i;
const SOURCE = /(?:^|[\s_-])(?:source|media[_-]?name|copyfrom|origin|laiyuan|come-?from)(?=$|[\s_-])/i;
const EDITOR = /(?:^|[\s_-])(?:edit|editor|ep-editor|bianji|zebian|show_author)(?=$|[\s_-])/i;
const FAR_BELOW = 60;
const DATE =
  /date|time(?!out|r|line)|publish|pubdate|posted|byline|meta-?info|(?:entry|post|article|story|blog)[_-]{0,2}(?:meta|info|details?)|dateline|datum|fecha/i;
const NO_DATE =
  /reading|read-?time|duration|update|comment|related|recommend|countdown|sidebar|footer|modified/i;
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|i|in)?|auteurs?|profiles?|people|staff|contributors?|writers?|journalists?|by|reporters?|columnists?|forfatter|team-members?)\/[^/]/i;
const SOCIAL =
  /^https?:\/\/[^/]{0,40}(?:twitter|x\.com|facebook|instagram|linkedin|bsky|mastodon|youtube|t\.me)/i;
const PUBLISHED_PROPERTY = /datepublished|datecreated|pubdate|publishdate/i;

/** Most classes speak of nothing that is looked for: one question rules them out. */
const ANY =
  /line|auth|writ|contrib|report|journ|autor|auteur|redact|forfatter|verfasser|firma|sign|post|credit|account|name|media|user|pgc|date|time|publi|meta|info|datum|fecha|detail|sourc|copyfrom|origin|laiyuan|from|edit|bianji|zebian/i;
const MAX_CLASS = 300;
const NO_KINDS: readonly Kind[] = [];
const classKinds = new Map<string, readonly Kind[]>();
const MAX_KNOWN = 5000;

/** What a class attribute speaks of; pages repeat few. */
function kindsOfClass(className: string): readonly Kind[] {
  if (className.length >= MAX_CLASS) return NO_KINDS;
  const known = classKinds.get(className);
  if (known !== undefined) return known;
  const kinds: Kind[] = [];
  if (ANY.test(className)) {
    if (BYLINE.test(className) && !NO_BYLINE.test(className)) kinds.push('bylines');
    if (ACCOUNT.test(className)) kinds.push('accounts');
    if (SOURCE.test(className)) kinds.push('sources');
    if (EDITOR.test(className)) kinds.push('editors');
    if (DATE.test(className) && !NO_DATE.test(className)) kinds.push('dates');
  }
  if (classKinds.size >= MAX_KNOWN) classKinds.clear();
  classKinds.set(ownCopy(className), kinds);
  return kinds;
}

/** How far up an author is looked for around his name. */
const NAME_DEPTH = 4;

/** itemprop=name within itemprop=author. */
function isWithinAuthor({ containers }: Page, row: number): boolean {
  let at = containers[row]!.parent;
  for (let depth = 0; at > 0 && depth < NAME_DEPTH; depth++) {
    const { itemprop } = containers[at]!.attributes;
    if (itemprop === 'author' || itemprop === 'creator') return true;
    at = containers[at]!.parent;
  }
  return false;
}

function noteAttributes(page: Page, row: number, rows: Record<Kind, number[]>): void {
  const { tag, attributes } = page.containers[row]!;
  const { rel, itemprop, property, href } = attributes;
  const isAuthor =
    (rel === 'author' && !SOCIAL.test(href ?? '')) ||
    itemprop === 'author' ||
    itemprop === 'creator' ||
    (itemprop === 'name' && isWithinAuthor(page, row)) ||
    property === 'author' ||
    property === 'schema:author' ||
    (tag === 'a' && href !== undefined && href.length < 300 && AUTHOR_PAGE.test(href));
  if (isAuthor && rows.authors.length < MAX_ROWS) rows.authors.push(row);
  const isTime = tag === 'time' || (itemprop !== undefined && PUBLISHED_PROPERTY.test(itemprop));
  if (isTime && rows.times.length < MAX_ROWS) rows.times.push(row);
}

function noteName(name: string, row: number, rows: Record<Kind, number[]>): void {
  for (const kind of kindsOfClass(name))
    if (rows[kind].length < MAX_ROWS && rows[kind].at(-1) !== row) rows[kind].push(row);
}

/** Finds them in one pass over the containers. */
export function markedRows(page: Page, body: Body, headline: number | null): MarkedRows {
  const rows: Record<Kind, number[]> = {
    authors: [],
    bylines: [],
    accounts: [],
    sources: [],
    editors: [],
    times: [],
    dates: [],
  };
  if (page.isText) return rows;
  const top = Math.min(body.first, headline ?? body.first);
  for (let row = 1; row < page.containers.length; row++) {
    const container = page.containers[row]!;
    const { first, className } = container;
    const isNear =
      (first >= top - ABOVE && first <= top + INTO) ||
      (first >= body.first - ABOVE && first <= body.first + INTO) ||
      (first >= body.end - 2 && first <= body.end + BELOW);
    if (!isNear) {
      const isBelow = first > body.end && first < body.end + FAR_BELOW && className !== '';
      if (isBelow && rows.editors.length < MAX_ROWS && EDITOR.test(className)) rows.editors.push(row);
      continue;
    }
    noteAttributes(page, row, rows);
    if (className !== '') noteName(className, row, rows);
    if (container.id !== '') noteName(container.id, row, rows);
  }
  return rows;
}
