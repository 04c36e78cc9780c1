import type { Page } from '../model/page.js';

/** An address made absolute against a base; as written where there is no base, or it cannot be parsed. */
export function absolute(address: string, base: string | null): string {
  const trimmed = address.trim();
  const withScheme = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (PLAIN.test(withScheme)) return withScheme;
  if (!URL.canParse(withScheme, base ?? undefined)) return trimmed;
  return ABSOLUTE.test(withScheme) ? withScheme : new URL(withScheme, base ?? undefined).href;
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
/** An address that nobody has to parse: host names of letters, figures and dashes, the last part letters alone. */
const PLAIN = /^https?:\/\/(?:(?!xn--)[a-z0-9][a-z0-9-]{0,60}\.){1,6}[a-z]{2,12}(?:\/|$)/i;

/** What relative addresses of a page stand for: its base, which may itself be relative, else its own address. */
export function baseOf({ head, url }: Pick<Page, 'head' | 'url'>): string | null {
  return head.base.trim() === '' ? url : absolute(head.base, url);
}
