import { withoutInjectedTags } from '../../html/injected-tags.js';
import { queryRows } from '../../html/query.js';
import { indexSelectors, matchRows, type SelectorIndex } from '../../html/selector.js';
import { walkHtml } from '../../html/walk.js';
import { withoutSpace, witnessHtml } from '../../html/witness.js';
import type { Envelope, Origin } from '../../model/input.js';
import type { Head, Page, SiteChoice } from '../../model/page.js';
import type { Layout, Profile } from '../../model/profile.js';
import { headName } from '../../profiles/head-name.js';
import { readerParts } from '../../profiles/reader-parts.js';
import { clusterIdsInMarkup, clusterIdsInText } from '../../text/injected/tag-clusters.js';
import { chooseLayout } from './choose-layout.js';
import { chooseProfile } from './choose-profile.js';
import { type Hits, layoutHits } from './layout-hits.js';
import { pageUrl } from './page-url.js';
import { readLines } from './read-lines.js';
import { withState } from './with-state.js';

const NO_HEAD: Head = { title: '', language: '', base: '', metas: [], links: [], states: [], encoded: [] };

const NO_HITS: Hits = { bodyRows: [], removeRows: [], fieldHits: {} };

/**
 * Makes the one document type of an input: one pass over markup or lines, then the site's profile and layout.
 *
 * @param origin what is known of the input beside its text; it beats what the page says
 */
export function parse(envelope: Envelope, profiles: readonly Profile[], origin: Origin = {}): Page {
  const { body, format, frontMatter, markup } = envelope;
  const isText = markup !== 'html';
  const { html, ...read } = isText ? readText(body, markup === 'markdown') : readMarkup(body);
  const bare: Page = {
    format,
    isText,
    isMarkdown: markup === 'markdown',
    url: null,
    head: read.head,
    frontMatter,
    containers: read.containers,
    blocks: read.blocks,
    comments: read.comments,
    clusterIds: read.clusterIds,
    site: null,
    ...(origin.crawled === undefined ? {} : { crawled: origin.crawled }),
    ...NO_HITS,
  };
  const whole = format === 'page' ? withState(bare) : bare;
  const page = {
    ...whole,
    url: origin.url ?? pageUrl(whole),
    bodyRows: whole.state === undefined ? [] : [whole.state.row],
  };
  const chosen = chooseProfile(page, profiles);
  if (chosen === null) return page;
  return isText ? withTextLayout(page, chosen) : withLayout(page, chosen, html);
}

type Read = Pick<Page, 'blocks' | 'containers' | 'comments' | 'head' | 'clusterIds'> & {
  /** The markup that was read. */
  readonly html: string;
};

function readText(text: string, isMarkdown: boolean): Read {
  const lines = readLines(text, isMarkdown);
  return { ...lines, comments: [], head: NO_HEAD, clusterIds: clusterIdsInText(lines), html: '' };
}

/**
 * Where clusters of tags were injected, the markup is read again without them: a page that was hacked costs two walks. Not
 * where text would come or go with them, as it does where they stand in another tag's quotes.
 */
function readMarkup(html: string): Read {
  const walked = walkHtml(html);
  const clusterIds = clusterIdsInMarkup(walked);
  if (clusterIds.size === 0) return { ...walked, clusterIds, html };
  const own = withoutInjectedTags(html, clusterIds);
  if (!hasTextOf(own, html, clusterIds)) return { ...walked, clusterIds: new Set(), html };
  return { ...walkHtml(own), clusterIds, html: own };
}

const hasTextOf = (own: string, html: string, clusterIds: ReadonlySet<string>): boolean =>
  withoutSpace(witnessHtml(own)) === withoutSpace(witnessHtml(html, clusterIds));

/** A dump has no elements to tell layouts apart by: the newest one's lines apply. */
function withTextLayout(page: Page, { profile, evidence }: Omit<SiteChoice, 'layout'>): Page {
  return { ...page, site: { profile, layout: profile.layouts?.[0] ?? null, evidence } };
}

function withLayout(page: Page, { profile, evidence }: Omit<SiteChoice, 'layout'>, html: string): Page {
  const layouts = profile.layouts ?? [];
  const index = indexOf(profile);
  const found = matchRows(index, page.containers);
  if (index.complex.length > 0)
    for (const [selector, rows] of queryRows(html, index.complex)) found.set(selector, rows);
  for (const selector of layouts.flatMap(({ body = [] }) => body)) {
    const rows = found.get(selector);
    if (rows !== undefined && !rows.some((row) => hasText(page, row))) found.delete(selector);
  }
  const layout = chooseLayout(layouts, (selector) => found.has(selector), page);
  return {
    ...page,
    site: { profile, layout, evidence },
    ...(layout === null ? NO_HITS : layoutHits(layout, found, page)),
    ...(page.state === undefined ? {} : { bodyRows: [page.state.row] }),
  };
}

/** A body without text is none: its text comes by script, and stands elsewhere on the page if at all. */
function hasText({ containers, blocks }: Page, row: number): boolean {
  const { first, end } = containers[row]!;
  for (let block = first; block < end; block++) if (blocks[block]!.text !== '') return true;
  return false;
}

const indexes = new WeakMap<Profile, SelectorIndex>();

/** A profile's selectors made ready, once a run: reading some forty of them costs as much as asking a page for them. */
function indexOf(profile: Profile): SelectorIndex {
  let index = indexes.get(profile);
  if (index === undefined) {
    index = indexSelectors((profile.layouts ?? []).flatMap(selectorsOf));
    indexes.set(profile, index);
  }
  return index;
}

function selectorsOf(layout: Layout): string[] {
  const readers = Object.values(layout.fields ?? {}).flat();
  const fields = readers.map((reader) => readerParts(reader).select);
  return [...(layout.body ?? []), ...(layout.remove ?? []), ...fields].filter(
    (selector) => headName(selector) === null,
  );
}
