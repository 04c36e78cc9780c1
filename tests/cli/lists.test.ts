import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tarOf, zipOf } from '../support/archives.js';
import { paths } from '../support/outputs.js';
import { BRIDGE, FERRY, SLUICE } from '../support/pages.js';
import { runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('clean --files-from', () => {
  it('reads what a list names, from a file or standard input, and what is named beside it', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b/c.html': FERRY, 'd.html': BRIDGE });
    await folder.write('list', 'b/c.html\nnope.html\na.html\n');
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'd.html', '--files-from', 'list']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['d.html', 'b/c.html', 'a.html']);
    expect(stderr).toContain('nope.html: failed in collect: no such file\n');
    const piped = await runShell(
      folder,
      'find b -name "*.html" -print0 | "$NODE" "$INKWASH" clean --files-from -',
    );
    expect(paths(piped.stdout)).toEqual(['b/c.html']);
  });

  it('takes what --errors wrote: just what gave no article is read again', async () => {
    const tar = gzipSync(
      await tarOf([
        ['a.html', SLUICE],
        ['empty.html', ''],
        ['b\nc.html', ''],
      ]),
    );
    const folder = await tempFolder({
      'in/a.tar.gz': tar,
      'in/b.zip': await zipOf({ 'x/empty.html': '', 'y.html': FERRY }),
      'in/empty.html': '',
      'in/good.html': BRIDGE,
    });
    const told = (stderr: string): string[] =>
      stderr.split('\n').filter((line) => line.includes('rejected: empty:'));
    const first = await runCli(folder, ['clean', 'in', '--errors', 'errors.ndjson']);
    expect(paths(first.stdout)).toHaveLength(3);
    expect(told(first.stderr)).toHaveLength(4);
    const second = await runCli(folder, ['clean', '--files-from', 'errors.ndjson']);
    expect(second.stdout).toBe('');
    expect(told(second.stderr)).toEqual(told(first.stderr));
    expect(second.stderr).toContain('\n4 inputs: 0 articles, 4 rejected: empty\n');
  });
});

describe('clean --shard', () => {
  it('cuts what there is into parts that are all of it, once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `in/${i}.html`);
    const zip = await zipOf({ 'a.html': SLUICE, 'b.html': FERRY, 'A.html': BRIDGE });
    const files = Object.fromEntries(names.map((name) => [name, SLUICE]));
    const folder = await tempFolder({ ...files, 'in/z.zip': zip });
    const runs = await Promise.all(
      [1, 2, 3].map((index) => runCli(folder, ['clean', 'in', '--shard', `${index}/3`, '-o', `out${index}`])),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const outputs = (await folder.list()).filter((name) => name.startsWith('out') && name.endsWith('.json'));
    const whole = await runCli(folder, ['clean', 'in', '-o', 'all']);
    expect(whole.code).toBe(0);
    const all = (await folder.list()).filter((name) => name.startsWith('all/') && name.endsWith('.json'));
    expect(outputs.map((name) => name.replace(SHARD_FOLDER, '')).sort()).toEqual(
      all.map((name) => name.slice('all/'.length)).sort(),
    );
  });
});

const SHARD_FOLDER = /^out[123]\//;
