import { mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import { folderSink } from '../../src/sinks/folder-sink.js';
import { thisRun } from '../../src/sinks/this-run.js';
import { wash } from '../../src/wash.js';
import { FERRY, PNG, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const ARTICLE = cleanText(SLUICE);
const NONE = new Set<string>();
const below = async (folder: TempFolder, name: string): Promise<string[]> =>
  (await folder.list()).filter((file) => file.startsWith(`${name}/`) && !file.endsWith('/'));
const [NUMBER, START, MACHINE] = (await thisRun()).split('-');

describe('an output folder', () => {
  it.each(['../evil', '/evil', 'a/../../evil', '..', '', 'a\0b'])(
    'keeps what is called %j within itself',
    async (relative) => {
      const folder = await tempFolder();
      const sink = folderSink(path.join(folder.path, 'out'), { format: 'text' }, NONE);
      expect((await sink.put(wash(relative, ARTICLE, 'text'))).brief.status).toBe('article');
      const files = (await folder.list()).filter((name) => !name.endsWith('/'));
      expect(files).toHaveLength(1);
      expect(files).toEqual(await below(folder, 'out'));
    },
  );

  it('loses nothing to names that are too long for a disk', async () => {
    const long = '河'.repeat(80);
    const deep = Array.from({ length: 12 }, () => long).join('/');
    const names = [`in/${long}一.html`, `in/${long}二.html`, `in/${deep}/三.html`];
    const folder = await tempFolder(Object.fromEntries(names.map((name) => [name, SLUICE])));
    const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '3 inputs: 3 articles in out\n' });
    const texts = await Promise.all((await below(folder, 'out')).map(folder.read));
    expect(
      records(texts.join(''))
        .map(({ input }) => (input as { path: string }).path)
        .sort(),
    ).toEqual(names.sort());
  });

  it('has a place for an input whose folder is called like the output of another', async () => {
    const folder = await tempFolder({
      'in/a': SLUICE,
      'in/a.json/b.html': FERRY,
      'in/a.json~/b.html': FERRY,
    });
    for (const round of ['first', 'second']) {
      const { code } = await runCli(folder, ['clean', 'in', '-o', 'out']);
      expect(code, round).toBe(0);
      const texts = await Promise.all((await below(folder, 'out')).map(folder.read));
      expect(
        records(texts.join(''))
          .map(({ input }) => (input as { path: string }).path)
          .sort(),
        round,
      ).toEqual(['in/a', 'in/a.json/b.html', 'in/a.json~/b.html']);
    }
  });

  it.each([
    ['out of it', 'far'],
    ['to another folder in it', 'out/b'],
    ['to nothing', 'nothing'],
  ])('follows no link that leads %s', async (_name, to) => {
    const folder = await tempFolder({
      'in/a/x.html': SLUICE,
      'in/c.html': FERRY,
      'far/keep': '',
      'out/b/keep': '',
    });
    await symlink(path.join(folder.path, to), path.join(folder.path, 'out/a'));
    const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out', '--errors', 'bad.ndjson']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'in/a/x.html: failed in write: out/a/x.html.json: a link stands in the way: out/a\n',
    );
    expect(await below(folder, 'far')).toEqual(['far/keep']);
    expect(await below(folder, 'out')).toEqual(['out/a', 'out/b/keep', 'out/c.html.json']);
    expect(records(await folder.read('bad.ndjson'))).toMatchObject([{ status: 'failed', stage: 'write' }]);
  });

  it('may be a link itself, and takes the place of a link that is called like an output', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'far/keep': 'mine', 'real/keep': '' });
    await symlink('real', path.join(folder.path, 'out'));
    await symlink('../far/keep', path.join(folder.path, 'real/a.html.json'));
    expect((await runCli(folder, ['clean', 'in', '-o', 'out'])).code).toBe(0);
    expect(records(await folder.read('real/a.html.json'))).toHaveLength(1);
    expect(await folder.read('far/keep')).toBe('mine');
  });

  it('fails one input where a folder stands in its place, and goes on', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY, 'out/a.html.json/keep': '' });
    const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect(code).toBe(1);
    expect(stderr).toContain('in/a.html: failed in write: out/a.html.json: EISDIR');
    expect(await below(folder, 'out')).toEqual(['out/a.html.json/keep', 'out/b.html.json']);
  });

  it('is refused where outputs would land among the inputs', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/a.html.json': FERRY, 'b.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', 'b.html', 'in', '-o', '.']);
    expect(code).toBe(2);
    expect(stderr).toBe('inkwash: --out .: in is read and written to; name another folder for the output\n');
    expect(await folder.read('in/a.html.json')).toBe(FERRY);
  });

  it('knows which outputs stand', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.bin': PNG, 'in/c.html': FERRY });
    const all = folderSink(path.join(folder.path, 'out'), { format: 'text', all: true }, NONE);
    const articles = folderSink(path.join(folder.path, 'out'), { format: 'text' }, NONE);
    const article = { relative: 'a.html', status: 'article' } as const;
    const failed = { relative: 'b.bin', status: 'failed' } as const;
    const held = (): Promise<unknown[]> =>
      Promise.all([all.holds!(article), all.holds!(failed), articles.holds!(failed)]);
    // Of a record that is written nowhere, nothing is missing.
    expect(await held()).toEqual([false, false, true]);
    await runCli(folder, ['clean', 'in', '-o', 'out', '--format', 'text', '--all']);
    expect(await held()).toEqual([true, true, true]);
  });

  it('makes a folder anew that somebody removed', async () => {
    const folder = await tempFolder();
    const out = path.join(folder.path, 'out');
    const sink = folderSink(out, { format: 'text' }, NONE);
    await sink.put(wash('a/b', ARTICLE, 'text'));
    await rm(out, { recursive: true });
    await sink.put(wash('a/c', ARTICLE, 'text'));
    expect(await below(folder, 'out')).toEqual(['out/a/c.txt']);
  });
});

describe('what runs left half-written', () => {
  const dead = `999999999-1-${MACHINE}-0123abcd`;
  /** Another process has its number now. */
  const before = `${NUMBER}-1-${MACHINE}-0123abcd`;
  const alive = `${NUMBER}-${START}-${MACHINE}-0123abcd`;
  const far = '1-1-000000000000-0123abcd';

  it('goes where the run is over, and stays where it may go on', async () => {
    const folder = await tempFolder({ 'in/a/b.html': SLUICE, 'in/c.html': FERRY });
    await mkdir(path.join(folder.path, 'out/a'), { recursive: true });
    const left = (run: string): string[] => [
      `out/.c.html.json.${run}.partial`,
      `out/a/.x.json.${run}.partial`,
    ];
    const old = '2-1-000000000000-0123abcd';
    const foreign = ['out/.mine.partial', 'out/mine.partial', `out/x.${dead}.partial`];
    for (const name of [
      ...left(dead),
      ...left(before),
      ...left(alive),
      ...left(far),
      ...left(old),
      ...foreign,
    ])
      await writeFile(path.join(folder.path, name), 'half');
    for (const name of left(old)) await utimes(path.join(folder.path, name), 0, 0);
    expect((await runCli(folder, ['clean', 'in', '-o', 'out'])).code).toBe(0);
    const stays = [...left(alive), ...left(far), ...foreign, 'out/a/b.html.json', 'out/c.html.json'];
    expect(await below(folder, 'out')).toEqual(stays.sort());
    // Nobody reads them.
    const again = await runCli(folder, ['clean', 'out', '--all']);
    expect(again.stderr).toContain('4 inputs');
  });

  it('of one file goes when that file is written again', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    await folder.write(`.all.ndjson.${dead}.partial`, 'half');
    await folder.write(`.other.ndjson.${dead}.partial`, 'half');
    expect((await runCli(folder, ['clean', 'a.html', '-o', 'all.ndjson'])).code).toBe(0);
    expect(await folder.list()).toEqual([`.other.ndjson.${dead}.partial`, 'a.html', 'all.ndjson']);
  });
});
