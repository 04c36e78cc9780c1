import type { Page } from '../model/page.js';

/** An address made absolute against a base; as written where there is no base, or it cannot be parsed. */
export function absolute(address: string, base: string | null): string {
  const trimmed = address.trim();
  const withScheme = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!URL.canParse(withScheme, base ?? undefined)) return trimmed;
  return ABSOLUTE.test(withScheme) ? withScheme : new URL(withScheme, base ?? undefined).href;
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** What relative addresses of a page stand for: its base, which may itself be relative, else its own address. */
export function baseOf({ head, url }: Pick<Page, 'head' | 'url'>): string | null {
  return head.base.trim() === '' ? url : absolute(head.base, url);
}
