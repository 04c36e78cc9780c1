import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/model/place.js';
import { collect } from '../../../src/stages/collect/collect.js';
import type { CollectOptions } from '../../../src/stages/collect/collect-options.js';
import { readPlace } from '../../../src/stages/collect/read-place.js';
import { tarOf, zipOf } from '../../support/archives.js';
import { type TempFolder, tempFolder } from '../../support/temp-folder.js';

function contentOf(place: Place): string {
  try {
    return Buffer.from(readPlace(place).bytes).toString();
  } catch (error) {
    return `fault: ${(error as Error).message}`;
  }
}

/** Names of entries in a folder, as a list has them. */
type Lister = (at: (name: string) => string) => string | Uint8Array;

async function listed(folder: TempFolder, lister: Lister, options: CollectOptions = {}): Promise<Place[]> {
  await folder.write(
    'list',
    lister((name) => path.join(folder.path, name)),
  );
  const places: Place[] = [];
  const filesFrom = path.join(folder.path, 'list');
  for await (const place of collect([], { filesFrom, base: folder.path, ...options })) places.push(place);
  return places;
}

const told = (places: readonly Place[]): [string, string][] =>
  places.map((place) => [place.relative, contentOf(place)]);

const LINES: Lister = (at) => `${at('b.html')}\n\n${at('x/a.html')}\r\n${at('nope.html')}\n${at('b.html')}`;

describe('a list of inputs', () => {
  const files = { 'b.html': 'B', 'x/a.html': 'A', 'x/c.html': 'C' };

  it('gives its files in its order, each once; what is not there fails', async () => {
    expect(told(await listed(await tempFolder(files), LINES))).toEqual([
      ['b.html', 'B'],
      ['x/a.html', 'A'],
      ['nope.html', 'fault: no such file'],
    ]);
  });

  it('may name folders', async () => {
    expect(told(await listed(await tempFolder(files), (at) => `${at('x')}\n${at('b.html')}\n`))).toEqual([
      ['x/a.html', 'A'],
      ['x/c.html', 'C'],
      ['b.html', 'B'],
    ]);
  });

  it('may have NULs for names with line breaks', async () => {
    const folder = await tempFolder({ 'a\nb.html': 'A', 'c.html': 'C' });
    const places = await listed(folder, (at) => `${at('a\nb.html')}\0${at('c.html')}\0`);
    expect(told(places)).toEqual([
      ['a\nb.html', 'A'],
      ['c.html', 'C'],
    ]);
  });

  it('may be the records of a run', async () => {
    const record = (file: string): string =>
      `${JSON.stringify({ schema: 1, status: 'failed', input: { path: file } })}\n`;
    const folder = await tempFolder({ ...files, '{x}': 'X', '{"a":1}': 'Y' });
    const lister: Lister = (at) => record(at('x/a.html')) + record(at('nope')) + record(at('{x}'));
    expect(told(await listed(folder, lister))).toEqual([
      ['x/a.html', 'A'],
      ['nope', 'fault: no such file'],
      ['{x}', 'X'],
    ]);
  });

  it('may be of any length, with lines of any length', async () => {
    const lister: Lister = (at) => `${at('b.html')}\n${'x'.repeat(3_000_000)}\n${at('x/a.html')}\n`;
    expect(told(await listed(await tempFolder(files), lister))).toEqual([
      ['b.html', 'B'],
      ['list:2', 'fault: a line too long for a path'],
      ['x/a.html', 'A'],
    ]);
  });

  it('that is empty names nothing, and is no error', async () => {
    expect(await listed(await tempFolder(), () => '')).toEqual([]);
  });

  it('that is not there is one', async () => {
    await expect(collect([], { filesFrom: 'nope/list' }).next()).rejects.toThrow('nope/list: no such file');
  });

  it('names its outputs below the base; from outside by the last part', async () => {
    const folder = await tempFolder(files);
    const places = await listed(folder, LINES, { base: path.join(folder.path, 'x') });
    expect(places.map(({ relative }) => relative)).toEqual(['b.html', 'a.html', 'nope.html']);
  });

  it('is counted without opening what it names', async () => {
    const folder = await tempFolder({ ...files, 'd.zip': await zipOf({ 'a.html': 'A', 'b.html': 'B' }) });
    const lister: Lister = (at) =>
      `${LINES(at)}\n${at('d.zip')}\n${at('d.zip#a.html')}\n${at('d.zip#b.html')}`;
    expect(await listed(folder, lister)).toHaveLength(7);
    expect(await listed(folder, lister, { isCount: true })).toHaveLength(6);
  });

  it('and folders beside it have their outputs below the base too', async () => {
    const folder = await tempFolder(files);
    for (const [base, names] of [
      ['.', ['x/a.html', 'x/c.html', 'b.html']],
      ['x', ['a.html', 'c.html', 'b.html']],
    ] as const) {
      const places: Place[] = [];
      const args = ['x', 'b.html'].map((name) => path.join(folder.path, name));
      for await (const place of collect(args, { base: path.join(folder.path, base) })) places.push(place);
      expect(places.map(({ relative }) => relative)).toEqual(names);
    }
  });

  it('is not led in circles by links', async () => {
    const folder = await tempFolder(files);
    await symlink(folder.path, path.join(folder.path, 'x/up'));
    expect((await listed(folder, (at) => at('x'))).map(({ relative }) => relative)).toEqual([
      'x/a.html',
      'x/c.html',
    ]);
  });
});

describe('a member of an archive in a list', () => {
  const made = async (): Promise<TempFolder> => {
    const tar = await tarOf([
      ['c.html', 'C'],
      ['d.html', 'D'],
    ]);
    const zip = await zipOf({ 'a.html': 'A', 'b.tar.gz': gzipSync(tar), 'e#f.html': 'E' });
    return tempFolder({ 'a.zip': zip, 'x#y.html': 'XY', 'p.html.gz': gzipSync('P') });
  };

  it('is given alone', async () => {
    const lister: Lister = (at) =>
      [at('a.zip#b.tar.gz#d.html'), at('x#y.html'), at('a.zip#e#f.html')].join('\n');
    expect(told(await listed(await made(), lister))).toEqual([
      ['a.zip/b.tar.gz/d.html', 'D'],
      ['x#y.html', 'XY'],
      ['a.zip/e#f.html', 'E'],
    ]);
  });

  it('is found in whatever order, once', async () => {
    const names = ['a.zip#e#f.html', 'a.zip#a.html', 'a.zip#a.html', 'a.zip#nope', 'a.zip#b.tar.gz#c.html'];
    expect(told(await listed(await made(), (at) => names.map(at).join('\n')))).toEqual([
      ['a.zip/e#f.html', 'E'],
      ['a.zip/a.html', 'A'],
      ['a.zip', 'fault: no such member of the archive'],
      ['a.zip/b.tar.gz/c.html', 'C'],
    ]);
  });

  it('that is an archive gives what is in it', async () => {
    expect(told(await listed(await made(), (at) => at('a.zip#b.tar.gz')))).toEqual([
      ['a.zip/b.tar.gz/c.html', 'C'],
      ['a.zip/b.tar.gz/d.html', 'D'],
    ]);
  });

  it('is one of several of that name, as often as it is asked for', async () => {
    const tar = await tarOf([
      ['a.html', '1'],
      ['b.html', '2'],
      ['a.html', '3'],
    ]);
    const folder = await tempFolder({ 'a.tar': tar });
    const lister: Lister = (at) => Array(3).fill(at('a.tar#a.html')).join('\n');
    expect(told(await listed(folder, lister))).toEqual([
      ['a.tar/a.html', '1'],
      ['a.tar/a~2.html', '3'],
    ]);
  });

  it('in an archive that cannot be read says why', async () => {
    const folder = await tempFolder({ 'a.zip': (await zipOf({ 'a.html': 'A' })).subarray(0, -30) });
    expect(told(await listed(folder, (at) => at('a.zip#z.html')))).toEqual([
      ['a.zip', 'fault: it is cut off'],
    ]);
  });

  it.each(['list of all', 'backwards'])('for all members: %s', async (order) => {
    const members = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.html`, `${i}`]));
    const folder = await tempFolder({ 'a.zip': await zipOf(members) });
    const names = Object.keys(members);
    if (order === 'backwards') names.reverse();
    const places = await listed(folder, (at) => names.map((name) => at(`a.zip#${name}`)).join('\n'));
    expect(places.map(contentOf)).toEqual(names.map((name) => name.slice(0, -5)));
  });
});
