import { describe, expect, it } from 'vitest';
import { RecordSchema } from '../../src/model/article.js';
import { paths } from '../support/outputs.js';
import { FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('records that are no article', () => {
  it('are told on stderr and left out of the data', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': '', 'c.html': PNG });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', 'b.html', 'c.html']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('b.html: rejected: empty');
    expect(stderr).toContain('c.html: failed in decode: not a text file: PNG image');
    expect(stderr).toContain('3 inputs: 1 article');
  });

  it('are printed with --all, each valid against the schema', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': '', 'c.html': PNG });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', 'c.html', '--all']);
    expect(code).toBe(1);
    const all = records(stdout).map((record) => RecordSchema.parse(record));
    expect(all.map(({ status }) => status)).toEqual(['article', 'rejected', 'failed']);
  });

  it('go to the file that --errors names, and only they', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': '', 'c.html': PNG });
    const args = ['clean', 'a.html', 'b.html', 'c.html', '--errors', 'bad.ndjson'];
    const { code, stdout } = await runCli(folder, args);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(records(await folder.read('bad.ndjson')).map((r) => r['status'])).toEqual(['rejected', 'failed']);
    expect(await folder.list()).toEqual(['a.html', 'b.html', 'bad.ndjson', 'c.html']);
  });

  it('are written as JSON beside articles of any format in a folder', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': '' });
    await runCli(folder, ['clean', 'in', '-o', 'out', '--all', '--format', 'text']);
    const files = (await folder.list()).filter((name) => name.startsWith('out/') && !name.endsWith('/'));
    expect(files).toEqual(['out/a.html.txt', 'out/b.html.json']);
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['an empty file', '', 'rejected', 'empty'],
    ['a file of white space', ' \n\t\n\u3000', 'rejected', 'empty'],
    ['a title without a text', page('河口镇修好老水闸'), 'rejected', 'empty'],
    ['a picture under the name of a page', PNG, 'failed', 'PNG image'],
    ['random bytes', Uint8Array.from({ length: 600 }, (_, i) => (i * 7919) % 32), 'failed', 'not a text'],
    ['a few NUL and control bytes', Uint8Array.of(0, 1, 2, 3, 4), 'failed', 'not a text'],
  ])('%s gives one', async (_name, content, status, words) => {
    const folder = await tempFolder({ 'in.html': content });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in.html', '--all']);
    expect(code).toBe(1);
    expect(records(stdout).map((record) => record['status'])).toEqual([status]);
    expect(stderr).toContain(words);
  });

  it('a page that ends in half a character is an article all the same', async () => {
    const text = `${FIRST}\n\n${SECOND}`;
    const bytes = new TextEncoder().encode(text).slice(0, -1);
    const folder = await tempFolder({ 'a.txt': bytes });
    const { code, stdout } = await runCli(folder, ['clean', 'a.txt']);
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ input: { encoding: 'utf-8' } });
    expect(records(stdout)[0]?.['text']).toContain(SECOND.slice(0, -1));
  });
});
