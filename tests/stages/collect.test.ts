import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/place.js';
import { StageError } from '../../src/model/stage-error.js';
import { collect } from '../../src/stages/collect/collect.js';
import { readPlace } from '../../src/stages/collect/read-place.js';
import { withinTree } from '../../src/stages/collect/within-tree.js';
import { tempFolder } from '../support/temp-folder.js';

async function all(args: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for await (const place of collect(args)) places.push(place);
  return places;
}

const relatives = (places: readonly Place[]): string[] => places.map(({ relative }) => relative);

describe('collect', () => {
  it('gives a file under its own name', async () => {
    const { path: root } = await tempFolder({ 'in/a.html': 'a' });
    const places = await all([path.join(root, 'in/a.html')]);
    expect(relatives(places)).toEqual(['a.html']);
    expect(Buffer.from(readPlace(places[0]!).bytes).toString()).toBe('a');
  });

  it('gives a folder sorted, with what is below it, its tree starting below itself', async () => {
    const { path: root } = await tempFolder({
      'b.html': '',
      'a/z.html': '',
      'a/10.html': '',
      'a/2.html': '',
    });
    expect(relatives(await all([root]))).toEqual(['a/10.html', 'a/2.html', 'a/z.html', 'b.html']);
    expect(relatives(await all([`${root}/`]))).toEqual(['a/10.html', 'a/2.html', 'a/z.html', 'b.html']);
  });

  it('gives several roots under their names', async () => {
    const { path: root } = await tempFolder({ 'one/a.html': '', 'deep/two/a.html': '', 'c.html': '' });
    const args = ['one', 'deep/two/', 'c.html'].map((name) => `${root}/${name}`);
    expect(relatives(await all(args))).toEqual(['one/a.html', 'two/a.html', 'c.html']);
  });

  it('leaves hidden files and folders out', async () => {
    const { path: root } = await tempFolder({ '.git/config': '', '.x.html': '', 'a.html': '' });
    expect(relatives(await all([root]))).toEqual(['a.html']);
  });

  it('takes a hidden file that is named', async () => {
    const { path: root } = await tempFolder({ '.x.html': '' });
    expect(relatives(await all([path.join(root, '.x.html')]))).toEqual(['.x.html']);
  });

  it('takes a folder whose name has the marks of a glob for a folder', async () => {
    const { path: root } = await tempFolder({ '[in] (1)*/a.html': '', 'i/b.html': '' });
    expect(relatives(await all([path.join(root, '[in] (1)*')]))).toEqual(['a.html']);
  });

  it.each(['a b.html', 'a[1].html', '文.html', 'a\\b.html', 'a{b,c}.html', '!a.html', 'a\nb.html'])(
    'finds and reads a file called %j in a folder',
    async (name) => {
      const { path: root } = await tempFolder({ [name]: 'words' });
      const [place] = await all([root]);
      expect(place?.relative).toBe(name);
      expect(Buffer.from(readPlace(place!).bytes).toString()).toBe('words');
    },
  );

  it('gives what a glob matches, sorted, each within the output tree', async () => {
    const { path: root } = await tempFolder({ 'a.html': '', 'x/b.html': '', 'x/c.txt': '' });
    const places = await all([`${root}/**/*.html`]);
    expect(places.map((place) => path.basename(place.path))).toEqual(['a.html', 'b.html']);
    for (const relative of relatives(places)) {
      expect(path.isAbsolute(relative)).toBe(false);
      expect(relative.split('/')).not.toContain('..');
    }
  });

  it('gives a file once, however often it is named', async () => {
    const { path: root } = await tempFolder({ 'in/a.html': '' });
    const places = await all([`${root}/in`, `${root}/in/a.html`, `${root}/in/../in/a.html`, `${root}/*/*`]);
    expect(places).toHaveLength(1);
  });

  it('does not walk in circles along links', async () => {
    const { path: root } = await tempFolder({ 'in/a.html': '' });
    await symlink(path.join(root, 'in'), path.join(root, 'in/self'));
    expect(relatives(await all([path.join(root, 'in')]))).toEqual(['a.html']);
  });

  it('does not skip a link to a file in silence', async () => {
    const { path: root } = await tempFolder({ 'store/a.html': 'words', 'in/b.html': '' });
    await symlink(path.join(root, 'store/a.html'), path.join(root, 'in/a.html'));
    expect(relatives(await all([path.join(root, 'in')]))).toEqual(['a.html', 'b.html']);
  });

  it.each([
    ['a file that is not there', 'nope.html', 'no such file or folder'],
    ['a glob that matches nothing', '*.nope', 'nothing matches'],
    ['a folder without files', 'empty', 'no files in this folder'],
  ])('refuses %s', async (_name, argument, message) => {
    const { path: root } = await tempFolder({ 'a.html': '' });
    await mkdir(path.join(root, 'empty'));
    const search = all([path.join(root, argument)]);
    await expect(search).rejects.toThrow(StageError);
    await expect(search).rejects.toThrow(message);
  });

  it('tells of a missing path before it gives anything', async () => {
    const { path: root } = await tempFolder({ 'a.html': '' });
    const places = collect([path.join(root, 'a.html'), path.join(root, 'nope.html')]);
    await expect(places.next()).rejects.toThrow('nope.html');
  });

  it('reads late: a file that goes in between fails in collect', async () => {
    const folder = await tempFolder({ 'a.html': '' });
    const [place] = await all([folder.path]);
    await rm(path.join(folder.path, 'a.html'));
    expect(() => readPlace(place!)).toThrow('no such file');
    expect(() => readPlace(place!)).toThrow(StageError);
  });
});

describe('the place of standard input', () => {
  it.each([
    ['<stdin>', '<stdin>'],
    ['feed/a.html', 'feed/a.html'],
    ['../../a.html', 'a.html'],
    ['/etc/a.html', 'a.html'],
    ['x/../../a.html', 'a.html'],
    ['./a.html', 'a.html'],
  ])('%s has its place in the output at %s', (name, relative) => {
    expect(withinTree(name)).toBe(relative);
  });
});
