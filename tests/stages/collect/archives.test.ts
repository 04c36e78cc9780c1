import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync, crc32, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/model/place.js';
import { collect } from '../../../src/stages/collect/collect.js';
import type { CollectOptions } from '../../../src/stages/collect/collect-options.js';
import { readPlace } from '../../../src/stages/collect/read-place.js';
import { type Members, rawZip, tarOf, zeros, zipOf } from '../../support/archives.js';
import { tempFolder } from '../../support/temp-folder.js';

const HEX = /^[0-9a-f]{18000}$/;
const HTML = /\.html$/;
const BAD_HEADER = /^fault: Invalid tar header/;
const EXCEEDED = /^fault: unpacks to more than 200 times its size/;

type Found = readonly [path: string, relative: string, content: string];

const contentOf = (place: Place): string => {
  try {
    return Buffer.from(readPlace(place).bytes).toString();
  } catch (error) {
    return `fault: ${(error as Error).message}`;
  }
};

/** Path, output name and content of all inputs below a folder of these files. */
async function found(files: Members, options: CollectOptions = {}): Promise<Found[]> {
  const folder = await tempFolder(files);
  const all: Found[] = [];
  for await (const place of collect([folder.path], options))
    all.push([path.posix.relative(folder.path, place.path), place.relative, contentOf(place)]);
  return all;
}

describe('an archive in a folder gives what is in it', () => {
  it.each<[string, Members, readonly Found[]]>([
    ['a page in gzip', { 'a.html.gz': gzipSync('A') }, [['a.html.gz', 'a.html', 'A']]],
    ['a page in brotli', { 'x/a.html.br': brotliCompressSync('A') }, [['x/a.html.br', 'x/a.html', 'A']]],
    [
      'pages that gzip packed one by one',
      { 'a.gz': Buffer.concat([gzipSync('A'), gzipSync('B')]) },
      [['a.gz', 'a', 'AB']],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await found(files)).toEqual(expected);
  });

  it('a zip, in its place among files', async () => {
    const zip = await zipOf({ 'x/a.html': 'A', 'b.html': 'B' });
    expect(await found({ 'a.html': '1', 'b.zip': zip, 'c.html': '3' })).toEqual([
      ['a.html', 'a.html', '1'],
      ['b.zip#x/a.html', 'b.zip/x/a.html', 'A'],
      ['b.zip#b.html', 'b.zip/b.html', 'B'],
      ['c.html', 'c.html', '3'],
    ]);
  });

  it.each(['a.tar', 'a.tar.gz', 'a.tgz', 'a'])('a tar called %s', async (name) => {
    const tar = await tarOf([['./x/a.html', 'A'], [{ name: 'x/', type: 'directory' }], ['b.html', 'B']]);
    const bytes = name.endsWith('gz') ? gzipSync(tar) : tar;
    expect(await found({ [name]: bytes })).toEqual([
      [`${name}#./x/a.html`, `${name}/x/a.html`, 'A'],
      [`${name}#b.html`, `${name}/b.html`, 'B'],
    ]);
  });

  it('archives in archives', async () => {
    const tar = await tarOf([['c.html.gz', gzipSync('C')]]);
    const zip = await zipOf({ 'b.tar.gz': gzipSync(tar), 'd.zip': await zipOf({ 'e.html': 'E' }) });
    expect(await found({ 'a.zip': zip })).toEqual([
      ['a.zip#b.tar.gz#c.html.gz', 'a.zip/b.tar.gz/c.html', 'C'],
      ['a.zip#d.zip#e.html', 'a.zip/d.zip/e.html', 'E'],
    ]);
  });

  it('told by its bytes, whatever it is called', async () => {
    const files = { 'a.tar': await zipOf({ 'a.html': 'A' }), 'b.zip': 'no archive', 'c.gz': '<p>C</p>' };
    expect(await found(files)).toEqual([
      ['a.tar#a.html', 'a.tar/a.html', 'A'],
      ['b.zip', 'b.zip', 'no archive'],
      ['c.gz', 'c.gz', '<p>C</p>'],
    ]);
  });

  it('but none of a page, a document or data', async () => {
    const docx = await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' });
    const files = { 'a.html': gzipSync('A'), b: docx, 'c.json': '{"a":1}', 'd.xml': '<a>1</a>' };
    expect((await found(files)).map(([, relative]) => relative)).toEqual(['a.html', 'b', 'c.json', 'd.xml']);
  });

  it('hidden members aside', async () => {
    const zip = await zipOf({
      '__MACOSX/._a.html': 'x',
      '.git/config': 'x',
      'x/.y/z': 'x',
      'a..b/c.html': 'A',
    });
    expect(await found({ 'a.zip': zip })).toEqual([['a.zip#a..b/c.html', 'a.zip/a..b/c.html', 'A']]);
  });

  it('names in the letters of Chinese systems', async () => {
    const name = '新闻/水闸.html';
    const zip = rawZip(iconv.encode(name, 'gbk'), Buffer.from('A'), { crc: crc32('A') });
    const tar = await tarOf([[{ name: 'x' }, 'A']]);
    expect(await found({ 'a.zip': zip, 'b.tar': tar })).toEqual([
      [`a.zip#${name}`, `a.zip/${name}`, 'A'],
      ['b.tar#x', 'b.tar/x', 'A'],
    ]);
  });

  it('of more members than fit a buffer, each with its own bytes', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `${i}.html`);
    const members = names.map((name) => [name, name.repeat(2000)] as const);
    for (const bytes of [await tarOf(members), await zipOf(Object.fromEntries(members))]) {
      const all = await found({ 'a.tar': bytes });
      expect(all.map(([, , content]) => content)).toEqual(members.map(([, content]) => content));
    }
  });
});

describe('what is wrong with an archive costs that alone', () => {
  const pages = { 'a.html': 'A', 'b.html': 'B'.repeat(5000), 'c.html': 'C' };
  const good = ['z.html', 'z.html', 'Z'] as const;

  it('a member that is encrypted', async () => {
    const zip = rawZip(Buffer.from('a.html'), Buffer.from('A'), { flags: 1 });
    expect(await found({ 'a.zip': zip, 'z.html': 'Z' })).toEqual([
      ['a.zip#a.html', 'a.zip/a.html', 'fault: encrypted'],
      good,
    ]);
  });

  it('a member whose checksum is wrong', async () => {
    const all = await found({
      'a.zip': rawZip(Buffer.from('a.html'), Buffer.from('A'), { crc: 1 }),
      'z.html': 'Z',
    });
    expect(all).toEqual([
      ['a.zip#a.html', 'a.zip/a.html', 'fault: its checksum is wrong: the archive is damaged'],
      good,
    ]);
  });

  it('a zip that is cut off', async () => {
    const zip = await zipOf({ ...pages, 'd.html': randomBytes(9000).toString('hex') });
    const inDirectory = zip.subarray(0, -30);
    const inMember = zip.subarray(0, zip.indexOf('d.html') + 3000);
    const readable = Object.entries(pages).map(([name, content]) => [`a.zip#${name}`, content]);
    const all = async (bytes: Buffer): Promise<string[][]> =>
      (await found({ 'a.zip': bytes })).map(([name, , content]) => [name, content]);
    const cutOff = ['a.zip', 'fault: it is cut off'];
    expect(await all(inDirectory)).toEqual([
      ...readable,
      ['a.zip#d.html', expect.stringMatching(HEX)],
      cutOff,
    ]);
    expect(await all(inMember)).toEqual([...readable, ['a.zip#d.html', 'fault: it is cut off'], cutOff]);
    expect(await all(zip.subarray(0, 35))).toEqual([cutOff]);
  });

  it.each([false, true])('a tar that is cut off, packed: %s', async (isPacked) => {
    const tar = await tarOf(Object.entries(pages));
    const cut = tar.subarray(0, 512 * 3 + 1000);
    const packed = gzipSync(tar, { level: 0 }).subarray(0, 512 * 3 + 1000);
    expect(await found({ 'a.tar': isPacked ? packed : cut, 'z.html': 'Z' })).toEqual([
      ['a.tar#a.html', 'a.tar/a.html', 'A'],
      ['a.tar#b.html', 'a.tar/b.html', 'fault: it is cut off'],
      good,
    ]);
  });

  it('a tar with rubbish between members', async () => {
    const tar = await tarOf(Object.entries(pages));
    tar.fill('?', 1024, 1536);
    const all = await found({ 'a.tar': tar, 'z.html': 'Z' });
    expect(all.slice(0, 1)).toEqual([['a.tar#a.html', 'a.tar/a.html', 'A']]);
    expect(all[1]![0]).toBe('a.tar');
    expect(all[1]![2]).toMatch(BAD_HEADER);
    expect(all.slice(2)).toEqual([good]);
  });

  it('a page in gzip that is cut off', async () => {
    const packed = gzipSync('A'.repeat(9999)).subarray(0, -9);
    expect(await found({ 'a.html.gz': packed, 'z.html': 'Z' })).toEqual([
      ['a.html.gz', 'a.html.gz', 'fault: it is cut off'],
      good,
    ]);
  });

  it('links, and no device', async () => {
    const tar = await tarOf([
      [{ name: 'a.html', type: 'symlink', linkname: '/etc/passwd' }],
      [{ name: 'b', type: 'character-device' }],
      ['c.html', 'C'],
    ]);
    const zip = rawZip(Buffer.from('a.html'), Buffer.from('/etc/passwd'), { mode: 0o120777 });
    const fault = 'fault: a link; links in archives are not followed';
    expect(await found({ 'a.tar': tar, 'b.zip': zip })).toEqual([
      ['a.tar#a.html', 'a.tar/a.html', fault],
      ['a.tar#c.html', 'a.tar/c.html', 'C'],
      ['b.zip#a.html', 'b.zip/a.html', fault],
    ]);
  });

  it('nothing in it', async () => {
    expect(
      await found({ 'a.zip': await zipOf({}), 'b.tar.gz': gzipSync(await tarOf([])), 'z.html': 'Z' }),
    ).toEqual([
      ['a.zip', 'a.zip', 'fault: holds no inputs'],
      ['b.tar.gz', 'b.tar', expect.any(String)],
      good,
    ]);
  });

  it('a member larger than the limit; those after it are read', async () => {
    const big = { 'a.html': 'A', 'b.html': 'B'.repeat(300_000), 'c.html': 'C' };
    const message = 'fault: more bytes than the limit of 1000';
    for (const archive of [await zipOf(big), await tarOf(Object.entries(big))])
      expect(await found({ 'a.tar': archive }, { maxBytes: 1000 })).toEqual([
        ['a.tar#a.html', 'a.tar/a.html', 'A'],
        ['a.tar#b.html', 'a.tar/b.html', message],
        ['a.tar#c.html', 'a.tar/c.html', 'C'],
      ]);
  });
});

describe('an archive that is made to fill memory and disks', () => {
  it('gzip of zeros is one fault', async () => {
    const bomb = zeros(96);
    const start = process.memoryUsage().rss;
    expect(await found({ 'a.html.gz': bomb, 'b.tar.gz': bomb })).toEqual([
      ['a.html.gz', 'a.html', 'fault: more bytes than the limit of 67108864'],
      ['b.tar.gz', 'b.tar', 'fault: more bytes than the limit of 67108864'],
    ]);
    expect(process.memoryUsage().rss - start).toBeLessThan(300e6);
  });

  it('a tar of zeros is one fault, after what stands before', async () => {
    const big = Buffer.alloc(420 * 1024 * 1024);
    const tar = await tarOf([
      ['a.html', 'A'],
      ['b.html', big],
      ['c.html', 'C'],
    ]);
    const all = await found({ 'a.tar.gz': gzipSync(tar), 'z.html': 'Z' });
    expect(all.map(([name]) => name)).toEqual(['a.tar.gz#a.html', 'a.tar.gz#b.html', 'a.tar.gz', 'z.html']);
    expect(all[2]![2]).toMatch(EXCEEDED);
  });

  it('members that overlap are one fault', async () => {
    const page = Buffer.alloc(40 * 1024 * 1024, 'A');
    const zip = await zipOf({ 'a.html': page });
    // The directory names the same bytes again and again.
    const at = zip.readUInt32LE(zip.length - 6);
    const entry = zip.subarray(at, zip.length - 22);
    const end = Buffer.from(zip.subarray(-22));
    end.writeUInt16LE(100, 8);
    end.writeUInt16LE(100, 10);
    end.writeUInt32LE(entry.length * 100, 12);
    const bomb = Buffer.concat([zip.subarray(0, at), ...Array(100).fill(entry), end]);
    const all = await found({ 'a.zip': bomb, 'z.html': 'Z' });
    expect(all.length).toBeLessThan(12);
    expect(all.at(-2)![0]).toBe('a.zip');
    expect(all.at(-2)![2]).toMatch(EXCEEDED);
    expect(all.at(-1)![0]).toBe('z.html');
  });

  it('headers for all members, a flood of them, end a tar', async () => {
    const flood = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 'v']));
    const members = Array.from(
      { length: 2000 },
      (_, i) => [{ name: `${i}.html`, pax: { a: 'b' } }, 'A'] as const,
    );
    const tar = await tarOf([[{ name: 'x', pax: flood }], ...members]);
    // The first header becomes one for all that follow, and its checksum what it is then.
    const sum = Number.parseInt(tar.toString('latin1', 148, 154), 8) - 'x'.charCodeAt(0) + 'g'.charCodeAt(0);
    tar.write('g', 156, 'latin1');
    tar.write(sum.toString(8).padStart(6, '0'), 148, 'latin1');
    const all = await found({ 'a.tar': tar, 'z.html': 'Z' });
    expect(all.map(([name]) => name)).toEqual(['a.tar#PaxHeader', 'a.tar', 'z.html']);
    expect(all[1]![2]).toContain('more than 1000 headers');
  });

  it('archives in an archive share what it may unpack to', async () => {
    const inner = await zipOf({ 'a.html': Buffer.alloc(40 * 1024 * 1024) });
    const names = Array.from({ length: 20 }, (_, i) => `${i}.zip`);
    const zip = await zipOf(Object.fromEntries(names.map((name) => [name, inner])));
    const all = await found({ 'a.zip': zip, 'z.html': 'Z' });
    expect(all.map(([name]) => name)).toEqual([
      ...names.slice(0, all.length - 2).map((name) => `a.zip#${name}#a.html`),
      'a.zip',
      'z.html',
    ]);
    expect(all.length).toBeLessThan(15);
    expect(all.at(-2)![2]).toMatch(EXCEEDED);
  });

  it('archives in archives in archives are a fault each, at the limit of depth', async () => {
    let zip = await zipOf({ 'a.html': 'A' });
    for (let i = 0; i < 20; i++) zip = await zipOf({ [`${i}.zip`]: zip, [`${i}.html`]: `${i}` });
    const all = await found({ 'a.zip': zip });
    expect(all.map(([, , content]) => content)).toEqual([
      'fault: lies deeper in other archives than the limit of 3',
      '17',
      '18',
      '19',
    ]);
    const deeper = await found({ 'a.zip': zip }, { maxDepth: 30 });
    expect(deeper).toHaveLength(21);
    let packed = Buffer.from('A');
    for (let i = 0; i < 50; i++) packed = gzipSync(packed);
    expect(await found({ 'a.gz': packed })).toEqual([
      ['a.gz', 'a.gz', 'fault: lies deeper in other archives than the limit of 3'],
    ]);
  });
});

describe('a name that an archive gives', () => {
  it.each<[string, string]>([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\a.html', 'C_/Windows/a.html'],
    ['..\\..\\a.html', 'a.html'],
    ['a/../../../b.html', 'a/b.html'],
    ['a/./b//c.html', 'a/b/c.html'],
    ['a\0.html', 'a_.html'],
    ['a\u001b[31m\n\u202eb.html', 'a_[31m__b.html'],
    ['NUL.html', '_NUL.html'],
    ['a. ', 'a._'],
    ['a<b>:"|?*.html', 'a_b______.html'],
    ['..', 'unnamed'],
  ])('%j cannot leave its place: %s', async (name, relative) => {
    const zip = rawZip(Buffer.from(name), Buffer.from('A'), { crc: crc32('A') });
    expect(await found({ 'a.zip': zip })).toEqual([[expect.any(String), `a.zip/${relative}`, 'A']]);
  });

  it('is shortened where no disk takes it, and still tells it from others', async () => {
    const long = '新'.repeat(300);
    const deep = 'x/'.repeat(3000);
    const zip = await zipOf({ [`${long}1.html`]: '1', [`${long}2.html`]: '2', [`${deep}a.html`]: '3' });
    const all = await found({ 'a.zip': zip });
    expect(all.map(([, , content]) => content)).toEqual(['1', '2', '3']);
    const names = all.map(([, relative]) => relative);
    expect(new Set(names).size).toBe(3);
    for (const name of names) {
      expect(name).toMatch(HTML);
      expect(Buffer.byteLength(name)).toBeLessThan(1000);
      for (const part of name.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200);
    }
  });

  it('may be that of others: each has its output', async () => {
    const tar = await tarOf([
      ['a.html', '1'],
      ['A.HTML', '2'],
      ['x/../a.html', '3'],
      ['é', '4'],
      ['e\u0301', '5'],
    ]);
    const all = await found({ 'a.tar': tar });
    expect(all.map(([, relative]) => relative)).toEqual([
      'a.tar/a.html',
      'a.tar/A~2.HTML',
      'a.tar/x/a.html',
      'a.tar/é',
      'a.tar/e\u0301~2',
    ]);
  });

  it('may be a folder of another: each has its output', async () => {
    const tar = await tarOf([
      ['a', '1'],
      ['a.json/b', '2'],
      ['c.md/d', '3'],
      ['c', '4'],
    ]);
    const all = await found({ 'a.tar': tar });
    expect(all.map(([, relative]) => relative)).toEqual([
      'a.tar/a',
      'a.tar/a.json~2/b',
      'a.tar/c.md/d',
      'a.tar/c~2',
    ]);
  });

  it('given ten thousand times is told apart in no time', async () => {
    const tar = await tarOf(Array.from({ length: 10_000 }, () => ['a.html', 'A'] as const));
    const all = await found({ 'a.tar': tar });
    expect(new Set(all.map(([, relative]) => relative)).size).toBe(10_000);
    expect(all[3]![1]).toBe('a.tar/a~4.html');
  });
});
