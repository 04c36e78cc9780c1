import type { Span } from '../../model/page.js';

const ABSOLUTE = /^\s*(?:https?:)?\/\//i;

/** A link to an address that names its host: to another site, where it is not the page's own. */
export function isAbsoluteLink({ href, tag }: Span): boolean {
  return tag === 'a' && href !== null && ABSOLUTE.test(href);
}
