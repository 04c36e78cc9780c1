import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectsOf } from '../../src/learn/effects.js';
import { learn } from '../../src/learn/learn.js';
import { ProfileSchema } from '../../src/model/profile.js';
import { loadProfiles } from '../../src/profiles/load.js';
import { anyInput } from '../support/generated-pages.js';
import { sourceOf } from '../support/made-sites/learned.js';
import { makeStory } from '../support/made-sites/story.js';
import { tempFolder } from '../support/temp-folder.js';

const paragraphs = (seed: number): string[] =>
  makeStory(seed, 'zh').parts.flatMap((part) => ('text' in part ? [part.text] : []));

const FRAME =
  '<link rel="canonical" href="https://hostile.example/a"><p>本站的第一行写着名字，也写着地址和电话。</p>';

/** Pages that are more than pages are: deep, wide, with long lines, with names that mean something in CSS. */
const SHAPES: Readonly<Record<string, (story: string[], page: number) => string>> = {
  'four thousand elements in each other': (story) =>
    `${'<div class="in">'.repeat(4000)}<p>${story.join('</p><p>')}</p>${'</div>'.repeat(4000)}`,
  'four thousand names': (story, page) => {
    const one = (i: number): string => `<i class="n${'abcdefgh'[i % 8]}${i}" id="p${page}-${i}">x</i>`;
    const many = Array.from({ length: 4000 }, (_, i) => one(i)).join('');
    return `${many}<div class="text"><p>${story.join('</p><p>')}</p></div>`;
  },
  'names that mean something': (story) =>
    `<div class='a"] > b, * { } .c:not(x)' id="1 > 2"><p>${story.join('</p><p>')}</p><p class="\\">本站提示：请常来看看这里的新消息，天天都有。</p></div>`,
  'lines that open the same and go on': (story) =>
    `<div class="text"><p>${story.join('</p><p>')}</p>${`<p>${'共同的开头，'.repeat(60)}</p>`.repeat(300)}</div>`,
  'expressions for lines': (story, page) =>
    `<div class="text"><p>${story.join('</p><p>')}</p><p>(a+)+$ 第${page}号 [x]{2,} 号码\\d* 写在这里等你来看</p></div>`,
};

it.each(Object.keys(SHAPES))('%s: what is learned loads', async (shape) => {
  const pages = Array.from({ length: 6 }, (_, i) => ({
    name: `${i}.html`,
    text: `<html><head><title>${i}</title></head><body>${FRAME}${SHAPES[shape]!(paragraphs(i), i)}</body></html>`,
  }));
  const { profile, samples } = learn(pages.map(sourceOf), { profiles: [] });
  expect(samples.length).toBeGreaterThan(0);
  if (profile === null) return;
  const folder = await tempFolder({ 'profile.json': JSON.stringify(profile) });
  expect(loadProfiles(folder.path)).toEqual([profile]);
});

it('whatever pages are, learning ends with a profile that is one, or a reason', () => {
  const pages = fc.array(anyInput, { minLength: 5, maxLength: 7 });
  fc.assert(
    fc.property(pages, (texts) => {
      const sources = texts.map((text, i) => sourceOf({ name: `${i}`, text }));
      const { profile, reason, samples } = learn(sources, { profiles: [] });
      expect(profile === null).toBe(reason !== null);
      if (profile === null) return;
      expect(ProfileSchema.safeParse(profile).error).toBeUndefined();
      expect(effectsOf(samples, profile, { profiles: [] })).toHaveLength(samples.length);
    }),
    { numRuns: 25, seed: 20 },
  );
});
