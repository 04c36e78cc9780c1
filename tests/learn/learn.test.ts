import { describe, expect, it } from 'vitest';
import { learn } from '../../src/learn/learn.js';
import { ProfileSchema } from '../../src/model/profile.js';
import { clean } from '../../src/pipeline.js';
import { judgeFields } from '../support/made-sites/judge-fields.js';
import { learnedFrom, meanOf, scoresOf, siteCalled, sourceOf } from '../support/made-sites/learned.js';
import { madePages } from '../support/made-sites/made-sites.js';
import { partsMarkup, type Site, whole } from '../support/made-sites/site.js';
import { makeStory } from '../support/made-sites/story.js';
import { page } from '../support/pages.js';

const SUPPORT = /: \d+ of 12 pages$/;
const REPEATER = /[*+]/;
const FOUR = /^too little evidence: 4 pages/;
const ONE = /^too little evidence: 1 page /;
const GROUPS = /^pages of several sites: groups of 6, 6 pages/;
const NOTHING = /^nothing repeats/;

const SEEN = 12;
const LAST = 30;

/** A site, how its pages are kept, and the least F1 that a profile from twelve pages comes to on ten others. */
const FLOORS = [
  ['zh-portal', 'html', 0.99],
  ['zh-split', 'html', 0.99],
  ['zh-hashed', 'html', 0.99],
  ['en-utility', 'html', 0.96],
  ['en-random-ids', 'html', 0.98],
  ['zh-posts', 'html', 0.99],
  ['zh-quotes', 'html', 0.99],
  ['zh-quotes', 'dump', 0.9],
  ['zh-briefs', 'html', 0.98],
  ['zh-portal', 'dump', 0.93],
  ['zh-remarks', 'dump', 0.98],
  ['zh-above', 'dump', 0.98],
  ['en-weblog', 'dump', 0.98],
] as const;

describe.each(FLOORS)('from pages of %s as %s', (id, kind, floor) => {
  it(`a profile reaches ${floor} on unseen pages, and spoils none`, () => {
    const site = siteCalled(id);
    const { profile } = learnedFrom(site, SEEN, kind);
    expect(ProfileSchema.safeParse(profile).success).toBe(true);
    const unseen = madePages(site, LAST - 10, LAST, kind);
    expect(meanOf(unseen, [profile!]).f1).toBeGreaterThanOrEqual(floor);
    const before = scoresOf(unseen, []);
    for (const [i, score] of scoresOf(unseen, [profile!]).entries())
      expect(score, unseen[i]!.name).toBeGreaterThanOrEqual(before[i]! - 0.005);
  });
});

/** A site, and the least share of names that a profile must read on its pages of those that are missed without it. */
const NAMED = [
  ['zh-bare', 1],
  ['zh-quotes', 1],
  ['en-weblog', 1],
  ['hant-members', 0.7],
] as const;

describe.each(NAMED)('names on %s', (id, floor) => {
  it('that nobody read are read with the profile, and none is another', () => {
    const site = siteCalled(id);
    const { profile } = learnedFrom(site, SEEN);
    let [missed, found] = [0, 0];
    for (const made of madePages(site, LAST - 10, LAST)) {
      const before = clean(sourceOf(made), { profiles: [] });
      const after = judgeFields(made.says, clean(sourceOf(made), { profiles: [profile!] }), before);
      const was = judgeFields(made.says, before);
      expect(after.wrong, made.name).toBe(0);
      expect(after.missing, made.name).toBeLessThanOrEqual(was.missing);
      missed += was.missing;
      found += was.missing - after.missing;
    }
    expect(found).toBeGreaterThanOrEqual(missed * floor);
    expect(missed).toBeGreaterThan(0);
  });
});

it('who wrote another story that a page teases is not taken for its writer', () => {
  const aside: Site = {
    id: 'en-aside',
    tongue: 'en',
    page: (story) =>
      whole(
        story,
        { host: 'aside.example', name: 'Aside', lang: 'en' },
        `<h1>${story.title}</h1><div class="text">${partsMarkup(story.parts).join('\n')}</div>
<div class="next"><h3>Next</h3><a href="/n">${story.teasers[0]!.title}</a><p class="by">4 min read, by ${story.author}</p></div><p class="end">Aside is made by hand.</p>`,
      ),
  };
  const [first] = madePages(aside, 0, 1);
  expect(clean(sourceOf(first!), { profiles: [] })).toMatchObject({ authors: [] });
  const fields = learnedFrom(aside, SEEN).layouts.flatMap((layout) => layout.fields);
  expect(fields.map(({ field }) => field)).not.toContain('byline');
});

/** Sites on which there is little to gain, or whose articles repeat themselves. */
const UNHARMED = ['zh-plain', 'en-plain', 'zh-interviews', 'zh-market', 'en-lives'] as const;

it.each(UNHARMED)('what the articles of %s repeat is not taken from them', (id) => {
  const site = siteCalled(id);
  for (const kind of ['html', 'dump'] as const) {
    const { profile } = learnedFrom(site, SEEN, kind);
    const unseen = madePages(site, LAST - 10, LAST, kind);
    const profiles = profile === null ? [] : [profile];
    expect(meanOf(unseen, profiles).recall, kind).toBeGreaterThanOrEqual(meanOf(unseen, []).recall - 0.005);
  }
});

describe('a profile', () => {
  it('has a layout for each template of the site', () => {
    const { profile } = learnedFrom(siteCalled('en-remade'), 20);
    const bodies = profile!.layouts!.flatMap(({ body = [] }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies).toEqual(expect.arrayContaining(['#copy', '.article__text']));
  });

  it('calls no element by a name that a program drew, or that says how it looks', () => {
    const text = ['zh-hashed', 'en-random-ids', 'en-utility']
      .map((id) => JSON.stringify(learnedFrom(siteCalled(id), SEEN).profile))
      .join('\n');
    expect(text).toContain('[class*=\\"index_content__\\"]');
    expect(text).toContain('.c-text');
    expect(text).toContain('".prose"');
    for (const hash of ['x7Yz2', 'k9Qw4', 'b3Lm8']) expect(text).not.toContain(hash);
  });

  it('of a folder with pages and their texts serves both', () => {
    const site = siteCalled('zh-bare');
    const both = [...madePages(site, 0, 10), ...madePages(site, 10, 20, 'dump')];
    const { profile } = learn(both.map(sourceOf), { profiles: [] });
    for (const kind of ['html', 'dump'] as const) {
      const unseen = madePages(site, 30, 36, kind);
      expect(meanOf(unseen, [profile!]).f1).toBeGreaterThan(meanOf(unseen, []).f1 + 0.1);
    }
  });

  it('carries the support of each line, as does each rule', () => {
    const { layouts, profile } = learnedFrom(siteCalled('zh-portal'), SEEN);
    const lines = profile!.layouts!.flatMap(({ dropLines = [] }) => dropLines);
    for (const { why } of lines) expect(why).toMatch(SUPPORT);
    for (const { pages, of } of layouts.flatMap(({ remove, body }) => [...remove, ...body]))
      expect(pages).toBeLessThanOrEqual(of);
  });

  it('has no expression that takes long', () => {
    const { profile } = learnedFrom(siteCalled('hant-members'), SEEN, 'dump');
    const expressions = profile!.layouts!.flatMap(({ dropLines = [] }) => dropLines);
    expect(expressions.some((one) => 'matches' in one)).toBe(true);
    for (const one of expressions) if ('matches' in one) expect(one.matches).not.toMatch(REPEATER);
  });

  it('is the same whatever was learned before, and in what order files are named', () => {
    const site = siteCalled('zh-portal');
    const first = JSON.stringify(learnedFrom(site, SEEN).profile);
    learnedFrom(siteCalled('en-modern'), SEEN);
    expect(JSON.stringify(learnedFrom(site, SEEN).profile)).toBe(first);
  });
});

describe('nothing is learned', () => {
  const reasonOf = (pages: readonly { name: string; text: string }[]): string | null =>
    learn(pages.map(sourceOf), { profiles: [] }).reason;

  it('from four pages', () => {
    expect(reasonOf(madePages(siteCalled('zh-portal'), 0, 4))).toMatch(FOUR);
  });

  it('from one article that was saved eight times', () => {
    const [one] = madePages(siteCalled('zh-portal'), 0, 1);
    const copies = Array.from({ length: 8 }, (_, i) => ({ ...one!, name: `${i}.html` }));
    expect(reasonOf(copies)).toMatch(ONE);
  });

  it('from pages of two sites that give their addresses', () => {
    const two = ['zh-portal', 'en-modern'].flatMap((id) => madePages(siteCalled(id), 0, 6));
    expect(reasonOf(two)).toBe(
      'pages of 2 sites: piergazette.example (6), wangxi.example (6); name a folder of one site',
    );
  });

  it('from texts of two sites, which give none', () => {
    const two = ['zh-portal', 'en-modern'].flatMap((id) => madePages(siteCalled(id), 0, 6, 'dump'));
    expect(reasonOf(two)).toMatch(GROUPS);
  });

  it('from pages that have nothing in common', () => {
    const bare = Array.from({ length: 8 }, (_, i) => {
      const { title, parts } = makeStory(i, 'zh');
      const text = page(title, ...parts.flatMap((part) => ('text' in part ? [part.text] : [])));
      return { name: `${i}.html`, text };
    });
    expect(reasonOf(bare)).toMatch(NOTHING);
  });
});

it('a page of another site among many is left out', () => {
  const many = madePages(siteCalled('zh-portal'), 0, 9);
  const [stray] = madePages(siteCalled('en-modern'), 0, 1);
  const { identity, samples } = learn([...many, { ...stray!, name: 'stray.html' }].map(sourceOf), {
    profiles: [],
  });
  expect(identity?.others.map(({ source }) => source.path)).toEqual(['stray.html']);
  expect(samples).toHaveLength(9);
});
