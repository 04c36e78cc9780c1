/** A tag as it is written; one with a `>` in an attribute is none of a cluster. */
const TAG = /<(\/?)([a-z][a-z0-9-]{0,20})(\s[^<>]*)?>/gi;
const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function idOf(attributes: string | undefined): string {
  const [, double, single, bare] = ID.exec(attributes ?? '') ?? [];
  return double ?? single ?? bare ?? '';
}

/**
 * Markup without the tags of injected clusters, their end tags included; the text that they stand around stays. Many of
 * them are never closed, and would make a quotation, a list or raw text of all that follows.
 *
 * @param html markup
 * @param ids ids of the clusters
 */
export function withoutInjectedTags(html: string, ids: ReadonlySet<string>): string {
  const parts: string[] = [];
  /** Injected elements that are open, since the last tag of somebody else. */
  let open: string[] = [];
  let from = 0;
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes } of html.matchAll(TAG)) {
    const own = name.toLowerCase();
    const at = slash === '' ? -1 : open.lastIndexOf(own);
    const isInjected = slash === '' ? ids.has(idOf(attributes)) : at >= 0;
    if (!isInjected) {
      open = [];
      continue;
    }
    if (slash === '') open.push(own);
    else open.length = at;
    parts.push(html.slice(from, index));
    from = index + tag.length;
  }
  return parts.join('') + html.slice(from);
}
