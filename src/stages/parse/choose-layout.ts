import type { Page } from '../../model/page.js';
import type { Layout } from '../../model/profile.js';

/**
 * The newest layout whose body is on the page; among several, the one that was in use on the page's date.
 * Layouts stand newest first in a profile. Where no body is there (a feed's
 * fragment has lost its page), a layout without one applies, else the newest: what it removes is furniture all the same.
 */
export function chooseLayout(
  layouts: readonly Layout[],
  isThere: (selector: string) => boolean,
  page: Page,
): Layout | null {
  const fitting = layouts.filter((layout) => layout.body?.some(isThere));
  if (fitting.length === 0) return layouts.find((layout) => layout.body === undefined) ?? layouts[0] ?? null;
  const day = page.head.metas.find(([name]) => name === 'article:published_time')?.[1]?.slice(0, 10);
  if (day === undefined) return fitting[0]!;
  return fitting.findLast((layout) => layout.until !== undefined && day <= layout.until) ?? fitting[0]!;
}
