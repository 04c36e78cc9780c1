import type { Page } from '../../model/page.js';
import { stuffedHead } from '../../text/injected/stuffed-head.js';

const indices = new WeakMap<Page, ReadonlyMap<string, readonly string[]>>();

/** The head's metas by name, made once a page; what an attacker wrote is left out. */
function metasByName(page: Page): ReadonlyMap<string, readonly string[]> {
  const known = indices.get(page);
  if (known !== undefined) return known;
  const { values: stuffed } = stuffedHead(page);
  const index = new Map<string, string[]>();
  for (const [name, content] of page.head.metas) {
    const value = content.trim();
    if (value === '' || stuffed.has(value)) continue;
    const values = index.get(name);
    if (values === undefined) index.set(name, [value]);
    else values.push(value);
  }
  indices.set(page, index);
  return index;
}

/** The contents of the head's metas with one of these names, in order of the names; an attacker's are left out. */
export function metaValues(page: Page, ...names: readonly string[]): { name: string; value: string }[] {
  const index = metasByName(page);
  const found: { name: string; value: string }[] = [];
  for (const name of names) for (const value of index.get(name) ?? []) found.push({ name, value });
  return found;
}
