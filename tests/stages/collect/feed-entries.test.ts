import fc from 'fast-check';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/pipeline.js';
import { feedEntries } from '../../../src/stages/collect/open/feed-entries.js';
import { breaking, inChunks, opened } from '../../support/opened.js';

const PARAGRAPHS = [
  '河上的桥今天通车，两岸的人都来看。',
  '桥长三百米，修了两年。过桥的第一个人是卖菜的。',
  '镇上的人说，以后去县城少走十里路。',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const LONG = BODY.repeat(5);

const DATE = 'Fri, 18 Jun 2021 09:20:00 +0800';
const ITEM = {
  title: '桥通了 & 路短了',
  link: 'https://news.example/bridge.html',
  pubDate: DATE,
  dc: { creators: ['林桥'] },
  categories: [{ name: '地方' }, { name: '交通: 桥' }],
  description: '河上的桥今天通车。',
  content: { encoded: BODY },
};
const rssOf = (items: readonly object[]): string =>
  generateRssFeed({
    title: '河镇日报',
    link: 'https://news.example/',
    description: '新闻',
    items: items as never,
  });

const FRONT = `---
title: 桥通了 & 路短了
date: 2021-06-18T01:20:00Z
author: 林桥
feed: 河镇日报
link: https://news.example/bridge.html
categories:
  - 地方
  - "交通: 桥"
---

`;

describe('a feed', () => {
  it('is its entries with front matter, named by their place', async () => {
    expect(await opened(feedEntries, rssOf([ITEM, { ...ITEM, title: '二' }]))).toEqual([
      { name: '1', text: `${FRONT}${BODY}\n`, isPage: true, origin: { url: ITEM.link } },
      {
        name: '2',
        text: `${FRONT.replace(ITEM.title, '二')}${BODY}\n`,
        isPage: true,
        origin: { url: ITEM.link },
      },
    ]);
  });

  it('may be Atom', async () => {
    const entry = {
      id: 'x',
      title: { value: '桥通了 & 路短了' },
      published: '2021-06-18T09:20:00+08:00',
      updated: '2021-06-18T09:20:00+08:00',
      authors: [{ name: '林桥' }],
      categories: [{ term: '地方' }, { term: '交通: 桥' }],
      links: [{ href: 'https://news.example/comments', rel: 'replies' }, { href: ITEM.link }],
      content: { value: BODY, type: 'html' },
    };
    const feed = generateAtomFeed({
      id: 'f',
      title: { value: '河镇日报' },
      updated: entry.updated,
      entries: [entry],
    } as never);
    const updated = FRONT.replace('author:', 'updated: 2021-06-18T01:20:00Z\nauthor:');
    expect(await opened(feedEntries, feed)).toMatchObject([
      { text: `${updated}${BODY}\n`, origin: { url: ITEM.link } },
    ]);
  });

  it('may be Atom with XHTML in it', async () => {
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>t</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content></entry></feed>`;
    const [found] = await opened(feedEntries, feed);
    expect(found?.text).toContain(BODY);
  });

  it('may be RSS 1.0', async () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>河镇日报</title></channel><item rdf:about="https://news.example/bridge.html"><title>桥</title><link>https://news.example/bridge.html</link><dc:date>2021-06-18T09:20:00+08:00</dc:date><content:encoded><![CDATA[${BODY}]]></content:encoded></item></rdf:RDF>`;
    const [found] = await opened(feedEntries, feed);
    expect(found?.text).toBe(
      `---\ntitle: 桥\ndate: 2021-06-18T09:20:00+08:00\nfeed: 河镇日报\nlink: https://news.example/bridge.html\n---\n\n${BODY}\n`,
    );
  });

  it('may be in the encoding that it declares', async () => {
    const head =
      '<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>x</title><item><title>';
    const tail = `</title><description>${'&lt;p&gt;long text of an article, long text.&lt;/p&gt;'.repeat(20)}</description></item></channel></rss>`;
    const bytes = Buffer.concat([
      Buffer.from(head),
      Buffer.from([0xba, 0xd3, 0xc9, 0xcf]),
      Buffer.from(tail),
    ]);
    expect((await opened(feedEntries, bytes))[0]?.text).toContain('title: 河上\n');
    const [unknown] = await opened(
      feedEntries,
      Buffer.from(bytes.toString('latin1').replace('gb2312', 'x-nothing'), 'latin1'),
    );
    expect(unknown?.fault).toBe('its encoding is not known');
  });

  it('may have the article as description; a summary is none', async () => {
    const bare = { ...ITEM, content: undefined };
    const found = await opened(
      feedEntries,
      rssOf([{ ...bare, description: LONG }, bare, { ...bare, description: `${LONG}<p>……阅读全文 »</p>` }]),
    );
    expect(found.map(({ text, fault }) => text?.endsWith(`---\n\n${LONG}\n`) ?? fault)).toEqual([
      true,
      'entry 2: a summary only, without the article',
      'entry 3: a summary only, without the article',
    ]);
    expect(found[1]?.origin).toEqual({ url: ITEM.link });
  });

  it('has headlines that are text on one line, whatever the feed puts there', async () => {
    const titles = ['a<br/>b\n---\nx: y', '&#8220;x&#8221; &amp; y', '{{x}}', '- x', '"', "'", '# x', 'null'];
    const found = await opened(feedEntries, rssOf(titles.map((title) => ({ ...ITEM, title }))));
    const seen = found.map(({ text }) => {
      const outcome = clean({ path: 'x', relative: 'x', bytes: Buffer.from(text ?? '') });
      return outcome.status === 'article' ? outcome.title : outcome.status;
    });
    expect(seen).toEqual(['a b --- x: y', '“x” & y', '{{x}}', '- x', '"', "'", '# x', 'null']);
  });
});

describe('a hostile feed', () => {
  const declared = (entities: string, title: string): string =>
    `<?xml version="1.0"?><!DOCTYPE rss [${entities}]><rss version="2.0"><channel><title>x</title><item><title>${title}</title><description>${LONG}</description></item></channel></rss>`;
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    ['a billion laughs', declared(`<!ENTITY a0 "ha">${laughs}`, '&a12;'), '&a12;'],
    ['a file', declared('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'), '&a;'],
    ['an address', declared('<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;', 'x'), 'x'],
    ['a word', declared('<!ENTITY a "word">', '&a;'), '&a;'],
  ])('has its entities left alone: %s', async (_, feed, title) => {
    const [found] = await opened(feedEntries, feed);
    expect(found?.text?.length ?? 0).toBeLessThan(feed.length * 2);
    if (found?.text !== null) expect(found?.text).toContain(title);
    for (const word of ['root:', 'haha', 'title: word']) expect(found?.text ?? '').not.toContain(word);
  });

  it.each([
    ['nesting', '<a>'.repeat(50_000)],
    ['tags', '<item/>'.repeat(150_000)],
    ['open tags', '<'.repeat(200_000)],
    ['attributes', `<item ${Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    ['namespaces', `<item ${Array.from({ length: 20_000 }, (_, n) => `xmlns:a${n}="x"`).join(' ')}/>`],
    ['comments', '<!--'.repeat(100_000)],
    ['sections', '<![CDATA['.repeat(100_000)],
    ['instructions', '<?a '.repeat(100_000)],
    ['entities', `<item><description>${'&amp;#38;'.repeat(100_000)}</description></item>`],
    ['open quotes', '<item a="'.repeat(50_000)],
    ['names', '<item><__proto__>x</__proto__><constructor>y</constructor></item>'],
  ])('comes to an end: %s', async (_, flood) => {
    const feed = `<rss version="2.0"><channel><title>x</title>${flood}</channel></rss>`;
    for (const { text, fault } of await opened(feedEntries, feed, { maxBytes: 1e7 }))
      expect(text === null).toBe(fault !== undefined);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is refused where it is too large or has too many tags', async () => {
    const [large] = await opened(feedEntries, rssOf([ITEM]), { maxBytes: 100 });
    expect(large?.fault).toBe('more bytes than a feed may have, 100');
    const [many] = await opened(feedEntries, `<rss>${'<a b="">'.repeat(100_001)}`, { maxBytes: 1e7 });
    expect(many?.fault).toBe('more than 200000 tags and attributes');
  });

  it('is read as far as it is whole', async () => {
    const whole = rssOf([ITEM, ITEM, ITEM]);
    const found = await opened(feedEntries, whole.slice(0, whole.lastIndexOf('</item>')));
    expect(found.map(({ name, text }) => [name, text !== null])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
    ]);
    expect(found[2]?.fault).toContain('the feed cannot be read further');
    const broken = await opened(feedEntries, breaking(Buffer.from(whole.slice(0, -80)), 'gone'));
    expect(broken.at(-1)?.fault).toBe('the file breaks off: gone');
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });
const piece = fc.oneof(
  fc.constantFrom('<item>', '</item>', '<![CDATA[', ']]>', '&x;', '<a b=', '<!DOCTYPE x ['),
  fc.string(),
);

describe('any feed', () => {
  it('is the same however the stream is cut, and comes to an end', async () => {
    const whole = rssOf([ITEM, ITEM]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(piece, { maxLength: 5 }),
        sizes,
        async (at, pieces, cuts) => {
          const bytes = Buffer.from(whole.slice(0, at) + pieces.join('') + whole.slice(at));
          const found = await opened(feedEntries, bytes);
          expect(await opened(feedEntries, inChunks(bytes, cuts))).toEqual(found);
          for (const { text, fault } of found) expect(text === null).toBe(fault !== undefined);
        },
      ),
    );
  });
});
