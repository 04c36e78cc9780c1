import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { filesOf, paths, titles } from '../support/outputs.js';
import { BRIDGE, FERRY, FIRST, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const PARTIAL = /partial/;

describe('clean writes over no input', () => {
  const KEEP = `---\ntitle: 河口镇修好老水闸\n---\n${FIRST}\n`;

  it.each([
    ['-o', 'keep.md', ['keep.md', '-o', 'keep.md']],
    ['-o under another name', 'keep.md', ['./keep.md', 'b.md', '-o', 'sub/../keep.md']],
    ['-o through a link', 'keep.md', ['keep.md', '-o', 'link.md']],
    ['-o onto a link that is read', 'keep.md', ['link.md', '-o', 'keep.md']],
    ['--errors', 'keep.md', ['keep.md', '--errors', 'keep.md']],
    ['-o with --errors on one file', 'keep.md', ['b.md', '-o', 'x.ndjson', '--errors', './x.ndjson']],
    ['--errors on a folder', 'keep.md', ['b.md', '--errors', 'sub']],
    ['--errors without a name', 'keep.md', ['b.md', '--errors', '']],
    ['a mirrored folder', 'sub/a.html.json', ['b.md', 'sub/a.html.json', 'sub/a.html', '-o', '.']],
  ])('by %s', async (_name, file, args) => {
    const folder = await tempFolder({
      'keep.md': KEEP,
      'b.md': KEEP,
      'sub/a.html': SLUICE,
      'sub/a.html.json': KEEP,
    });
    await symlink('keep.md', path.join(folder.path, 'link.md'));
    const before = await folder.read(file);
    const { code, stderr } = await runCli(folder, ['clean', ...args]);
    expect(code).toBe(2);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(await folder.read(file)).toBe(before);
    expect((await folder.list()).filter((name) => PARTIAL.test(name))).toEqual([]);
  });
});

describe('clean writes', () => {
  it('NDJSON: one line an article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'ndjson']);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(titles(stdout)).toEqual(['河口镇修好老水闸', '渡口换了新船']);
  });

  it('JSON: one array, empty where there is no article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY, 'c.html': '' });
    const two = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'json']);
    expect((JSON.parse(two.stdout) as Article[]).map(({ title }) => title)).toEqual([
      '河口镇修好老水闸',
      '渡口换了新船',
    ]);
    const none = await runCli(folder, ['clean', 'c.html', '--format', 'json']);
    expect(JSON.parse(none.stdout)).toEqual([]);
  });

  it('text: title and paragraphs, a blank line between articles', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': page('渡口换了新船', FIRST) });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'text']);
    expect(stdout).toBe(`河口镇修好老水闸\n\n${FIRST}\n\n${SECOND}\n\n渡口换了新船\n\n${FIRST}\n`);
  });

  it('markdown: front matter and paragraphs', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--format', 'markdown']);
    expect(stdout).toBe(`---\ntitle: 河口镇修好老水闸\nlang: zh-Hans\n---\n\n${FIRST}\n\n${SECOND}\n`);
  });

  it('no unknown format', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--format', 'xml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('xml');
  });

  it.each(['text', 'ndjson'])('%s records that end with NUL where asked', async (format) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', format, '-0']);
    const parts = stdout.split('\0');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toContain('老水闸');
    expect(parts[1]).toContain('渡口换了新船');
    expect(parts[2]).toBe('');
  });

  it('a tree that mirrors a folder, below the folder itself', async () => {
    const folder = await tempFolder({ 'in/a/b.md': SLUICE, 'in/c.html': FERRY });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('2 articles in out');
    expect((await folder.list()).filter((name) => name.startsWith('out'))).toEqual([
      'out/',
      'out/a/',
      'out/a/b.md.json',
      'out/c.html.json',
    ]);
    expect((JSON.parse(await folder.read('out/a/b.md.json')) as Article).input.path).toBe('in/a/b.md');
  });

  it('several roots under their names', async () => {
    const folder = await tempFolder({ 'far/one/a.html': SLUICE, 'two/a.html': FERRY, 'c.html': BRIDGE });
    const { code } = await runCli(folder, ['clean', 'far/one', 'two', 'c.html', '-o', 'out/']);
    expect(code).toBe(0);
    const files = (await folder.list()).filter((name) => name.startsWith('out/') && !name.endsWith('/'));
    expect(files).toEqual(['out/c.html.json', 'out/far/one/a.html.json', 'out/two/a.html.json']);
  });

  it.each([
    ['files', ['x/index.html', 'y/index.html']],
    ['folders', ['x', 'y/x']],
  ])('no %s of one name over each other', async (_name, roots) => {
    const folder = await tempFolder({
      'x/index.html': SLUICE,
      'y/index.html': FERRY,
      'y/x/index.html': BRIDGE,
    });
    const { code, stderr } = await runCli(folder, ['clean', ...roots, '-o', 'out']);
    const files = (await folder.list()).filter((name) => name.startsWith('out/') && !name.endsWith('/'));
    const isRefused = code === 2 && stderr.includes('index.html');
    expect(isRefused || files.length === 2).toBe(true);
  });

  it.each([
    ['text', 'a.html.txt'],
    ['markdown', 'a.html.md'],
    ['json', 'a.html.json'],
  ])('%s files with the ending of the format', async (format, name) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    await runCli(folder, ['clean', 'a.html', '-o', 'out', '--format', format]);
    expect(await folder.list()).toEqual(['a.html', 'out/', `out/${name}`]);
  });

  it('one file that takes all, and nothing half-written beside it', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY });
    const { code, stdout } = await runCli(folder, ['clean', 'in', '-o', 'new/all.ndjson']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(paths(await folder.read('new/all.ndjson'))).toEqual(['in/a.html', 'in/b.html']);
    expect((await folder.list()).filter((name) => name.startsWith('new'))).toEqual([
      'new/',
      'new/all.ndjson',
    ]);
  });

  it('a file into the folder that is being read, and does not read it', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', '.', '-o', 'all.ndjson']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 input: 1 article in all.ndjson\n' });
    expect(paths(await folder.read('all.ndjson'))).toEqual(['a.html']);
  });

  it.each(['all.ndjson', 'out'])(
    'the same to %s within the folder that is read, run after run',
    async (out) => {
      const folder = await tempFolder({ 'a.html': SLUICE });
      const first = await runCli(folder, ['clean', '.', '-o', out, '--quiet']);
      const files = await filesOf(folder);
      const second = await runCli(folder, ['clean', '.', '-o', out, '--quiet']);
      expect(second).toEqual(first);
      expect(await filesOf(folder)).toEqual(files);
    },
  );

  it('nothing outside the output folder, whatever inputs are called', async () => {
    const folder = await tempFolder({ 'up/a.html': SLUICE, 'here/now/keep': '' });
    const inside = { ...folder, path: path.join(folder.path, 'here/now') };
    await runCli(inside, ['clean', '../../up/*.html', '-o', 'out']);
    await runCli(inside, ['clean', '-', '--stdin-filename', '../../evil', '-o', 'out'], SLUICE);
    const written = (await folder.list()).filter((name) => name.endsWith('.json'));
    expect(written).toHaveLength(2);
    expect(written.filter((name) => !name.startsWith('here/now/out/'))).toEqual([]);
  });

  it('the same bytes in every run', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY, 'in/c.html': BRIDGE });
    const first = await runCli(folder, ['clean', 'in', '--ledger']);
    const second = await runCli(folder, ['clean', 'in', '--ledger']);
    expect(second).toEqual(first);
    expect(records(first.stdout)).toHaveLength(3);
  });

  it('the same bytes for an input alone and in a batch, in any order', async () => {
    const names = ['a.html', 'b.html', 'c.html'];
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY, 'c.html': BRIDGE });
    const alone = await Promise.all(names.map((name) => runCli(folder, ['clean', name])));
    const batch = await runCli(folder, ['clean', ...names]);
    const reversed = await runCli(folder, ['clean', ...names.toReversed()]);
    const lines = alone.map(({ stdout }) => stdout);
    expect(batch.stdout).toBe(lines.join(''));
    expect(reversed.stdout).toBe(lines.toReversed().join(''));
  });
});
