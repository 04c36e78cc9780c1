import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';

/** An entry of a feed of any kind. */
export interface FeedEntry {
  readonly title: string;
  readonly link: string;
  readonly date: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** What the feed calls the content. */
  readonly content: string;
  /** What it calls a description or summary: some put the content there. */
  readonly description: string;
}

interface Items {
  /** The feed's own title. */
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  /** What could not be read, behind the entries; `null` where all could. */
  readonly fault: string | null;
}

type Names = readonly (string | undefined)[];

/** The last entry that is whole, where a file ends too early. */
const LAST_ENTRY = /<\/(?:\w{1,20}:)?(item|entry)\s{0,10}>/gi;
const ROOT = /<((?:\w{1,20}:)?(?:rss|RDF|feed))[\s>]/i;

/**
 * The entries of a feed. The parser expands no entity that a document declares. A feed that breaks off is read as far
 * as its entries are whole.
 */
export function feedItems(text: string): Items {
  const root = ROOT.exec(text)?.[1] ?? '';
  const end = lastEntryEnd(text);
  const isClosed = text.indexOf(`</${root}`, Math.max(end, 0)) >= 0;
  let fault = 'it has no end';
  try {
    if (isClosed) return { ...itemsOf(text), fault: null };
  } catch (error) {
    fault = reason(error);
  }
  if (end < 0) return { title: '', entries: [], fault };
  const channel = root.toLowerCase() === 'rss' ? '</channel>' : '';
  try {
    const whole = itemsOf(`${text.slice(0, end)}${channel}</${root}>`);
    return { ...whole, fault: `the feed cannot be read further: ${fault}` };
  } catch {
    return { title: '', entries: [], fault };
  }
}

/** Where the last whole entry ends; -1 where there is none. */
function lastEntryEnd(text: string): number {
  let end = -1;
  for (const { index, 0: tag } of text.matchAll(LAST_ENTRY)) end = index + tag.length;
  return end;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function itemsOf(text: string): Omit<Items, 'fault'> {
  const root = ROOT.exec(text)?.[1]?.toLowerCase().split(':').at(-1);
  if (root === 'feed') return ofAtom(text);
  const { title, items }: Channel = root === 'rss' ? parseRssFeed(text) : parseRdfFeed(text);
  return { title: title ?? '', entries: (items ?? []).map(ofItem) };
}

type Some<T> = T | undefined;
type Named = Some<readonly { readonly name?: Some<string> }[]>;

/** What is asked of an item, in RSS of any age. */
interface Item {
  readonly title?: Some<string>;
  readonly link?: Some<string>;
  readonly guid?: Some<{ readonly value?: Some<string>; readonly isPermaLink?: Some<boolean> }>;
  readonly pubDate?: Some<string>;
  readonly authors?: Named;
  readonly categories?: Named;
  readonly dc?: Some<{
    readonly dates?: Some<readonly string[]>;
    readonly creators?: Some<readonly string[]>;
    readonly subjects?: Some<readonly string[]>;
  }>;
  readonly content?: Some<{ readonly encoded?: Some<string> }>;
  readonly description?: Some<string>;
}

interface Channel {
  readonly title?: Some<string>;
  readonly items?: Some<readonly Item[]>;
}

function ofItem(item: Item): FeedEntry {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    title: item.title ?? '',
    link: item.link ?? permanent ?? '',
    date: item.pubDate ?? item.dc?.dates?.[0] ?? '',
    updated: '',
    authors: named([...(item.authors ?? []).map(({ name }) => name), ...(item.dc?.creators ?? [])]),
    categories: named([...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
    content: item.content?.encoded ?? '',
    description: item.description ?? '',
  };
}

function ofAtom(text: string): Omit<Items, 'fault'> {
  const { title, entries = [], authors: everyone = [] } = parseAtomFeed(text);
  return {
    title: title?.value ?? '',
    entries: entries.map(
      ({ title: headline, links = [], published, updated, authors, categories = [], content, summary }) => ({
        title: headline?.value ?? '',
        link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href ?? '',
        date: published ?? updated ?? '',
        updated: published === undefined ? '' : (updated ?? ''),
        authors: named((authors ?? everyone).map(({ name }) => name)),
        categories: named(categories.map(({ label, term }) => label ?? term)),
        content: content?.value ?? '',
        description: summary?.value ?? '',
      }),
    ),
  };
}

const named = (names: Names): string[] =>
  [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[];
