import type { Page } from '../../model/page.js';

/** A front-matter value as one string, `''` where there is none. */
export function header(page: Page, ...keys: readonly string[]): string {
  const data = page.frontMatter?.data ?? {};
  const value = keys.map((key) => data[key]).find((one) => one !== undefined && one.length > 0);
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}
