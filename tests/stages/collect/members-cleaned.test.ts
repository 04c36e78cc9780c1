import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Article } from '../../../src/model/article.js';
import { clean, trace } from '../../../src/pipeline.js';
import { feedEntries } from '../../../src/stages/collect/open/feed-entries.js';
import { jsonRecords } from '../../../src/stages/collect/open/json-records.js';
import type { Opener } from '../../../src/stages/collect/open/member.js';
import { mhtmlPage } from '../../../src/stages/collect/open/mhtml-page.js';
import { warcRecords } from '../../../src/stages/collect/open/warc-records.js';
import { inChunks, LIMITS } from '../../support/opened.js';

const URL = 'https://news.example/2021/bridge.html';
const TEXT = [
  '河上的新桥今天上午通车，两岸的人都来看，桥头站了三四百人。',
  '桥长三百米，修了两年零四个月，花了六千万元，都是县里出的钱。',
  '过桥的第一个人是卖菜的老周，他说以后去县城少走十里路。',
];
const BODY = TEXT.map((text) => `<p>${text}</p>`).join('\n');
const page = (head = ''): string =>
  `<html><head>${head}<title>河上新桥今日通车</title></head><body><h1>河上新桥今日通车</h1><div class="article">${BODY}</div></body></html>`;

/** The article of the only member. */
async function cleaned(opener: Opener, bytes: Uint8Array): Promise<Article> {
  for await (const { name, body, origin } of opener(inChunks(bytes), LIMITS)) {
    const outcome = clean({ path: `a#${name}`, relative: name, bytes: body as Uint8Array, origin });
    if (outcome.status === 'article') return outcome;
    throw new Error(JSON.stringify(outcome));
  }
  throw new Error('nothing came out');
}

const archived = (body: Uint8Array, type: string): Promise<Uint8Array> =>
  WARCSerializer.serialize(
    WARCRecord.create(
      { type: 'response', url: URL, date: '2021-06-18T01:20:00Z', httpHeaders: { 'Content-Type': type } },
      inChunks(body),
    ),
  );

describe('the article of a member', () => {
  it('of a web archive has address, time, and the encoding that the server declared', async () => {
    expect.assertions(3);
    const body = '<h1>河上新橋今日通車</h1><p>橋長三百米，兩岸的人今天都來看。</p>';
    const bytes = await archived(iconv.encode(body, 'big5'), 'text/html; charset=Big5');
    for await (const { body, origin } of warcRecords(inChunks(bytes), LIMITS)) {
      const { file, page, fields } = trace({ path: 'a#1', relative: '1', bytes: body as Uint8Array, origin });
      expect(file).toMatchObject({ encoding: 'big5', encodingEvidence: 'declared as Big5' });
      expect(page.url).toBe(URL);
      expect(fields.crawled.value).toBe('2021-06-18T01:20:00Z');
    }
  });

  it('of a web archive is read as UTF-8 where the server is wrong', async () => {
    const article = await cleaned(warcRecords, await archived(Buffer.from(page()), 'text/html; charset=gbk'));
    expect(article.text).toBe(TEXT.join('\n\n'));
    expect(article.input.encoding).toBe('utf-8');
  });

  it('of a record has its address and time, whatever charset the page still declares', async () => {
    const record = { link: URL, timestamp: 1623979200, raw_html: page('<meta charset="gb2312">') };
    const article = await cleaned(jsonRecords, Buffer.from(JSON.stringify(record)));
    expect(article.text).toBe(TEXT.join('\n\n'));
    expect(article).toMatchObject({
      crawled: '2021-06-18T01:20:00Z',
      input: { url: URL, encoding: 'utf-8' },
    });
  });

  it('of a saved page has its address and time, and the charset of its part', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        `Date: Fri, 18 Jun 2021 01:20:00 GMT\r\nSnapshot-Content-Location: ${URL}\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
      ),
      iconv.encode(page(), 'gb18030'),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const article = await cleaned(mhtmlPage, bytes);
    expect(article.text).toBe(TEXT.join('\n\n'));
    expect(article).toMatchObject({
      crawled: '2021-06-18T01:20:00Z',
      input: { url: URL, encoding: 'gb18030' },
    });
  });

  it('of a feed has what the feed says of it', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>河镇日报</title><item><title>河上新桥今日通车</title><link>${URL}</link><dc:creator>林桥</dc:creator><category>地方</category><pubDate>Fri, 18 Jun 2021 09:20:00 +0800</pubDate><content:encoded><![CDATA[${BODY}]]></content:encoded></item></channel></rss>`;
    const article = await cleaned(feedEntries, Buffer.from(feed));
    expect(article).toMatchObject({
      title: '河上新桥今日通车',
      authors: ['林桥'],
      site: '河镇日报',
      published: '2021-06-18T09:20:00+08:00',
      categories: ['地方'],
      input: { format: 'front-matter', url: URL },
    });
    expect(article.text).toBe(TEXT.join('\n\n'));
  });

  it('that fails still has its address: there the page is to be had', () => {
    const outcome = clean({
      path: 'a#1',
      relative: '1',
      bytes: Buffer.from('%PDF-1.7'),
      origin: { url: URL },
    });
    expect(outcome).toMatchObject({ status: 'failed', input: { url: URL } });
  });
});
