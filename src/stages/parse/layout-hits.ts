import type { FieldHit, Page } from '../../model/page.js';
import type { Layout, Reader } from '../../model/profile.js';
import { headName } from '../../profiles/head-name.js';
import { readerParts } from '../../profiles/reader-parts.js';
import { rowText } from '../../text/row-text.js';

/** What a layout's selectors found on a page. */
export interface Hits {
  readonly bodyRows: readonly number[];
  readonly removeRows: readonly number[];
  readonly fieldHits: Readonly<Record<string, readonly FieldHit[]>>;
}

type Found = ReadonlyMap<string, readonly number[]>;

/** Reads a layout's body, furniture and fields: of several selectors of the body the first that is there counts. */
export function layoutHits(layout: Layout, found: Found, page: Page): Hits {
  const first = (layout.body ?? []).find((selector) => found.has(selector));
  const fieldHits: Record<string, FieldHit[]> = {};
  for (const [field, readers] of Object.entries(layout.fields ?? {}))
    fieldHits[field] = readers.flatMap((reader) => read(reader, found, page));
  return {
    bodyRows: first === undefined ? [] : (found.get(first) ?? []),
    removeRows: (layout.remove ?? []).flatMap((selector) => found.get(selector) ?? []),
    fieldHits,
  };
}

function read(reader: Reader, found: Found, page: Page): FieldHit[] {
  const { select, attribute, match } = readerParts(reader);
  const meta = headName(select);
  const hits =
    meta === null
      ? (found.get(select) ?? []).map((row) => ({
          row,
          text: attribute === null ? rowText(page, row) : (page.containers[row]!.attributes[attribute] ?? ''),
        }))
      : page.head.metas.filter(([name]) => name === meta).map(([, text]) => ({ row: 0, text }));
  return hits
    .map(({ row, text }) => ({ selector: select, row, text: match === null ? text : matched(match, text) }))
    .filter(({ text }) => text !== '');
}

/** A line of date and source is short: an expression is not tried on what lies behind. */
const MAX_LENGTH = 300;

function matched(match: string, text: string): string {
  const found = new RegExp(match, 'u').exec(text.slice(0, MAX_LENGTH));
  return (found?.[1] ?? found?.[0] ?? '').trim();
}
