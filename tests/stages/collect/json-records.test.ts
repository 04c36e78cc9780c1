import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonRecords } from '../../../src/stages/collect/open/json-records.js';
import { breaking, inChunks, opened } from '../../support/opened.js';

const PAGE = '<html><body><p>河上的桥今天通车，两岸的人都来看。</p></body></html>';
const record = (more: object = {}): object => ({ url: 'https://news.example/a', html: PAGE, ...more });
const lines = (...records: readonly unknown[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('JSON lines', () => {
  it('are pages with address and time, named by their line', async () => {
    const found = await opened(jsonRecords, lines(record({ crawl_time: '2021-06-18 09:20:00' }), record()));
    expect(found).toEqual([
      {
        name: '1',
        text: PAGE,
        isPage: true,
        origin: { url: 'https://news.example/a', crawled: '2021-06-18T09:20:00' },
      },
      { name: '2', text: PAGE, isPage: true, origin: { url: 'https://news.example/a' } },
    ]);
  });

  it('may have a byte order mark, CRLF, blank lines and no end', async () => {
    const text = `\ufeff\r\n${JSON.stringify(record())}\r\n \r\n\r\n${JSON.stringify(record())}`;
    expect((await opened(jsonRecords, text)).map(({ name, text }) => [name, text])).toEqual([
      ['2', PAGE],
      ['5', PAGE],
    ]);
  });

  it.each([
    ['Unix seconds', 1623979200, '2021-06-18T01:20:00Z'],
    ['Unix milliseconds', 1623979200500, '2021-06-18T01:20:00Z'],
    ['Unix seconds as text', '1623979200', '2021-06-18T01:20:00Z'],
    ['seconds with a fraction', 1623979200.25, '2021-06-18T01:20:00Z'],
    ['ISO', '2021-06-18T09:20:00+08:00', '2021-06-18T09:20:00+08:00'],
    ['RFC 1123', 'Fri, 18 Jun 2021 01:20:00 GMT', '2021-06-18T01:20:00Z'],
    ['a count of something', 42, undefined],
    ['a year out of reach', 9e15, undefined],
    ['no date', 'yesterday', undefined],
    ['an object', { $date: 1 }, undefined],
  ])('read times: %s', async (_, timestamp, crawled) => {
    const [found] = await opened(jsonRecords, lines(record({ timestamp })));
    expect(found?.origin?.crawled).toBe(crawled);
  });

  it('are read under the keys that are given, in their order, and within objects', async () => {
    const keys = { html: ['data.doc', 'response.body'], url: ['response.url'], crawled: ['at'] };
    const text = lines(
      { html: 'no', response: { body: 'one', url: 'https://a.example/1' }, at: 1623979200 },
      { data: { doc: 'two' }, response: { body: 'no' } },
      { 'response.body': 'three', response: 'x' },
    );
    const found = await opened(jsonRecords, text, { keys });
    expect(found.map(({ text, origin }) => [text, origin])).toEqual([
      ['one', { url: 'https://a.example/1', crawled: '2021-06-18T01:20:00Z' }],
      ['two', {}],
      ['three', {}],
    ]);
  });

  it('take no address that is none on the web', async () => {
    const found = await opened(
      jsonRecords,
      lines(record({ url: 'javascript:alert(1)' }), record({ url: 7 })),
    );
    expect(found.map(({ origin }) => origin)).toEqual([{}, {}]);
  });

  it('give a fault for each that cannot be read, and go on', async () => {
    const text = Buffer.concat([
      Buffer.from(`${lines(record())}{"html": "cut\nnull\n[1]\n{"url":"https://news.example/b","html":""}\n`),
      Buffer.from('{"html":"\xff"}\n', 'latin1'),
      Buffer.from(lines(record())),
    ]);
    const found = await opened(jsonRecords, text);
    expect(found.map(({ name, fault }) => [name, fault])).toEqual([
      ['1', undefined],
      ['2', 'line 2: not valid JSON'],
      ['3', 'line 3: not an object'],
      ['4', 'line 4: not an object'],
      ['5', expect.stringContaining('line 5: no page under any of the keys html,')],
      ['6', 'line 6: not UTF-8'],
      ['7', undefined],
    ]);
    expect(found[4]?.origin).toEqual({ url: 'https://news.example/b' });
  });

  it('that have no end are one fault, and the next is read', async () => {
    const endless = `{"html":"${'x'.repeat(500_000)}"}\n`;
    const found = await opened(jsonRecords, inChunks(Buffer.from(endless + lines(record())), [1000]), {
      maxBytes: 10_000,
    });
    expect(found.map(({ name, fault, text }) => [name, fault ?? text])).toEqual([
      ['1', 'line 1: 500012 bytes, more than the limit of 10000'],
      ['2', PAGE],
    ]);
  });

  it('that are floods of values are not parsed', async () => {
    const [wide, deep, page] = await opened(
      jsonRecords,
      `{"html":"x","a":[${'[],'.repeat(600_000)}1]}\n{"html":"x","a":${'['.repeat(600_000)}${']'.repeat(600_000)}}\n${lines({ html: '[{,'.repeat(9000) })}`,
      { maxBytes: 1e7 },
    );
    expect(wide?.fault).toBe('line 1: more than 1000000 values');
    expect(deep?.fault).toBe('line 2: nested deeper than 1000');
    expect(page?.text).toBe('[{,'.repeat(9000));
  });

  it('have no power over objects', async () => {
    const text =
      '{"__proto__":{"html":"one","polluted":1},"constructor":{"prototype":{"x":1}}}\n{"html":"two"}\n';
    const keys = {
      html: ['html', 'constructor.name', 'toString.name', '__proto__.polluted'],
      url: [],
      crawled: [],
    };
    const found = await opened(jsonRecords, text, { keys });
    expect(found.map(({ text }) => text)).toEqual([null, 'two']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('end in a fault where the stream breaks', async () => {
    const whole = Buffer.from(lines(record(), record()));
    const found = await opened(jsonRecords, breaking(whole.subarray(0, -9), 'unexpected end of file'));
    expect(found.map(({ name, fault }) => [name, fault])).toEqual([
      ['1', undefined],
      ['2', 'record 2: the file breaks off: unexpected end of file'],
    ]);
  });
});

describe('a JSON array', () => {
  it('is its records, named by their place', async () => {
    const found = await opened(jsonRecords, JSON.stringify([record(), record({ html: 'a],b{"' })], null, 2));
    expect(found.map(({ name, text }) => [name, text])).toEqual([
      ['1', PAGE],
      ['2', 'a],b{"'],
    ]);
  });

  it('may be empty', async () => {
    expect(await opened(jsonRecords, ' [ ] \n')).toEqual([]);
  });

  it.each([
    ['a broken record', '[{"html":"a"},{"html":},{"html":"b"}]', ['a', 'record 2: not valid JSON', 'b']],
    [
      'nothing between commas',
      '[{"html":"a"},,{"html":"b"}]',
      ['a', 'record 2: nothing between two commas', 'b'],
    ],
    ['a string without end', '[\n{"html":"a},\n{"html":"b"}\n]', ['record 1: not valid JSON', 'b']],
    ['a bracket of the wrong kind', '[{"html":"a"]},{"html":"b"}]', ['record 1: not valid JSON', 'b']],
    ['an early end', '[{"html":"a"},{"html":"b', ['a', 'record 2: the file ends within it']],
    ['no bracket at the end', '[{"html":"a"},', ['a', 'record 2: the array has no end']],
    ['more behind it', '[{"html":"a"}]{"html":"b"}', ['a', 'record 2: 12 bytes behind the end of the array']],
  ])('goes on behind %s', async (_, text, expected) => {
    const found = await opened(jsonRecords, text);
    expect(found.map(({ text, fault }) => text ?? fault)).toEqual(expected);
  });

  it('leaves out a record that is too large', async () => {
    const text = JSON.stringify([{ html: 'x'.repeat(5000) }, { html: 'y' }]);
    const found = await opened(jsonRecords, inChunks(Buffer.from(text), [100]), { maxBytes: 1000 });
    expect(found.map(({ text, fault }) => text ?? fault)).toEqual([
      'record 1: 5011 bytes, more than the limit of 1000',
      'y',
    ]);
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
const anyRecord = fc.record({ html: fc.string({ unit: 'binary' }), url: fc.webUrl() }, { requiredKeys: [] });

describe('records', () => {
  it('are the same however the stream is cut', async () => {
    const text = fc.oneof(
      fc.array(anyRecord).map((records) => lines(...records)),
      fc.array(anyRecord).map((records) => JSON.stringify(records)),
      fc
        .array(fc.constantFrom('[', ']', '{', '}', ',', '"', '\\', '\n', ' ', '"html":', 'x'))
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, sizes, async (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const limits = { maxBytes: 200 };
        expect(await opened(jsonRecords, inChunks(bytes, cuts), limits)).toEqual(
          await opened(jsonRecords, bytes, limits),
        );
      }),
    );
  });

  it('come to an end for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isArray) => {
        const found = await opened(jsonRecords, Buffer.concat([Buffer.from(isArray ? '[' : ''), bytes]));
        for (const { text, fault } of found) expect(text === null).toBe(fault !== undefined);
      }),
    );
  });
});
