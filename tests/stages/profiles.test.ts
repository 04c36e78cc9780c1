import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/model/profile.js';
import { clean, trace } from '../../src/pipeline.js';
import { FIRST, SECOND } from '../support/pages.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>河口镇修好老水闸</title>${head}</head><body><h1>河口镇修好老水闸</h1>${body}</body></html>`;

const source = (text: string) => ({ path: 'a.html', relative: 'a.html', bytes: Buffer.from(text) });

const STORY = `<div class="story"><p>${FIRST}</p><p>${SECOND}</p></div>`;

const profile = (site: string, rest: Partial<Profile> = {}): Profile => ({ site, name: site, ...rest });

const siteOf = (text: string, profiles: readonly Profile[], url?: string): string | undefined =>
  trace(source(text), url === undefined ? { profiles } : { profiles, url }).page.site?.profile.site;

describe('which profile', () => {
  const whole = profile('river.example', { hosts: ['river.example'] });
  const blog = profile('blog.river.example', { hosts: ['blog.river.example'] });

  it.each([
    ['https://blog.river.example/1', 'blog.river.example'],
    ['https://www.river.example/1', 'river.example'],
    ['https://anotherriver.example/1', undefined],
  ])('%s: the nearest host, in whatever order', (url, site) => {
    expect(siteOf(page(STORY), [whole, blog], url)).toBe(site);
    expect(siteOf(page(STORY), [blog, whole], url)).toBe(site);
  });

  it.each([
    ['an id', { id: 'tale' }, '<div id="tale"></div>', '<div id="tales"></div>'],
    ['a class', { className: 'tale' }, '<p class="a tale">x</p>', '<p class="tale-x">x</p>'],
    [
      'a class by its prefix',
      { classPrefix: 'tale-' },
      '<p class="a tale-x9">x</p>',
      '<p class="fairytale-x">x</p>',
    ],
    [
      'an image’s host',
      { imageHost: 'i.example' },
      '<img src="//a.i.example/1.jpg">',
      '<img src="//ai.example/1.jpg">',
    ],
    ['two parts', { id: 'tale', className: 'b' }, '<p id="tale" class="b">x</p>', '<p id="tale">x</p>'],
  ])('%s marks a site', (_name, mark, has, hasNot) => {
    const marked = [profile('tales.example', { marks: { any: [mark] } })];
    expect(siteOf(page(has + STORY), marked)).toBe('tales.example');
    expect(siteOf(page(hasNot + STORY), marked)).toBeUndefined();
  });
});

describe('a layout', () => {
  const url = 'https://river.example/1';
  const withLayout = (fields: object, body = ['.story']): readonly Profile[] => [
    profile('river.example', {
      hosts: ['river.example'],
      layouts: [{ id: 'only', body, fields }],
    } as Partial<Profile>),
  ];

  it('a field is what an expression finds, a line without it gives none', () => {
    const info = '<p class="info">河口日报/2021-03-04</p><p class="info">河口日报</p>';
    const profiles = withLayout({ source: [{ select: '.info', match: '^([^/]{2,9})/' }] });
    const { fieldHits } = trace(source(page(info + STORY)), { profiles, url }).page;
    expect(fieldHits['source']?.map(({ text }) => text)).toEqual(['河口日报']);
  });

  it('a field is read from the head', () => {
    const head = '<meta itemprop="dateUpdate" content="2021-03-04 05:06:07">';
    const profiles = withLayout({ published: [['meta[itemprop=dateUpdate]', 'content']] });
    const outcome = clean(source(page(STORY, head)), { profiles, url });
    expect(outcome).toMatchObject({ published: '2021-03-04T05:06:07+08:00' });
  });

  it('a body without text is none', () => {
    const text = page(`<div class="box"><script>load()</script></div>${STORY}`);
    const outcome = clean(source(text), { profiles: withLayout({}, ['.box']), url });
    expect(outcome).toMatchObject({ status: 'article', text: `${FIRST}\n\n${SECOND}` });
  });
});

describe('the address of a saved page', () => {
  const link = '<a href="https://www.river.example/">首页</a>';
  const urlOf = (comment: string, body = link): string | null =>
    trace(source(`<!DOCTYPE html><!--${comment}-->${page(body + STORY).slice(15)}`), {}).page.url;

  it.each([
    ' saved from url=(0042)https://news.river.example/2021/1.html ',
    '\n Page saved with SingleFile \n url: https://news.river.example/2021/1.html \n saved date: today\n',
    'https://news.river.example/2021/1.html',
  ])('%j', (comment) => {
    expect(urlOf(comment)).toBe('https://news.river.example/2021/1.html');
  });

  it.each([
    ['of a script', 'https://news.river.example/a.js', link],
    ['of a site that the page does not link to', 'https://template.example/free', link],
    ['within other words', 'see https://news.river.example/2021/1.html', link],
  ])('not one %s', (_name, comment, body) => {
    expect(urlOf(comment, body)).toBeNull();
  });
});
