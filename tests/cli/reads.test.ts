import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { paths, titles } from '../support/outputs.js';
import { BRIDGE, FERRY, FIRST, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('clean reads', () => {
  it('a file, and prints one article on standard output alone', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html']);
    expect(code).toBe(0);
    const [article] = records(stdout);
    expect(article).toMatchObject({ schema: 1, status: 'article', title: '河口镇修好老水闸' });
    expect(article?.['text']).toBe(`${FIRST}\n\n${SECOND}`);
    expect(stderr).toBe('1 input: 1 article\n');
  });

  it('a folder with all below it, in the order of the names', async () => {
    const folder = await tempFolder({
      'in/c.html': SLUICE,
      'in/b/2.html': FERRY,
      'in/b/10.html': BRIDGE,
      'in/a.html': FERRY,
    });
    const { code, stdout } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['in/a.html', 'in/b/10.html', 'in/b/2.html', 'in/c.html']);
  });

  it('what a glob matches', async () => {
    const folder = await tempFolder({ 'x/a.html': SLUICE, 'x/y/b.html': FERRY, 'x/y/c.txt': 'no' });
    const { code, stdout } = await runCli(folder, ['clean', 'x/**/*.html']);
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['x/a.html', 'x/y/b.html']);
  });

  it('a file whose name looks like a glob', async () => {
    const folder = await tempFolder({ 'a[1]*.html': SLUICE, 'a1.html': FERRY });
    const { code, stdout } = await runCli(folder, ['clean', 'a[1]*.html']);
    expect(code).toBe(0);
    expect(titles(stdout)).toEqual(['河口镇修好老水闸']);
  });

  it('arguments in the order in which they are given, each file once', async () => {
    const folder = await tempFolder({ 'b/1.html': SLUICE, 'a.html': FERRY });
    const { stdout } = await runCli(folder, ['clean', 'b', 'a.html', './a.html', 'b/1.html']);
    expect(paths(stdout)).toEqual(['b/1.html', 'a.html']);
  });

  it('does not follow a link to a folder around in circles', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE });
    await symlink(path.join(folder.path, 'in'), path.join(folder.path, 'in/again'));
    const { code, stdout } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['in/a.html']);
  });

  it.each([
    ['nothing named', []],
    ['a dash', ['-']],
  ])('standard input where there is %s', async (_name, args) => {
    const folder = await tempFolder();
    const { code, stdout } = await runCli(folder, ['clean', ...args], SLUICE);
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['<stdin>']);
  });

  it('standard input under the name that it is given', async () => {
    const folder = await tempFolder();
    const args = ['clean', '-', '--stdin-filename', 'feed/a.html', '-o', 'out'];
    expect((await runCli(folder, args, SLUICE)).code).toBe(0);
    expect(await folder.list()).toEqual(['out/', 'out/feed/', 'out/feed/a.html.json']);
    const article = JSON.parse(await folder.read('out/feed/a.html.json')) as Article;
    expect(article.input.path).toBe('feed/a.html');
  });

  it('an empty standard input as an input without text', async () => {
    const folder = await tempFolder();
    const { code, stdout, stderr } = await runCli(folder, ['clean']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('rejected: empty');
  });
});

describe('clean reads standard input', () => {
  it('in its place among files', async () => {
    const folder = await tempFolder({ 'a.html': FERRY, 'b.html': BRIDGE });
    const { code, stdout } = await runCli(folder, ['clean', 'b.html', '-', 'a.html', '-'], SLUICE);
    expect(code).toBe(0);
    expect(paths(stdout)).toEqual(['b.html', '<stdin>', 'a.html']);
  });

  it.each(['', '..', '/', '.', '../..', 'a/..'])('not under the name %j', async (name) => {
    const folder = await tempFolder();
    const { code, stdout, stderr } = await runCli(
      folder,
      ['clean', '-', '--stdin-filename', name, '-o', 'out'],
      SLUICE,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--stdin-filename');
    expect(await folder.list()).toEqual([]);
  });
});
