import { rawTextEnd } from './raw-text.js';

/** A tag as it is written, up to its first `>`, or the beginning of a comment. */
const TAG_OR_COMMENT = /<(\/?)([a-z][a-z0-9-]{0,20})(\s[^<>]*|\/)?>|<!--/gi;
const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Nobody gives a tag of a cluster more attributes than that. */
const MAX_ATTRIBUTES = 300;
const QUOTED = /"[^"]*"|'[^']*'/g;
const QUOTE = /["']/;
/** What stands in them is no markup, and would come out as text. */
const CODE: ReadonlySet<string> = new Set(['script', 'style']);

/** The id that a tag's attributes give it; none where the tag goes on behind a `>` in one of them. */
export function idOf(attributes: string | undefined): string {
  if (attributes === undefined || attributes.length > MAX_ATTRIBUTES) return '';
  const [, double, single, bare] = ID.exec(attributes) ?? [];
  const id = double ?? single ?? bare ?? '';
  return id === '' || QUOTE.test(attributes.replace(QUOTED, '')) ? '' : id;
}

/** A tag, where it stands; `isOwn` where a cluster's id opens it. */
interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isEnd: boolean;
  readonly isOwn: boolean;
}

/** The tags of a markup, but for what stands in comments and in elements of raw text that are not injected. */
function* tagsOf(html: string, isInjected: (attributes: string | undefined) => boolean): Generator<Tag> {
  /** The name of the end tag of what is open and holds no markup. */
  let raw: string | null = null;
  TAG_OR_COMMENT.lastIndex = 0;
  for (let match = TAG_OR_COMMENT.exec(html); match !== null; match = TAG_OR_COMMENT.exec(html)) {
    const { index, 0: written, 1: slash = '', 2: name, 3: attributes } = match;
    const next = TAG_OR_COMMENT.lastIndex;
    if (name === undefined) {
      const end = raw === null ? html.indexOf('-->', next - 2) : next;
      if (end < 0) return;
      TAG_OR_COMMENT.lastIndex = end;
      continue;
    }
    const own = name.toLowerCase();
    if (raw !== null) {
      if (slash !== '' && own === raw) raw = null;
      continue;
    }
    const isOwn = slash === '' && !CODE.has(own) && isInjected(attributes);
    if (slash === '' && !isOwn) raw = rawTextEnd(own);
    if (!CODE.has(own))
      yield { start: index, end: index + written.length, name: own, isEnd: slash !== '', isOwn };
    // Whoever takes the tags one by one may have looked elsewhere in between.
    TAG_OR_COMMENT.lastIndex = next;
  }
}

/** What begins a tag, a comment or a declaration. */
const TAG_BEGINS = /[a-z/!?]/i;

/**
 * Is a place behind a `<` that no `>` has closed? What stands there is part of another tag, or makes one of what follows
 * when it goes: text would come and go with it.
 *
 * @param from where to stop looking
 */
function isWithinTag(html: string, from: number, at: number): boolean {
  const sign = html.lastIndexOf('<', at - 1);
  if (sign < from || at === 0 || html.lastIndexOf('>', at - 1) > sign) return false;
  return sign === at - 1 || TAG_BEGINS.test(html[sign + 1]!);
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
  for (const { start, end, name, isEnd, isOwn } of tagsOf(html, (attributes) => ids.has(idOf(attributes)))) {
    const at = isEnd ? open.lastIndexOf(name) : -1;
    if (!isOwn && at < 0) {
      open = [];
      continue;
    }
    if (isWithinTag(html, from, start)) continue;
    if (isOwn) open.push(name);
    else open.length = at;
    parts.push(html.slice(from, start));
    from = end;
  }
  return parts.join('') + html.slice(from);
}
