import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rawZip, tarOf, zipOf } from '../support/archives.js';
import { paths, titles } from '../support/outputs.js';
import { BRIDGE, FERRY, SLUICE } from '../support/pages.js';
import { records, runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('clean reads archives', () => {
  it('in a folder, each member under its own path', async () => {
    const folder = await tempFolder({
      'in/a.html': SLUICE,
      'in/b.zip': await zipOf({ 'x/b.html': FERRY, 'c.tar.gz': gzipSync(await tarOf([['c.html', BRIDGE]])) }),
      'in/d.html.gz': gzipSync(SLUICE),
    });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '4 inputs: 4 articles\n' });
    expect(paths(stdout)).toEqual([
      'in/a.html',
      'in/b.zip#x/b.html',
      'in/b.zip#c.tar.gz#c.html',
      'in/d.html.gz',
    ]);
    expect(titles(stdout).slice(0, 2)).toEqual(['河口镇修好老水闸', '渡口换了新船']);
  });

  it('and writes nothing outside the output folder, whatever its members are called', async () => {
    const zip = rawZip(Buffer.from('../../evil.html'), Buffer.from('x'), { flags: 1 });
    const tar = await tarOf([
      ['../../../evil.html', FERRY],
      ['/tmp/../evil.html', SLUICE],
      ['EVIL.html', BRIDGE],
    ]);
    const folder = await tempFolder({ 'work/in/a.tar': tar, 'work/in/b.zip': zip });
    const { code, stderr } = await runCli(folder, ['clean', 'work/in', '-o', 'work/out', '--all']);
    expect(code).toBe(1);
    expect(stderr).toContain('work/in/b.zip#../../evil.html: failed in collect: encrypted\n');
    expect((await folder.list()).filter((name) => name.endsWith('.json'))).toEqual([
      'work/out/a.tar/EVIL~2.html.json',
      'work/out/a.tar/evil.html.json',
      'work/out/a.tar/tmp/evil.html.json',
      'work/out/b.zip/evil.html.json',
    ]);
  });

  it('that are damaged: what stands before comes through, and the run goes on', async () => {
    const tar = gzipSync(
      await tarOf([
        ['a.html', SLUICE],
        ['b.html', FERRY],
      ]),
      { level: 0 },
    );
    const folder = await tempFolder({ 'in/a.tar.gz': tar.subarray(0, -1500), 'in/z.html': BRIDGE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['in/a.tar.gz#a.html', 'in/z.html']);
    expect(stderr).toContain('in/a.tar.gz#b.html: failed in collect: it is cut off\n');
  });

  it('that name members so that a terminal would obey: it is not given to obey', async () => {
    const tar = await tarOf([['a\u001b]0;evil\u0007\n.html', '']]);
    const folder = await tempFolder({ 'a.tar': tar });
    const { stderr } = await runCli(folder, ['clean', 'a.tar']);
    expect(stderr).toContain('a.tar#a\\u{1b}]0;evil\\u{7}\\u{a}.html: rejected: empty');
    expect(stderr).not.toContain('\u001b');
  });

  it('from standard input', async () => {
    const folder = await tempFolder({
      'a.html.gz': gzipSync(SLUICE),
      'b.zip': await zipOf({ 'b.html': FERRY }),
    });
    for (const [file, name] of [
      ['a.html.gz', '<stdin>'],
      ['b.zip', '<stdin>#b.html'],
    ] as const) {
      const { code, stdout } = await runShell(folder, `"$NODE" "$INKWASH" clean < ${file}`);
      expect(code).toBe(0);
      expect(paths(stdout)).toEqual([name]);
    }
  });

  it('of crawler records, from standard input as well', async () => {
    const line = (html: string): string => `${JSON.stringify({ url: 'https://a.example/1', html })}\n`;
    const folder = await tempFolder({ 'in/crawl.ndjson.gz': gzipSync(line(SLUICE) + line(FERRY)) });
    const { stdout } = await runCli(folder, ['clean', 'in']);
    expect(paths(stdout)).toEqual(['in/crawl.ndjson.gz#1', 'in/crawl.ndjson.gz#2']);
    expect(records(stdout)[0]).toMatchObject({ input: { url: 'https://a.example/1' } });
    const piped = await runShell(folder, 'cat in/crawl.ndjson.gz | "$NODE" "$INKWASH" clean');
    expect(paths(piped.stdout)).toEqual(['<stdin>#1', '<stdin>#2']);
  });

  it('and leaves them as they are', async () => {
    const zip = await zipOf({ 'a.html': SLUICE });
    const folder = await tempFolder({ 'in/a.zip': zip });
    await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect(await readFile(path.join(folder.path, 'in/a.zip'))).toEqual(zip);
    expect(await folder.list()).toEqual(['in/', 'in/a.zip', 'out/', 'out/a.zip/', 'out/a.zip/a.html.json']);
  });
});
