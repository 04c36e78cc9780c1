import { dumpOf } from '../../../tools/tune/dump.mjs';
import type { Said, Site } from './site.js';
import { DESK_SITES } from './sites-desks.js';
import { EN_SITES } from './sites-en.js';
import { FORMAL_SITES } from './sites-formal.js';
import { LATE_SITES } from './sites-late.js';
import { PORTAL_SITES } from './sites-portals.js';
import { POST_SITES } from './sites-posts.js';
import { ZH_SITES } from './sites-zh.js';
import { bodyOf, makeStory } from './story.js';

export const MADE_SITES: readonly Site[] = [
  ...ZH_SITES,
  ...EN_SITES,
  ...POST_SITES,
  ...FORMAL_SITES,
  ...LATE_SITES,
  ...PORTAL_SITES,
  ...DESK_SITES,
];

/** A page of a made site, and the text that is its article. */
export interface MadePage {
  readonly name: string;
  readonly text: string;
  readonly gold: string;
  /** Fields that it shows. */
  readonly says: Said;
}

const YAML = /^---\n/;
const STRIDE = 1000;

/** Does a site print posts with front matter? They have no dump. */
export const isPosts = ({ id }: Site): boolean => id.endsWith('-posts');

/**
 * Pages `from` to before `to` of a site: the same ones each time.
 *
 * @param kind as markup, or as the text that a browser copies of it
 */
export function madePages(site: Site, from: number, to: number, kind: 'html' | 'dump' = 'html'): MadePage[] {
  const base = (MADE_SITES.indexOf(site) + 1) * STRIDE;
  return Array.from({ length: to - from }, (_, i) => {
    const number = from + i;
    const told = makeStory(base + number, site.tongue);
    const story = site.prepare?.(told) ?? told;
    const markup = site.page(story);
    const isPost = YAML.test(markup);
    const text = kind === 'dump' ? (dumpOf(markup) as string) : markup;
    const ending = kind === 'dump' ? 'txt' : isPost ? 'md' : 'html';
    return {
      name: `${String(number).padStart(3, '0')}.${ending}`,
      text,
      gold: bodyOf(story),
      says: site.says?.(story) ?? {},
    };
  });
}
