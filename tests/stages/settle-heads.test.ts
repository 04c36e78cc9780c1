import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';

const TEXT =
  '<p>The ferry left the north bank at six in the morning with a dozen market gardeners on board, baskets all over its deck.</p>' +
  '<p>By autumn the new landing will halve the crossing, the captain said, and the fare is going to stay what it has been.</p>' +
  '<p>Nobody on the early boat believed a word of it, and all of them had already bought their tickets for the week.</p>';
const TEXT_ZH =
  '<p>清晨六点，第一班渡船在薄雾里离开北岸，船上坐着十几个赶早市的菜农，箩筐挤满了甲板。</p>' +
  '<p>船长说，等到秋天新码头启用以后，航程可以缩短一半，票价不会变动，早晚还要各加一班。</p>';

function article(html: string): Article {
  const outcome = cleanText(html, { profiles: [] });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly text?: string;
  readonly lang?: string;
}

const page = ({ head = '', above = '', below = '', text = TEXT, lang = 'en' }: Parts): Article =>
  article(
    `<html lang="${lang}"><head><title>The early ferry</title>${head}</head><body><h1>The early ferry</h1>` +
      `<div class="info">${above}</div><div class="story">${text}</div>${below}</body></html>`,
  );

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const news = (more: object): object => ({ '@type': 'NewsArticle', headline: 'The early ferry', ...more });

describe('writers of structured data', () => {
  it.each<[string, unknown, string[]]>([
    ['a string', news({ author: 'By Jane Doe and John Roe' }), ['Jane Doe', 'John Roe']],
    ['a list of strings', news({ author: ['Jane Doe', 'John Roe'] }), ['Jane Doe', 'John Roe']],
    ['an object', news({ author: { '@type': 'Person', name: 'Jane Doe' } }), ['Jane Doe']],
    [
      'an object of several names',
      news({ author: { name: ['Jane Doe', 'John Roe'] } }),
      ['Jane Doe', 'John Roe'],
    ],
    ['a creator', news({ creator: { name: 'Jane Doe' } }), ['Jane Doe']],
    [
      'an organisation',
      news({ author: { '@type': 'Organization', name: 'Ferry and Tide Desk' } }),
      ['Ferry and Tide Desk'],
    ],
    [
      'a reference',
      { '@graph': [news({ author: { '@id': '#j' } }), { '@type': 'Person', '@id': '#j', name: 'Jane Doe' }] },
      ['Jane Doe'],
    ],
    [
      'the entity of a page',
      { '@type': 'WebPage', mainEntity: news({ author: { name: 'Jane Doe' } }) },
      ['Jane Doe'],
    ],
    [
      'no item of a list',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'NewsArticle', headline: 'A late bus', author: { name: 'John Roe' } }],
      },
      [],
    ],
    [
      'no article that is listed among many',
      ['One', 'Two', 'Three', 'Four'].map((headline) => ({
        '@type': 'NewsArticle',
        headline: `${headline} late buses in a row`,
        author: { name: 'John Roe' },
      })),
      [],
    ],
    ['nobody', news({ author: { name: 'admin' } }), []],
    ['no address', news({ author: 'https://example.com/jane' }), []],
  ])('%s', (_name, value, authors) => {
    expect(page({ head: ld(value) }).authors).toEqual(authors);
  });

  it('survives depth and width', () => {
    let deep: object = { name: 'x' };
    for (let i = 0; i < 3000; i++) deep = { a: deep };
    const wide = Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' }));
    expect(page({ head: ld(news({ author: 'Jane Doe', deep })) + ld(wide) }).authors).toEqual(['Jane Doe']);
  });
});

describe('writers of metas, elements and lines', () => {
  it.each([
    ['<meta name="author" content="Jane Doe">', ['Jane Doe']],
    ['<meta name="parsely-author" content="Jane Doe">', ['Jane Doe']],
    ['<meta name="example_authors" content="Jane Doe, John Roe">', ['Jane Doe', 'John Roe']],
    [
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
      ['Jane Doe'],
    ],
    [
      '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Six Minutes">',
      [],
    ],
    ['<meta name="twitter:creator" content="@jane">', []],
    ['<meta name="article:author" content="https://example.com/jane">', []],
  ])('%s', (head, authors) => {
    expect(page({ head }).authors).toEqual(authors);
  });

  it.each([
    ['<a rel="author" href="/x">Jane Doe</a>', ['Jane Doe']],
    ['<a href="/authors/jane-doe">Jane Doe</a>', ['Jane Doe']],
    ['<span itemprop="author"><span itemprop="name">Jane Doe</span></span>', ['Jane Doe']],
    ['<p class="byline">Jane Doe, Reporter | March 3, 2024</p>', ['Jane Doe']],
    ['<p>By Jane Doe and John Roe</p>', ['Jane Doe', 'John Roe']],
    ['<p>3 March 2024 | By Jane Doe</p>', ['Jane Doe']],
    ['<p>von Anna Lindner</p>', ['Anna Lindner']],
    ['<p>by kestrel</p>', ['kestrel']],
    ['<p class="byline">Learn More</p>', []],
    ['<p>by the way</p>', []],
    ['<p>Reviewed by <a href="/authors/john-roe">John Roe</a></p>', []],
    ['<p class="photo-credit">Photo by Jane Doe</p>', []],
  ])('%s', (above, authors) => {
    expect(page({ above }).authors).toEqual(authors);
  });

  it('the card of another article below names none of this one', () => {
    const card =
      '<div class="related-card"><a href="/b">Late buses</a><a href="/authors/john-roe">John Roe</a></div>';
    expect(page({ below: card }).authors).toEqual([]);
  });

  it('a name that is seen beats one that is not, a person the site', () => {
    const head =
      '<meta name="author" content="Template Owner"><meta property="og:site_name" content="Ferry News">';
    expect(page({ head, above: '<p>By Jane Doe</p>' }).authors).toEqual(['Jane Doe']);
    const site = ld(news({ author: 'Ferry News' })) + head.replace('Template Owner', 'Jane Doe');
    expect(page({ head: site }).authors).toEqual(['Jane Doe']);
  });

  it('a head in Chinese that names the site, a number or the editor names no writer', () => {
    for (const name of ['江城在线', '1000234', '庄小南', '网易']) {
      const head = `<meta name="author" content="${name}">`;
      const { authors } = page({ head, text: TEXT_ZH, lang: 'zh', below: '<p>责任编辑：庄小南</p>' });
      expect(authors).toEqual([]);
    }
  });
});

describe('when it was published', () => {
  it.each<[string, Parts, string | null]>([
    [
      'structured data',
      { head: ld(news({ datePublished: '2024-03-12T10:15:00+01:00' })) },
      '2024-03-12T10:15:00+01:00',
    ],
    ['a meta', { head: '<meta name="dc.date.issued" content="2024-03-12">' }, '2024-03-12'],
    ['a line', { above: '<p>March 12, 2024</p>' }, '2024-03-12'],
    ['an element', { above: '<span class="post-date">12.03.2024</span>' }, '2024-03-12'],
    ['a time element', { above: '<time>12 March 2024</time>' }, '2024-03-12'],
    ['the foot', { below: '<p>Posted on March 12, 2024 by Jane Doe</p>' }, '2024-03-12'],
    ['no teaser', { below: '<p><a href="/b">Late buses in a row again</a> March 12, 2024</p>' }, null],
    ['no sentence', { above: '<p>On March 12, 2024 the council met. It rained.</p>' }, null],
    ['no picture', { text: `<img src="/2024/03/12/a.jpg">${TEXT}` }, null],
    ['the last change alone', { above: '<p>Last updated: March 12, 2024</p>' }, '2024-03-12'],
    ['no last change beside it', { above: '<p>Updated: May 1, 2024</p><p>March 12, 2024</p>' }, '2024-03-12'],
    ['a script', { head: '<script>var ct = "1710238500";</script>' }, '2024-03-12T18:15:00+08:00'],
    [
      'no script that is not of the kind',
      { head: '<script>var cta = 1710238500; x.ct = "y";</script>' },
      null,
    ],
    [
      'the address',
      { head: '<link rel="canonical" href="https://example.com/2024/03/12/early-ferry">' },
      '2024-03-12',
    ],
    [
      'no number in the address',
      { head: '<link rel="canonical" href="https://example.com/20243/1299/x">' },
      null,
    ],
  ])('%s', (_name, parts, published) => {
    expect(page(parts).published).toBe(published);
  });

  it('what is shown outvotes the head, but as a change it does not', () => {
    const shown = '<p class="date">12 March 2024</p>';
    const told = (published: string, modified: string): string =>
      ld(news({ datePublished: published, dateModified: modified }));
    expect(page({ above: shown, head: told('2021-01-01', '2021-01-02') }).published).toBe('2024-03-12');
    expect(page({ above: shown, head: told('2021-01-01', '2024-03-12') }).published).toBe('2021-01-01');
  });

  it('what is told from the moment of fetching needs the moment', () => {
    const body = `<html><body><h1>渡口</h1><p>昨天 10:20</p><div class="story">${TEXT_ZH}</div></body></html>`;
    expect(article(body).published).toBeNull();
    const fetched = article(`---\ncrawled: 2024-03-01T08:00:00+08:00\n---\n${body}`);
    expect(fetched.published).toBe('2024-02-29T10:20+08:00');
  });
});

describe('accounts, sources and pages', () => {
  const zh = (above: string, below = ''): Article => page({ above, below, text: TEXT_ZH, lang: 'zh' });

  it.each([
    ['<div>澎湃号 &gt; 渡口观察</div>', '渡口观察'],
    ['<div class="name">渡口观察</div><div>关注</div>', '渡口观察'],
    ['<p class="author-name">赶早市的人</p>', '赶早市的人'],
    ['<p class="author">记者 周望舒</p>', null],
    ['<p class="username">登录</p>', null],
  ])('the account of %s', (above, account) => {
    expect(zh(above).account).toBe(account);
  });

  it.each([
    ['<p>2024-03-05 07:08 江城晚报</p>', '江城晚报'],
    ['<p>周望舒/江城晚报</p><p>2024-03-05 07:08</p>', '江城晚报'],
    ['<p>2024-03-05 07:08</p><span class="media_name">江城晚报</span>', '江城晚报'],
    ['<p>2024-03-05 07:08</p><p>举报</p>', null],
    ['<p>2024-03-05 | Source: Example Daily</p>', 'Example Daily'],
  ])('the source of %s', (above, source) => {
    expect(zh(above).source).toBe(source);
  });

  it('an editor in an element of its own far below', () => {
    const between = '<div><p>分享</p></div>'.repeat(20);
    const { editors } = zh('', `${between}<div class="ep-editor">责任编辑：庄小南_NB123</div>`);
    expect(editors).toEqual(['庄小南']);
  });

  it('an editor with a pen name, a writer whom nobody knows', () => {
    const { editors, authors } = zh('', '<div>作者：未知　责任编辑：山间听雨人</div>');
    expect({ editors, authors }).toEqual({ editors: ['山间听雨人'], authors: [] });
  });

  it('the next page by its number, not another article', () => {
    const head = '<link rel="canonical" href="https://example.com/a/123.html">';
    const links = (href: string): string => `<p><a href="${href}">2</a></p>`;
    expect(page({ head, below: links('123_2.html') }).next).toBe('https://example.com/a/123_2.html');
    expect(page({ head, below: links('124_2.html') }).next).toBeNull();
  });
});
