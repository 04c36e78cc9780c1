import type { Page } from '../../model/page.js';

/** Nodes that are looked at in one page's structured data: a bound, not a measure. */
const MAX_NODES = 5000;

/** Values of one property anywhere in the page's JSON-LD, in order. Parsed, never evaluated; broken JSON is passed over. */
export function jsonLdValues(page: Page, property: string): string[] {
  const found: string[] = [];
  for (const { kind, text } of page.head.states) {
    if (!kind.includes('ld+json')) continue;
    let pending: unknown[];
    try {
      pending = [JSON.parse(text)];
    } catch {
      continue;
    }
    for (let seen = 0; pending.length > 0 && seen < MAX_NODES; seen++) {
      const node = pending.shift();
      if (node === null || typeof node !== 'object') continue;
      const value = (node as Record<string, unknown>)[property];
      if (typeof value === 'string') found.push(value);
      pending.push(...Object.values(node).slice(0, MAX_NODES));
    }
  }
  return found;
}
