import type { Page } from '../../../model/page.js';

const MIN_TITLE = 8;
const MAX_TITLE = 200;
const OPENING = 40;
/** Longer titles of windows are read so far. */
const MAX_READ = 2000;

/** What the page says of itself in its head, as its text may repeat it. */
export interface PageWords {
  isTitle(text: string): boolean;
  isDescription(text: string): boolean;
}

/** Reads titles and description of a page's head. */
export function pageWords({ head }: Page): PageWords {
  const meta = (...names: string[]): string =>
    (head.metas.find(([name]) => names.includes(name))?.[1] ?? '').trim();
  const title = head.title.slice(0, MAX_READ);
  const shared = meta('og:title', 'twitter:title').slice(0, MAX_READ);
  const opening = meta('og:description', 'description').slice(0, OPENING);
  return {
    isTitle: (text) =>
      text.length >= MIN_TITLE &&
      text.length <= MAX_TITLE &&
      (title.includes(text) ||
        (shared.length >= MIN_TITLE && (shared.includes(text) || text.includes(shared)))),
    isDescription: (text) => opening.length === OPENING && text.startsWith(opening),
  };
}
