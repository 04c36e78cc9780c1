import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS } from '../../src/commands/config-schema.js';
import { COMMANDS } from '../../src/commands/definitions.js';
import { FIRST, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const CREDIT = '责任编辑：陆青禾 SF031';
const CREDITED = page('河口镇修好老水闸', FIRST, SECOND, CREDIT);
const TITLE_FIRST = /^河口镇修好老水闸\n/;
const LONG_NAME = /--([a-z0-9-]+)/;

/** Options that make no sense in a file, or are an order for one run. */
const NOT_IN_FILE = new Set([
  'against',
  'allow-regression',
  'config',
  'floors',
  'html',
  'json',
  'pred',
  'restore',
  'update',
  'worst',
]);

describe('the file of options', () => {
  it('may hold every option of the commands that read it', () => {
    const readers = COMMANDS.filter(({ options }) =>
      options.some(({ flags }) => flags.startsWith('--config')),
    );
    const names = readers.flatMap(({ options }) => options.map(({ flags }) => LONG_NAME.exec(flags)![1]!));
    expect(new Set(CONFIG_KEYS)).toEqual(new Set(names.filter((name) => !NOT_IN_FILE.has(name))));
  });

  it('is inkwash.json in the working folder, for all commands that clean', async () => {
    const folder = await tempFolder({
      'a.html': CREDITED,
      'inkwash.json': JSON.stringify({ without: ['editor-credit'], format: 'text' }),
    });
    const clean = await runCli(folder, ['clean', 'a.html']);
    expect(clean.stdout).toBe(`河口镇修好老水闸\n\n${FIRST}\n\n${SECOND}\n\n${CREDIT}\n`);
    const explain = await runCli(folder, ['explain', 'a.html']);
    expect(explain.stdout).toContain(`kept  paragraph  ${CREDIT}`);
  });

  it('is what --config names, its paths beside itself', async () => {
    const profile = { site: 'x.example', name: 'River Times', hosts: ['x.example'] };
    const folder = await tempFolder({
      'a.html': SLUICE,
      'etc/my.json': JSON.stringify({
        sites: 'profiles',
        out: 'all.ndjson',
        url: 'https://x.example/1',
        quiet: true,
      }),
      'etc/profiles/x.json': JSON.stringify(profile),
    });
    expect(await runCli(folder, ['clean', 'a.html', '--config', 'etc/my.json'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(records(await folder.read('etc/all.ndjson'))[0]).toMatchObject({ site: 'River Times' });
  });

  it('may open with a byte order mark, as editors of Windows write one', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'inkwash.json': '\ufeff{"format": "text"}' });
    expect((await runCli(folder, ['clean', 'a.html'])).stdout).toMatch(TITLE_FIRST);
  });

  it('gives way to flags', async () => {
    const folder = await tempFolder({
      'a.html': CREDITED,
      'inkwash.json': JSON.stringify({ format: 'text', without: ['editor-credit'], 'min-quality': 1 }),
    });
    const args = ['clean', 'a.html', '--format', 'ndjson', '--without', 'end-mark', '--min-quality', '0'];
    const { code, stdout } = await runCli(folder, args);
    expect(code).toBe(0);
    expect(records(stdout)[0]?.['text']).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it('does what flags do', async () => {
    const folder = await tempFolder({
      'a.html': SLUICE,
      'b.html': '',
      'inkwash.json': JSON.stringify({ all: true, ledger: true, 'min-quality': 1, 'fail-on': ['truncated'] }),
    });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', 'b.html']);
    expect(code).toBe(1);
    expect(records(stdout).map((record) => record['status'])).toEqual(['article', 'rejected']);
    expect(records(stdout)[0]).toHaveProperty('ledger');
  });

  it('is left alone by commands that clean nothing', async () => {
    const folder = await tempFolder({ 'inkwash.json': '{' });
    expect((await runCli(folder, ['schema'])).code).toBe(0);
    expect((await runCli(folder, ['rules'])).code).toBe(0);
  });
});

describe('a file of options that is wrong ends the run, and names file and key', () => {
  it.each([
    ['{', 'not JSON'],
    ['[]', 'options'],
    ['{"fromat": "text"}', 'fromat: no such key'],
    ['{"format": "xml"}', 'format'],
    ['{"min-quality": 2}', 'min-quality'],
    ['{"quiet": "yes"}', 'quiet'],
    ['{"without": "end-mark"}', 'without'],
    ['{"without": ["end-marks"]}', 'end-marks'],
    ['{"fail-on": ["trunkated"]}', 'fail-on.0'],
    ['{"encoding": "klingon-8"}', 'encoding klingon-8: no such encoding'],
    ['{"url": "news"}', 'url'],
    ['{"__proto__": {"out": "x"}}', '__proto__'],
  ])('%s', async (content, words) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'inkwash.json': content });
    for (const command of ['clean', 'explain', 'inspect']) {
      const { code, stdout, stderr } = await runCli(folder, [command, 'a.html']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('inkwash.json');
      expect(stderr).toContain(words);
      expect(stderr.trimEnd()).not.toContain('\n');
    }
  });

  it('a file that is not there', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--config', 'my.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('my.json');
  });
});
