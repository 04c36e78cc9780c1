import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { warcRecords } from '../../../src/stages/collect/open/warc-records.js';
import { breaking, inChunks, latin1, type Opened, opened } from '../../support/opened.js';

const PAGE = '<html><body><p>河上的桥今天通车，两岸的人都来看。</p></body></html>';
const URL = 'https://news.example/bridge.html';
const DATE = '2021-06-18T01:20:00Z';

type Options = NonNullable<Parameters<typeof WARCRecord.create>[0]>;

/** A record as the library writes it. */
async function written(body: string | Uint8Array, options: Options = {}): Promise<Buffer> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8' };
  const record = WARCRecord.create(
    { type: 'response', url: URL, date: DATE, httpHeaders, ...options },
    inChunks(bytes),
  );
  return Buffer.from(await WARCSerializer.serialize(record));
}

const answer = (body: string | Uint8Array, httpHeaders: Record<string, string>): Promise<Buffer> =>
  written(body, { httpHeaders: { 'Content-Type': 'text/html', ...httpHeaders } });

/** A record by hand: its length is what it is told to be. */
function byHand(http: string | Uint8Array, length?: number | string, more = ''): Buffer {
  const content = Buffer.from(http);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${URL}\r\n${more}Content-Length: ${length ?? content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')]);
}

const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
const told = (found: readonly Opened[]): unknown[] =>
  found.map(({ name, text, fault }) => [name, fault ?? text]);

describe('a web archive', () => {
  it('is its pages, with address, time and charset, named by the place of their records', async () => {
    const info = WARCRecord.createWARCInfo({ filename: 'a.warc' }, { software: 'a crawler' });
    const request = await written('', { type: 'request', statusline: 'GET / HTTP/1.1' });
    const archive = [
      await WARCSerializer.serialize(info),
      request,
      await written(PAGE),
      request,
      await written(PAGE),
    ];
    expect(await opened(warcRecords, Buffer.concat(archive))).toEqual(
      ['3', '5'].map((name) => ({
        name,
        text: PAGE,
        isPage: true,
        origin: { url: URL, crawled: DATE, charset: 'utf-8' },
      })),
    );
  });

  it.each([
    ['an image', { httpHeaders: { 'Content-Type': 'image/png' } }],
    ['a style sheet', { httpHeaders: { 'Content-Type': 'text/css' } }],
    ['a script', { httpHeaders: { 'Content-Type': 'text/javascript' } }],
    ['a redirect', { statusline: 'HTTP/1.1 301 Moved Permanently' }],
    ['an error', { statusline: 'HTTP/1.1 404 Not Found' }],
    ['what was not modified', { statusline: 'HTTP/1.1 304 Not Modified' }],
    ['a request', { type: 'request' }],
    ['a revisit', { type: 'revisit' }],
    ['metadata', { type: 'metadata' }],
    [
      'rules for crawlers',
      { url: 'https://news.example/robots.txt', httpHeaders: { 'Content-Type': 'text/plain' } },
    ],
    ['a site map', { httpHeaders: { 'Content-Type': 'application/xml' } }],
    [
      'what a crawler wrote down',
      {
        type: 'resource',
        url: 'urn:text:https://news.example/',
        warcHeaders: { 'Content-Type': 'text/plain' },
      },
    ],
    ['an image without HTTP', { type: 'resource', warcHeaders: { 'Content-Type': 'image/png' } }],
  ] as const)('has no input in %s', async (_, options) => {
    expect(await opened(warcRecords, await written('<x>no page</x>', options as Options))).toEqual([]);
  });

  it.each([
    ['a resource', { type: 'resource', warcHeaders: { 'Content-Type': 'text/html' } }],
    ['a text made of a page', { type: 'conversion', warcHeaders: { 'Content-Type': 'text/plain' } }],
    ['XHTML', { httpHeaders: { 'Content-Type': 'application/xhtml+xml' } }],
    ['HTML that is called XML', { httpHeaders: { 'Content-Type': 'application/xml' } }],
    ['HTML without a type', { httpHeaders: { Server: 'x' } }],
    ['an answer of a newer protocol', { statusline: 'HTTP/2 200' }],
    ['an answer without a word for its status', { statusline: 'HTTP/1.1 203' }],
  ] as const)('has a page in %s', async (_, options) => {
    const found = await opened(warcRecords, await written(PAGE, options as Options));
    expect(found).toMatchObject([
      { name: '1', text: PAGE, isPage: true, origin: { url: URL, crawled: DATE } },
    ]);
  });

  it('has feeds to be looked into', async () => {
    const feed = '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>';
    const found = await opened(warcRecords, await answer(feed, { 'Content-Type': 'application/rss+xml' }));
    expect(found).toMatchObject([{ text: feed, isPage: false }]);
  });

  it('has addresses that wget wrote between angle brackets', async () => {
    const archive = byHand(HTTP).toString().replace(URL, `<${URL}>`);
    expect((await opened(warcRecords, archive))[0]?.origin).toEqual({ url: URL });
  });
});

const bytes = Buffer.from(PAGE);
const chunks = (size: number): string => {
  let text = '';
  for (let at = 0; at < PAGE.length; at += size) {
    const part = PAGE.slice(at, at + size);
    text += `${Buffer.byteLength(part).toString(16)};x=y\r\n${part}\r\n`;
  }
  return `${text}0\r\n\r\n`;
};

describe('what a server encoded', () => {
  it.each([
    ['gzip', gzipSync(bytes)],
    ['x-gzip', gzipSync(bytes)],
    ['deflate', deflateSync(bytes)],
    ['deflate', deflateRawSync(bytes)],
    ['br', brotliCompressSync(bytes)],
    ['gzip, br', brotliCompressSync(gzipSync(bytes))],
    ['identity', bytes],
  ])('is decoded: %s', async (encoding, body) => {
    expect(told(await opened(warcRecords, await answer(body, { 'Content-Encoding': encoding })))).toEqual([
      ['1', PAGE],
    ]);
  });

  it.each(['gzip', 'br', 'zstd'])('may be called %s and be plain', async (encoding) => {
    expect(told(await opened(warcRecords, await answer(PAGE, { 'Content-Encoding': encoding })))).toEqual([
      ['1', PAGE],
    ]);
  });

  it('is put together from chunks, and decoded', async () => {
    const zipped = gzipSync(bytes);
    const chunked = Buffer.concat([
      latin1(`${zipped.length.toString(16)}\r\n`),
      zipped,
      latin1('\r\n0\r\n\r\n'),
    ]);
    const headers = { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' };
    expect(told(await opened(warcRecords, await answer(chunked, headers)))).toEqual([['1', PAGE]]);
    for (const size of [1, 7, 1000])
      expect(
        told(await opened(warcRecords, await answer(chunks(size), { 'Transfer-Encoding': 'chunked' }))),
      ).toEqual([['1', PAGE]]);
  });

  it('may be called chunked and be whole', async () => {
    expect(told(await opened(warcRecords, await answer(PAGE, { 'Transfer-Encoding': 'chunked' })))).toEqual([
      ['1', PAGE],
    ]);
  });

  it.each([
    ['cut gzip', { 'Content-Encoding': 'gzip' }, gzipSync(bytes).subarray(0, -20), 'gzip cannot be unpacked'],
    [
      'cut chunks',
      { 'Transfer-Encoding': 'chunked' },
      latin1(chunks(9).slice(0, 40)),
      'its chunks break off',
    ],
    [
      'zstd',
      { 'Content-Encoding': 'zstd' },
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]),
      '"zstd", which is not known',
    ],
    [
      'an inherited name',
      { 'Content-Encoding': 'constructor' },
      Buffer.from('x'),
      '"constructor", which is not known',
    ],
    [
      'a bomb',
      { 'Content-Encoding': 'gzip' },
      gzipSync(Buffer.alloc(3e6)),
      'more bytes than the limit of 1048576',
    ],
    [
      'a Brotli bomb',
      { 'Content-Encoding': 'br' },
      brotliCompressSync(Buffer.alloc(3e6)),
      'more bytes than the limit',
    ],
    ['many times', { 'Content-Encoding': 'gzip,gzip,gzip' }, gzipSync(bytes), 'encoded 3 times'],
  ] as const)(
    'is a fault that names the record where it cannot be had: %s',
    async (_, headers, body, fault) => {
      const archive = Buffer.concat([await answer(body, headers), await written(PAGE)]);
      const [first, second] = await opened(warcRecords, archive);
      expect(first).toMatchObject({ name: '1', text: null, origin: { url: URL, crawled: DATE } });
      expect(first?.fault).toContain(fault);
      expect(second?.text).toBe(PAGE);
    },
  );

  it('in chunks of one byte takes no time', async () => {
    const body = `${'1\r\nx\r\n'.repeat(300_000)}0\r\n\r\n`;
    const archive = await answer(body, { 'Transfer-Encoding': 'chunked' });
    const [found] = await opened(warcRecords, archive, { maxBytes: 1e7 });
    expect(found?.text).toBe('x'.repeat(300_000));
  });
});

describe('a damaged web archive', () => {
  it.each([
    ['too long', HTTP.length + 300, 'is wrong: the next record begins after'],
    ['too short', 60, 'record 2: its Content-Length of 60 is wrong: '],
    ['past the end', 900_000, 'record 2: its Content-Length of 900000 is wrong'],
    ['past all limits', 9e14, 'record 2: the file ends within it'],
    ['no number', 'many', 'record 2: its header gives no Content-Length'],
    ['negative', '-1', 'record 2: its header gives no Content-Length'],
  ])('loses the record whose length is %s', async (_, length, fault) => {
    const archive = Buffer.concat([byHand(HTTP), byHand(HTTP, length), byHand(HTTP)]);
    const found = await opened(warcRecords, archive);
    expect(found.map(({ text }) => text)).toEqual(length === 9e14 ? [PAGE, null] : [PAGE, null, PAGE]);
    expect(found[1]?.fault).toContain(fault);
    expect(found[1]?.origin).toEqual({ url: URL });
  });

  it('is read past rubbish between records', async () => {
    const rubbish = Buffer.from('rubbish\nWAR\n\xff\xfe\n'.repeat(3), 'latin1');
    const archive = Buffer.concat([
      byHand(HTTP),
      rubbish,
      byHand(HTTP),
      latin1('x'.repeat(600_000)),
      byHand(HTTP),
    ]);
    const found = await opened(warcRecords, archive);
    expect(told(found)).toEqual([
      ['1', PAGE],
      ['2', `record 2: ${rubbish.length} bytes that are no record`],
      ['3', PAGE],
      ['4', expect.stringContaining('bytes that are no record')],
    ]);
  });

  it.each([0, 5, 30, 100, 200])('says that it ends too early, %i bytes into a record', async (size) => {
    const archive = Buffer.concat([byHand(HTTP), byHand(HTTP).subarray(0, size)]);
    const found = await opened(warcRecords, archive);
    expect(found.map(({ name, text }) => [name, text])).toEqual([
      ['1', PAGE],
      ...(size === 0 ? [] : [['2', null]]),
    ]);
  });

  it('says why its stream broke', async () => {
    const archive = Buffer.concat([byHand(HTTP), byHand(HTTP).subarray(0, 200)]);
    const [, second, ...more] = await opened(warcRecords, breaking(archive, 'unexpected end of file'));
    expect(second?.fault).toContain('; the file breaks off: unexpected end of file');
    expect(more).toEqual([]);
    const clean = await opened(warcRecords, breaking(byHand(HTTP), 'gone'));
    expect(told(clean)).toEqual([
      ['1', PAGE],
      ['2', 'record 2: no further record; the file breaks off: gone'],
    ]);
  });

  it('leaves out what is too large, and says so where it is a page', async () => {
    const page = await written('x'.repeat(50_000));
    const image = await written('x'.repeat(50_000), { httpHeaders: { 'Content-Type': 'image/png' } });
    const found = await opened(warcRecords, Buffer.concat([page, image, await written(PAGE)]), {
      maxBytes: 10_000,
    });
    expect(told(found)).toEqual([
      ['1', expect.stringContaining(' bytes, more than the limit of 10000')],
      ['3', PAGE],
    ]);
  });

  it('has records with thousands of header lines', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => `X-${n % 7}: ${n}\r\n`).join('');
    expect(told(await opened(warcRecords, byHand(HTTP, undefined, many)))).toEqual([['1', PAGE]]);
    const http = HTTP.replace('\r\n', `\r\n${many}`);
    expect(told(await opened(warcRecords, byHand(http)))).toEqual([['1', PAGE]]);
  });

  it('has headers without end', async () => {
    const lines = Buffer.from(`WARC/1.0\r\n${'X: y\r\n'.repeat(200_000)}`);
    const line = Buffer.from(`WARC/1.0\r\nX: ${'y'.repeat(1e6)}`);
    for (const endless of [lines, line]) {
      const [found, ...more] = await opened(warcRecords, inChunks(endless, [999]));
      expect(found?.fault).toContain('record 1: its header has no end within 262144 bytes');
      expect(more).toEqual([]);
    }
    const found = await opened(warcRecords, Buffer.concat([lines, Buffer.from('\n'), byHand(HTTP)]));
    expect(told(found)[1]).toEqual(['2', PAGE]);
  });

  it('has answers without fields, and answers whose header has no end', async () => {
    const bare = `HTTP/1.0 200 OK\r\n\r\n${PAGE}\r\n\r\n<p>下一段。</p>`;
    expect(told(await opened(warcRecords, byHand(bare)))).toEqual([['1', bare.slice(bare.indexOf('<'))]]);
    const found = await opened(warcRecords, Buffer.concat([byHand('HTTP/1.0 200 OK\r\nX: y'), byHand(HTTP)]));
    expect(told(found)).toEqual([
      ['1', 'record 1: its HTTP header has no end'],
      ['2', PAGE],
    ]);
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
const piece = fc.oneof(
  fc.constantFrom(
    byHand(HTTP),
    byHand(HTTP, 40),
    byHand(HTTP, 400),
    byHand('HTTP/1.1 404 Not Found\r\n\r\n'),
  ),
  fc
    .constantFrom('WARC/1.0\r\n', '\r\n\r\n', 'Content-Length: 5\r\n', 'WARC-Type: response\r\n', 'x')
    .map(latin1),
  fc.uint8Array({ maxLength: 20 }).map((some) => Buffer.from(some)),
);

describe('any archive', () => {
  it('has the same pages however the stream is cut, and comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), sizes, async (pieces, cuts) => {
        const archive = Buffer.concat(pieces);
        const limits = { maxBytes: 500 };
        const found = await opened(warcRecords, archive, limits);
        expect(await opened(warcRecords, inChunks(archive, cuts), limits)).toEqual(found);
        expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
        for (const { text, fault } of found) expect(text === null).toBe(fault !== undefined);
      }),
    );
  });
});
