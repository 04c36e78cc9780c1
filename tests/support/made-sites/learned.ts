import { type Learned, learn } from '../../../src/learn/learn.js';
import type { SourceFile } from '../../../src/model/input.js';
import type { Profile } from '../../../src/model/profile.js';
import { clean } from '../../../src/pipeline.js';
import { f1Of } from '../../../src/text/overlap.js';
import { compareArticle, meanF1 } from '../../../tools/tune/overlap.mjs';
import { MADE_SITES, type MadePage, madePages } from './made-sites.js';
import type { Site } from './site.js';

export const sourceOf = ({ name, text }: Pick<MadePage, 'name' | 'text'>): SourceFile => ({
  path: name,
  relative: name,
  bytes: new TextEncoder().encode(text),
});

export function siteCalled(id: string): Site {
  const site = MADE_SITES.find((one) => one.id === id);
  if (site === undefined) throw new Error(`no made site is called ${id}`);
  return site;
}

/** What is learned from the first pages of a site, without any other profile. */
export const learnedFrom = (site: Site, seen: number, kind: 'html' | 'dump' = 'html'): Learned =>
  learn(madePages(site, 0, seen, kind).map(sourceOf), { profiles: [], name: site.id });

interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Scores of pages with some profiles. */
export function scoresOf(pages: readonly MadePage[], profiles: readonly Profile[]): number[] {
  return pages.map((page) => f1Of(rateOf(page, profiles)));
}

function rateOf(page: MadePage, profiles: readonly Profile[]): Omit<Score, 'f1'> {
  const outcome = clean(sourceOf(page), { profiles });
  return compareArticle(page.gold, outcome.status === 'article' ? outcome.blocks : []);
}

export const meanOf = (pages: readonly MadePage[], profiles: readonly Profile[]): Score =>
  meanF1(pages.map((page) => rateOf(page, profiles))) as Score;
