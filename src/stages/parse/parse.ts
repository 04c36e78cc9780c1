import { queryRows } from '../../html/query.js';
import { indexSelectors, matchRows } from '../../html/selector.js';
import { walkHtml } from '../../html/walk.js';
import type { Envelope } from '../../model/input.js';
import type { FieldHit, Head, Page, SiteChoice } from '../../model/page.js';
import type { Layout, Profile } from '../../model/profile.js';
import { chooseLayout } from './choose-layout.js';
import { chooseProfile } from './choose-profile.js';
import { pageUrl } from './page-url.js';
import { readLines } from './read-lines.js';
import { withState } from './with-state.js';

const NO_HEAD: Head = { title: '', language: '', base: '', metas: [], links: [], states: [] };

interface Hits {
  readonly bodyRows: readonly number[];
  readonly removeRows: readonly number[];
  readonly fieldHits: Readonly<Record<string, readonly FieldHit[]>>;
}

const NO_HITS: Hits = { bodyRows: [], removeRows: [], fieldHits: {} };

/**
 * Makes the one document type of an input: one pass over markup or lines, then the site's profile and layout.
 *
 * @param url address given with the input; it beats what the page says
 */
export function parse(envelope: Envelope, profiles: readonly Profile[], url: string | undefined): Page {
  const { body, format, frontMatter, markup } = envelope;
  const isText = markup !== 'html';
  const read = isText
    ? { ...readLines(body, markup === 'markdown'), comments: [], head: NO_HEAD }
    : walkHtml(body);
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
    site: null,
    ...NO_HITS,
  };
  const whole = format === 'page' ? withState(bare) : bare;
  const page = {
    ...whole,
    url: url ?? pageUrl(whole),
    bodyRows: whole.state === undefined ? [] : [whole.state.row],
  };
  const chosen = chooseProfile(page, profiles);
  if (chosen === null) return page;
  return isText ? withTextLayout(page, chosen) : withLayout(page, chosen, body);
}

/** A dump has no elements to tell layouts apart by: the newest one's lines apply. */
function withTextLayout(page: Page, { profile, evidence }: Omit<SiteChoice, 'layout'>): Page {
  return { ...page, site: { profile, layout: profile.layouts?.[0] ?? null, evidence } };
}

function withLayout(page: Page, { profile, evidence }: Omit<SiteChoice, 'layout'>, html: string): Page {
  const layouts = profile.layouts ?? [];
  const index = indexSelectors(layouts.flatMap(selectorsOf));
  const found = matchRows(index, page.containers);
  if (index.complex.length > 0)
    for (const [selector, rows] of queryRows(html, index.complex)) found.set(selector, rows);
  const layout = chooseLayout(layouts, (selector) => found.has(selector), page);
  return {
    ...page,
    site: { profile, layout, evidence },
    ...(layout === null ? NO_HITS : hitsOf(layout, found, page)),
    ...(page.state === undefined ? {} : { bodyRows: [page.state.row] }),
  };
}

function selectorsOf(layout: Layout): string[] {
  const readers = Object.values(layout.fields ?? {}).flat();
  const fields = readers.map((reader) => (typeof reader === 'string' ? reader : reader[0]));
  return [...(layout.body ?? []), ...(layout.remove ?? []), ...fields];
}

function hitsOf(layout: Layout, found: ReadonlyMap<string, readonly number[]>, page: Page): Hits {
  const first = (layout.body ?? []).find((selector) => found.has(selector));
  const fieldHits: Record<string, FieldHit[]> = {};
  for (const [field, readers] of Object.entries(layout.fields ?? {})) {
    fieldHits[field] = readers.flatMap((reader) => {
      const [selector, attribute] = typeof reader === 'string' ? [reader, null] : reader;
      return (found.get(selector) ?? []).map((row) => ({
        selector,
        row,
        text: textOf(page, row, attribute),
      }));
    });
  }
  return {
    bodyRows: first === undefined ? [] : (found.get(first) ?? []),
    removeRows: (layout.remove ?? []).flatMap((selector) => found.get(selector) ?? []),
    fieldHits,
  };
}

/** An element's text: its blocks', or for an inline element what its spans cover. */
function textOf(page: Page, row: number, attribute: string | null): string {
  const container = page.containers[row]!;
  if (attribute !== null) return container.attributes[attribute] ?? '';
  const blocks = page.blocks.slice(container.first, container.end);
  if (!container.isInline) return blocks.map((block) => block.text).join('\n');
  return blocks
    .flatMap((block) =>
      block.spans.filter((span) => span.container === row).map((s) => block.text.slice(s.start, s.end)),
    )
    .join('');
}
