import type { Container, Page } from '../model/page.js';
import { matchesOf } from './matches-of.js';

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
    for (const [tag] of text.includes('<') ? matchesOf(text, WRITTEN_TAG) : []) {
      const [, name = '', id] = WRITTEN_ID.exec(tag) ?? [];
      if (id !== undefined) kinds.set(id, (kinds.get(id) ?? new Set()).add(name.toLowerCase()));
    }
  }
  return new Set([...kinds].filter(([, names]) => names.size >= MIN_KINDS).map(([id]) => id));
}

/** True where elements of several kinds share one id. */
export function hasElementCluster({ containers }: Page): boolean {
  const before = clustered.get(containers);
  if (before !== undefined) return before;
  const often = repeatedIds(containers);
  const found = often.size > 0 && isClustered(containers, often);
  clustered.set(containers, found);
  return found;
}

/** Two stages ask. */
const clustered = new WeakMap<readonly Container[], boolean>();

/** Ids that stand on many elements: on most pages there is none, and nothing more to count. */
function repeatedIds(containers: readonly Container[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const often = new Set<string>();
  for (const { id } of containers) {
    if (id === '') continue;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count === MIN_ELEMENTS) often.add(id);
  }
  return often;
}

function isClustered(containers: readonly Container[], often: ReadonlySet<string>): boolean {
  const kindsOf = new Map<string, Set<string>>();
  for (const { id, tag } of containers) {
    if (!often.has(id)) continue;
    const kinds = (kindsOf.get(id) ?? new Set()).add(tag);
    if (kinds.size >= MIN_KINDS) return true;
    kindsOf.set(id, kinds);
  }
  return false;
}
