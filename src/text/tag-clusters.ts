import type { Page } from '../model/page.js';

/** A tag written out in a text, and the id of an opening one. */
export const WRITTEN_TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,300})?>/gi;
export const WRITTEN_ID = /^<([a-z][a-z0-9-]{0,20})\s[^<>]{0,200}\bid="([^"<>]{1,40})"/i;

/** Why a written tag goes: verify tells by it that the page is hacked. */
export const INJECTED = 'tags of an injected cluster';

/** The same id on elements of so many kinds: no honest page does it. */
const MIN_KINDS = 4;
/** In markup, where ids repeat by mistake as well, on so many elements. */
const MIN_ELEMENTS = 5;

/** Ids that stand on several kinds of tag written out in a text: the signature of an injected cluster. */
export function clusterIdsInText(page: Page): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { text } of page.blocks) {
    for (const [tag] of text.includes('<') ? text.matchAll(WRITTEN_TAG) : []) {
      const [, name = '', id] = WRITTEN_ID.exec(tag) ?? [];
      if (id !== undefined) kinds.set(id, (kinds.get(id) ?? new Set()).add(name.toLowerCase()));
    }
  }
  return new Set([...kinds].filter(([, names]) => names.size >= MIN_KINDS).map(([id]) => id));
}

/** True where elements of several kinds share one id. */
export function hasElementCluster(page: Page): boolean {
  const byId = new Map<string, { count: number; kinds: Set<string> }>();
  for (const { id, tag } of page.containers) {
    if (id === '') continue;
    const entry = byId.get(id) ?? { count: 0, kinds: new Set<string>() };
    entry.count++;
    entry.kinds.add(tag);
    byId.set(id, entry);
  }
  return [...byId.values()].some(({ count, kinds }) => count >= MIN_ELEMENTS && kinds.size >= MIN_KINDS);
}
