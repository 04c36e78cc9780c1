import { symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { paths, titles } from '../support/outputs.js';
import { FERRY, PNG, SLUICE } from '../support/pages.js';
import { CAN_BE_DENIED, records, runCli, runDenied, runShell } from '../support/run-cli.js';
import { setMode, type TempFolder, tempFolder } from '../support/temp-folder.js';

const ESCAPE = new RegExp(String.fromCharCode(27));
const ONE_LINE = /^inkwash: [^\n]+\n$/;
const PARTIAL = /partial|\.json\.\d/;

const link = (folder: TempFolder, to: string, name: string): Promise<void> =>
  symlink(to, path.join(folder.path, name));

describe('a path that is missing', () => {
  it.each([
    ['clean', 'nope.html: no such file or folder'],
    ['inspect', 'nope.html: no such file'],
    ['explain', 'nope.html: no such file'],
    ['check', 'nope.html: no such file or folder'],
  ])('ends the run of %s with one line', async (command, words) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const expected = { code: 2, stdout: '', stderr: `inkwash: ${words}\n` };
    expect(await runCli(folder, [command, 'nope.html'])).toEqual(expected);
  });

  it.each(['clean', 'inspect', 'explain', 'check'])('because it is empty: %s says so', async (command) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), [command, '']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
  });

  it('because its file vanished once it was found fails in collect, and the run goes on', async () => {
    const files = Array.from({ length: 300 }, (_, i) => [`in/${String(i).padStart(3, '0')}.html`, SLUICE]);
    const folder = await tempFolder(Object.fromEntries(files));
    // The pipe takes a part of the output only; the rest is not read before somebody reads that.
    const reader = '{ read -r line; rm in/250.html; cat; }';
    const { stdout, stderr } = await runShell(folder, `"$NODE" "$INKWASH" clean in | ${reader}`);
    expect(records(stdout)).toHaveLength(298);
    expect(stderr).toBe('in/250.html: failed in collect: no such file\n300 inputs: 299 articles, 1 failed\n');
  });
});

describe('a folder without inputs', () => {
  it.each([
    ['clean', 'in: no files in this folder'],
    ['inspect', 'in: a folder, not a file'],
    ['explain', 'in: a folder, not a file'],
    ['check', 'in: no fixtures; '],
  ])('ends the run of %s with one line', async (command, words) => {
    const folder = await tempFolder({ 'in/sub/.hidden': '' });
    const { code, stdout, stderr } = await runCli(folder, [command, 'in']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(words);
  });
});

describe('an input that belongs to no fixture', () => {
  it.each(['a.html', './a.html', 'sub/b.html'])('ends the run of check with one line: %s', async (file) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'sub/b.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['check', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(`${file}: no fixtures; `);
  });
});

describe.skipIf(!CAN_BE_DENIED)('what permissions deny', () => {
  it('a file fails in collect, and the run goes on', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY });
    await setMode(folder, 'in/a.html', 0o000);
    const { code, stdout, stderr } = await runDenied(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['in/b.html']);
    expect(stderr).toBe('in/a.html: failed in collect: permission denied\n2 inputs: 1 article, 1 failed\n');
  });

  it.each([
    ['found in a folder', 'in', 'in/shut'],
    ['found by a glob', 'in/**/*.html', 'in/shut'],
    ['named', 'in/shut', 'in/shut'],
    ['around a file that is named', 'in/shut/b.html', 'in/shut/b.html'],
  ])('a folder %s fails in collect, and the run goes on', async (_name, root, told) => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/shut/b.html': FERRY, 'c.html': FERRY });
    await setMode(folder, 'in/shut', 0o000);
    const { code, stdout, stderr } = await runDenied(folder, ['clean', root, 'c.html', '--all']);
    expect(code).toBe(1);
    expect(paths(stdout).at(-1)).toBe('c.html');
    expect(stderr).toContain(`${told}: failed in collect: permission denied\n`);
    expect(records(stdout).filter(({ status }) => status === 'failed')).toMatchObject([
      { stage: 'collect', message: 'permission denied', input: { path: told } },
    ]);
  });

  it('a folder that fails has its record within the output folder', async () => {
    const folder = await tempFolder({ 'in/b.html': FERRY });
    await setMode(folder, 'in', 0o000);
    expect((await runDenied(folder, ['clean', 'in', '-o', 'out', '--all'])).code).toBe(1);
    await setMode(folder, 'in', 0o755);
    expect(await folder.list()).toEqual(['in/', 'in/b.html', 'out/', 'out/in.json']);
  });

  it.each(['inspect', 'explain'])('a file ends the run of %s with one line', async (command) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'shut/a.html': SLUICE });
    await setMode(folder, 'a.html', 0o000);
    await setMode(folder, 'shut', 0o000);
    for (const file of ['a.html', 'shut/a.html']) {
      const stderr = `inkwash: ${file}: permission denied\n`;
      expect(await runDenied(folder, [command, file])).toEqual({ code: 2, stdout: '', stderr });
    }
  });

  it('a folder ends the run of check with one line', async () => {
    const folder = await tempFolder({ 'a/input.html': SLUICE, 'shut/input.html': SLUICE });
    await setMode(folder, 'shut', 0o000);
    for (const root of ['.', 'shut', 'shut/input.html']) {
      const { code, stdout, stderr } = await runDenied(folder, ['check', root, '--update']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(ONE_LINE);
      expect(stderr).toContain('permission denied');
      expect(stderr).toContain('shut');
    }
    await setMode(folder, 'shut', 0o755);
    expect((await folder.list()).filter((name) => name.startsWith('shut'))).toEqual([
      'shut/',
      'shut/input.html',
    ]);
  });

  it.each([[[]], [['--update']]])(
    'an input or an expectation fails check, and is not written: %j',
    async (flags) => {
      const folder = await tempFolder({
        'a/input.html': SLUICE,
        'a/expected.json': '{"title":"mine"}',
        'b/input.html': SLUICE,
        'b/expected.json': '{"title":"mine"}',
        'c/input.html': FERRY,
        'c/expected.json': '{"title":"渡口换了新船"}',
        'd/input.html': FERRY,
      });
      for (const name of ['a/input.html', 'b/expected.json', 'd/input.html'])
        await setMode(folder, name, 0o000);
      const { code, stdout } = await runDenied(folder, ['check', '.', ...flags]);
      expect(code).toBe(1);
      expect(stdout).toContain('FAIL a: invalid: permission denied');
      expect(stdout).toContain('FAIL b: invalid: b/expected.json');
      expect(stdout).toContain('FAIL d: invalid: permission denied');
      expect(stdout).toContain('1 passed, 3 failed');
      expect(await folder.list()).not.toContain('d/expected.json');
      await setMode(folder, 'b/expected.json', 0o644);
      for (const name of ['a', 'b'])
        expect(await folder.read(`${name}/expected.json`)).toBe('{"title":"mine"}');
    },
  );

  it.each([
    ['an output folder', ['-o', 'ro'], '--out|ro/a.html.json'],
    ['a folder in it', ['-o', 'ro/sub'], '--out ro/sub'],
    ['a file in it', ['-o', 'ro/all.ndjson'], '--out ro/all.ndjson'],
    ['a file of errors in it', ['--errors', 'ro/bad.ndjson', '-o', 'all.ndjson'], '--errors ro/bad.ndjson'],
  ])('%s ends the run with one line, and nothing half-written', async (_name, flags, words) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'ro/keep': '' });
    await setMode(folder, 'ro', 0o555);
    const { code, stdout, stderr } = await runDenied(folder, ['clean', 'a.html', ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(new RegExp(words));
    expect(stderr).toContain('permission denied');
    expect(await folder.list()).toEqual(['a.html', 'ro/', 'ro/keep']);
  });
});

describe('an output that cannot be', () => {
  const PROC = process.platform === 'linux';

  it.each([
    ['below a file', 'taken/out'],
    ['a file below a file', 'taken/out/all.ndjson'],
    ['two folders below a file', 'taken/out/deep'],
    ['at a link to nothing', 'dangling'],
    ...(PROC ? [['in /proc', '/proc/inkwash'] as const] : []),
    ...(PROC ? [['two folders below /proc', '/proc/inkwash/out'] as const] : []),
    ...(PROC ? [['a file in /proc', '/proc/inkwash.ndjson'] as const] : []),
    ...(PROC ? [['a file in a folder in /proc', '/proc/inkwash/all.ndjson'] as const] : []),
    ...(PROC ? [['a device', '/dev/full'] as const] : []),
  ])('%s ends the run with one line', async (_name, out) => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, taken: 'mine' });
    await link(folder, 'nothing', 'dangling');
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in', '-o', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(`--out ${out}: `);
    expect(await folder.list()).toEqual(['dangling', 'in/', 'in/a.html', 'taken']);
    expect(await folder.read('taken')).toBe('mine');
  });
});

describe('links', () => {
  it('to nothing, and in a circle, fail in collect, and the run goes on', async () => {
    const folder = await tempFolder({ 'in/z.html': SLUICE });
    await link(folder, 'nothing', 'in/a.html');
    await link(folder, 'b.html', 'in/b.html');
    for (const args of [['in'], ['in/*.html'], ['in/a.html', 'in/b.html', 'in/z.html']]) {
      const { code, stdout, stderr } = await runCli(folder, ['clean', ...args]);
      expect(code).toBe(1);
      expect(paths(stdout)).toEqual(['in/z.html']);
      expect(stderr).toBe(
        'in/a.html: failed in collect: a link to nothing\n' +
          'in/b.html: failed in collect: a link that leads in a circle\n' +
          '3 inputs: 1 article, 2 failed\n',
      );
    }
  });

  it.each(['inspect', 'explain'])('to nothing end the run of %s with one line', async (command) => {
    const folder = await tempFolder();
    await link(folder, 'nothing', 'a.html');
    await link(folder, 'b.html', 'b.html');
    const nothing = { code: 2, stdout: '', stderr: 'inkwash: a.html: a link to nothing\n' };
    expect(await runCli(folder, [command, 'a.html'])).toEqual(nothing);
    const circle = { code: 2, stdout: '', stderr: 'inkwash: b.html: a link that leads in a circle\n' };
    expect(await runCli(folder, [command, 'b.html'])).toEqual(circle);
  });

  it('to nothing fail check, which does not write what to expect of them', async () => {
    const folder = await tempFolder({ 'pages/b.html': FERRY, 'expected/a.html.json': '{"title":"mine"}' });
    await link(folder, 'nothing', 'pages/a.html');
    const { code, stdout } = await runCli(folder, ['check', 'pages', '--update']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL pages/a.html: invalid: a link to nothing');
    expect(await folder.read('expected/a.html.json')).toBe('{"title":"mine"}');
    expect(await folder.list()).toContain('expected/b.html.json');
  });
});

describe('pipes and devices', () => {
  it('fail, and hold up nothing', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const line =
      'mkfifo p; "$NODE" "$INKWASH" clean p /dev/zero a.html; for c in inspect explain check; do "$NODE" "$INKWASH" $c p; done';
    const { code, stdout, stderr } = await runShell(folder, line);
    expect(code).toBe(2);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('p: failed in collect: not a file');
    expect(stderr).toContain('/dev/zero: failed in collect: not a file');
  });
});

describe('file names', () => {
  it('with a line break, an escape sequence and an override are shown escaped', async () => {
    const name = 'a\n\u001b[31mred\u202e.html';
    const shown = 'a\\u{a}\\u{1b}[31mred\\u{202e}.html';
    const folder = await tempFolder({ [`in/${name}`]: PNG, 'in/z.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in', '--all']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `in/${shown}: failed in decode: not a text file: PNG image\n2 inputs: 1 article, 1 failed\n`,
    );
    expect(stdout).not.toMatch(ESCAPE);
    expect(stdout).not.toContain('\u202e');
    expect(paths(stdout)).toEqual([`in/${name}`, 'in/z.html']);
    for (const command of ['inspect', 'explain']) {
      const failed = await runCli(folder, [command, `in/${name}`]);
      expect(failed.code).toBe(1);
      expect(failed.stdout).not.toMatch(ESCAPE);
      expect(failed.stdout).not.toContain('\u202e');
    }
    for (const command of ['clean', 'inspect', 'explain', 'check']) {
      const missing = await runCli(folder, [command, `no-${name}`]);
      expect({ code: missing.code, stdout: missing.stdout }).toEqual({ code: 2, stdout: '' });
      expect(missing.stderr).toContain(`no-${shown}: no such file`);
      expect(missing.stderr).toMatch(ONE_LINE);
    }
  });

  it('with all that are what becomes of them in an output folder', async () => {
    const names = ['a\nb.html', 'c\u001b[31m.html', 'd\u202e.html', '-e.html'];
    const folder = await tempFolder(Object.fromEntries(names.map((name) => [`in/${name}`, SLUICE])));
    const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '4 inputs: 4 articles in out\n' });
    const written = (await folder.list()).filter((name) => name.startsWith('out/') && name !== 'out/');
    expect(written).toEqual(names.map((name) => `out/${name}.json`).sort());
    expect(written.filter((name) => PARTIAL.test(name))).toEqual([]);
  });

  it('that start with a dash are files behind --, and in ./', async () => {
    const folder = await tempFolder({ '-o': SLUICE, '--all': FERRY });
    for (const args of [
      ['--', '-o', '--all'],
      ['./-o', './--all'],
    ]) {
      const { code, stdout } = await runCli(folder, ['clean', ...args]);
      expect(code).toBe(0);
      expect(titles(stdout)).toEqual(['河口镇修好老水闸', '渡口换了新船']);
    }
    const { code, stdout } = await runCli(folder, ['inspect', '--', '--all']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ path: '--all', status: 'article' });
  });

  it.each([
    ['an option', ['clean', '--\u001b]0;evil\u0007']],
    ['a short option', ['inspect', '-\u001b[31m.html']],
    ['a command', ['\u001b[31mwash']],
    ['a choice', ['clean', 'a.html', '--format', '\u001b[31m\u202e']],
    ['a number', ['clean', 'a.html', '--min-quality', '\u001b[31m']],
    ['a rule', ['rules', '\u001b[31m']],
  ])('that are taken for %s are shown escaped', async (_name, args) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('\\u{1b}');
    expect(stderr).not.toMatch(ESCAPE);
    expect(stderr).not.toContain('\u202e');
  });

  // Other systems have no such names.
  it.skipIf(process.platform !== 'linux')('that are not UTF-8 fail in collect, which says why', async () => {
    const folder = await tempFolder({ 'in/z.html': SLUICE });
    const name = Buffer.concat([Buffer.from(`${folder.path}/in/a`), Buffer.of(0xff), Buffer.from('.html')]);
    await writeFile(name, FERRY);
    onTestFinished(() => unlink(name));
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['in/z.html']);
    expect(stderr).toBe(
      'in/a\ufffd.html: failed in collect: no such file; its name is not UTF-8\n2 inputs: 1 article, 1 failed\n',
    );
  });
});
