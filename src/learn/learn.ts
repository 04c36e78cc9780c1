import type { SourceFile } from '../model/input.js';
import type { CleanOptions } from '../model/options.js';
import type { Profile } from '../model/profile.js';
import { provenLayouts } from './credits/proven-layouts.js';
import { MIN_PAGES } from './evidence.js';
import { htmlLayouts } from './html-layouts.js';
import { type Identity, identityOf, SeveralSites } from './identity.js';
import { kinship } from './kinship.js';
import { frontMatterMarks, lineMarks, type MarkRule, markupMarks } from './marks.js';
import type { LearnedLayout } from './rule.js';
import { type Sample, sampleOf } from './sample.js';
import { textLayout } from './text-layout.js';
import { toProfile } from './to-profile.js';
import { withoutCopies } from './without-copies.js';

/** What pages of a site taught, or why nothing. */
export interface Learned {
  readonly profile: Profile | null;
  /** Why there is no profile. */
  readonly reason: string | null;
  readonly identity: Identity | null;
  /** The profile that knows these pages already. */
  readonly known: Profile | null;
  readonly marks: readonly MarkRule[];
  readonly layouts: readonly LearnedLayout[];
  readonly samples: readonly Sample[];
  /** Inputs that gave no article, and articles that stood there before. */
  readonly unread: number;
  readonly copies: number;
}

export interface LearnOptions extends CleanOptions {
  /** What the site is called where no page says it. */
  readonly name?: string | undefined;
}

type Start = Pick<Learned, 'samples' | 'unread' | 'copies'>;

const refused = (start: Start, reason: string): Learned => ({
  ...start,
  profile: null,
  reason,
  identity: null,
  known: null,
  marks: [],
  layouts: [],
});

const RELATED = 0.8;

/** Pages without an address are of one site where they share lines. */
function wrongKin(samples: readonly Sample[]): string | null {
  const bare = samples.filter(({ page }) => page.url === null);
  if (bare.length < MIN_PAGES) return null;
  const groups = kinship(bare);
  const [largest] = groups;
  if (largest!.length >= bare.length * RELATED) return null;
  const kin = groups.filter(({ length }) => length > 1);
  if (kin.length < 2) return `nothing repeats: ${bare.length} pages have hardly a line in common`;
  const sizes = kin.slice(0, 4).map(({ length }) => length);
  return `pages of several sites: groups of ${sizes.join(', ')} pages have no line in common; name a folder of one site`;
}

/** The profile that most pages are known by. */
function knownProfile(samples: readonly Sample[]): Profile | null {
  const counts = new Map<Profile, number>();
  for (const { page } of samples)
    if (page.site !== null) counts.set(page.site.profile, (counts.get(page.site.profile) ?? 0) + 1);
  const best = [...counts].find(([, count]) => count > samples.length / 2);
  return best?.[0] ?? null;
}

function marksOf(samples: readonly Sample[], { name, hosts }: Identity): MarkRule[] {
  const texts = samples.filter(({ page }) => page.isText && page.frontMatter === null);
  const markup = samples.filter(({ page }) => !page.isText && page.frontMatter === null);
  return [
    ...frontMatterMarks(samples),
    ...(hosts.length === 0 ? markupMarks(markup) : []),
    ...lineMarks(texts, name),
  ];
}

const isEmpty = (layout: LearnedLayout): boolean =>
  [layout.body, layout.remove, layout.dropLines, layout.startAfter, layout.endAt].every(
    ({ length }) => length === 0,
  );

function fromSamples(start: Start, options: LearnOptions): Learned {
  const known = knownProfile(start.samples);
  const identity = identityOf(start.samples, known?.site ?? options.name ?? null);
  const samples = start.samples.filter((sample) => !identity.others.includes(sample));
  const rest = { ...start, samples };
  if (samples.length < MIN_PAGES) return refused(rest, tooFew(samples.length));
  const kin = wrongKin(samples);
  if (kin !== null) return refused(rest, kin);
  const marks = known === null ? marksOf(samples, identity) : [];
  const markup = samples.filter(({ page }) => !page.isText);
  const texts = samples.filter(({ page }) => page.isText);
  const pages = markup.length >= MIN_PAGES ? htmlLayouts(markup) : [];
  const text = texts.length >= MIN_PAGES ? textLayout(texts) : null;
  const layouts = [...pages, ...(text === null ? [] : [text])];
  if (layouts.every(isEmpty))
    return { ...refused(rest, 'nothing repeats that is not left out already'), known };
  const profileOf = (markup: readonly LearnedLayout[]): Profile =>
    toProfile(identity, marks, { markup, text }, known);
  const proven = provenLayouts(pages, samples, profileOf(pages), options);
  const learned = [...proven, ...layouts.slice(pages.length)];
  return {
    ...rest,
    profile: profileOf(proven),
    reason: null,
    identity,
    known,
    marks,
    layouts: learned,
  };
}

const tooFew = (count: number): string =>
  `too little evidence: ${count === 1 ? '1 page' : `${count} pages`} with an article; ${MIN_PAGES} are the least, twenty are good`;

/**
 * Learns a profile from pages of one site, without labels: what repeats from page to page is furniture, what varies is
 * the article. Wrapper induction over a whole page's template began with Crescenzi, Mecca and Merialdo, “RoadRunner”
 * (VLDB 2001); here what `clean` takes for the article now is the prior, and a rule needs pages that agree.
 */
export function learn(sources: Iterable<SourceFile>, options: LearnOptions = {}): Learned {
  const read = [...sources].map((source) => sampleOf(source, options));
  const all = read.filter((sample) => sample !== null);
  const samples = withoutCopies(all);
  const start = { samples, unread: read.length - all.length, copies: all.length - samples.length };
  if (samples.length < MIN_PAGES) return refused(start, tooFew(samples.length));
  try {
    return fromSamples(start, options);
  } catch (error) {
    if (error instanceof SeveralSites) return refused(start, error.message);
    throw error;
  }
}
