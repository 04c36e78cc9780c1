import { readDate } from '../../../text/dates.js';
import { decodeEntities } from '../../../text/entities.js';
import { hasTag, textOfMarkup } from '../../../text/markup-text.js';
import { toFrontMatter } from '../../../text/to-front-matter.js';
import type { FeedEntry } from './feed-items.js';

const SPACES = /\s+/g;
/** Front matter is for people: what is longer is no name and no headline. */
const MAX_VALUE = 2000;
const MAX_LIST = 100;

/** An entry of a feed as a page: what it says of itself as front matter, then its content. */
export function entryPage(feed: string, entry: FeedEntry, content: string): string {
  const { title, link, date, updated, authors, categories } = entry;
  const data = {
    title: line(title),
    date: dateOf(date),
    updated: dateOf(updated),
    author: authors.slice(0, MAX_LIST).map(line).join('、'),
    feed: line(feed),
    link: line(link),
    categories: categories.slice(0, MAX_LIST).map(line),
  };
  const given = Object.entries(data).filter(([, value]) => value.length > 0);
  if (given.length === 0) return content;
  return `${toFrontMatter(given)}${content}\n`;
}

/** A value on one line, as text: many feeds have markup in headlines, escaped once or twice. */
function line(value: string): string {
  const text = decodeEntities(hasTag(value) ? textOfMarkup(value) : value);
  return text.replace(SPACES, ' ').trim().slice(0, MAX_VALUE);
}

const dateOf = (value: string): string => readDate(value)?.iso ?? line(value);
