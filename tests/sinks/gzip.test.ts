import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FERRY, PNG, SLUICE } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const bytesOf = (folder: TempFolder, name: string): Promise<Buffer> => readFile(path.join(folder.path, name));
const FILES = { 'in/a.html': SLUICE, 'in/b.html': FERRY, 'in/c.html': '', 'in/d.bin': PNG };

describe('gzip', () => {
  it.each([
    ['ndjson.gz', 'ndjson', []],
    ['jsonl.gz', 'ndjson', ['--null']],
    ['json.gz', 'json', ['--all']],
    ['txt.gz', 'text', []],
    ['md.GZ', 'markdown', []],
  ])('is what a file ending in .%s is written with', async (ending, format, flags) => {
    const folder = await tempFolder(FILES);
    const args = ['clean', 'in', '--format', format, ...flags];
    const { stdout } = await runCli(folder, args);
    const { code } = await runCli(folder, [...args, '-o', `all.${ending}`]);
    expect(code).toBe(1);
    expect(gunzipSync(await bytesOf(folder, `all.${ending}`)).toString('utf8')).toBe(stdout);
  });

  it('has the same bytes in every run, and no time in them', async () => {
    const folder = await tempFolder(FILES);
    for (const name of ['one', 'two']) await runCli(folder, ['clean', 'in', '-o', `${name}.ndjson.gz`]);
    const one = await bytesOf(folder, 'one.ndjson.gz');
    expect(await bytesOf(folder, 'two.ndjson.gz')).toEqual(one);
    expect(one.subarray(4, 8)).toEqual(Buffer.alloc(4));
  });

  it('is what --errors is written with, where its name says so', async () => {
    const folder = await tempFolder(FILES);
    await runCli(folder, ['clean', 'in', '--errors', 'bad.ndjson']);
    await runCli(folder, ['clean', 'in', '--errors', 'bad.ndjson.gz']);
    const plain = await folder.read('bad.ndjson');
    expect(plain.split('\n')).toHaveLength(3);
    expect(gunzipSync(await bytesOf(folder, 'bad.ndjson.gz')).toString('utf8')).toBe(plain);
  });

  it('of nothing is a file all the same', async () => {
    const folder = await tempFolder({ 'c.html': '' });
    await runCli(folder, ['clean', 'c.html', '-o', 'none.ndjson.gz']);
    expect(gunzipSync(await bytesOf(folder, 'none.ndjson.gz'))).toHaveLength(0);
  });
});
