import { describe, expect, it } from 'vitest';
import { titles } from '../support/outputs.js';
import { FERRY, PNG, SLUICE } from '../support/pages.js';
import { CAN_BE_DENIED, runCli, runDenied } from '../support/run-cli.js';
import { setMode, tempFolder } from '../support/temp-folder.js';

const ESCAPE = new RegExp(String.fromCharCode(27));
const ONE_LINE = /^inkwash: [^\n]+\n$/;

describe('a file of options that is wrong', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['no JSON', '{', 'not JSON: '],
    ['empty', '', 'not JSON: '],
    ['an image', PNG, 'not JSON: '],
    ['not JSON but for what a terminal obeys', '{"all":\n\u001b]0;evil\u0007}', 'not JSON: '],
    ['a list', '[]', 'options: Invalid input: expected object'],
    ['null', 'null', 'options: Invalid input: expected object'],
    ['of an unknown key', '{"colour":true}', 'colour: no such key; there are: all, as, '],
    ['of a key of every object', '{"__proto__":{"all":true}}', '__proto__: no such key'],
    ['of another key of every object', '{"constructor":1}', 'constructor: no such key'],
    ['of a key that a terminal obeys', '{"\\u001b[31m":1}', '\\u{1b}[31m: no such key'],
    ['of the wrong type', '{"ledger":"yes"}', 'ledger: Invalid input: expected boolean'],
    ['of a text for a list', '{"without":"end-mark"}', 'without: Invalid input: expected array'],
    ['of a bad choice', '{"format":"xml"}', 'format: Invalid option'],
    ['of a bad flag', '{"fail-on":["trunkated"]}', 'fail-on.0: Invalid option'],
    ['of a number out of range', '{"min-quality":2}', 'min-quality: Too big'],
    [
      'of an encoding that nobody knows',
      '{"encoding":"klingon-8"}',
      '--encoding klingon-8: no such encoding',
    ],
    ['of a rule that does not exist', '{"without":["end-marks"]}', '--without end-marks: no such rule'],
    ['of no address', '{"url":"news/a.html"}', '--url news/a.html: not an address'],
    ['of a folder that is not there', '{"sites":"nowhere"}', '--sites nowhere: '],
    ['of an output below a file', '{"out":"a.html/out"}', '--out a.html/out: '],
  ])('because it is %s ends the run, and names file and key', async (_name, content, words) => {
    const config = { 'inkwash.json': content, 'o/own.json': content };
    const folder = await tempFolder({ ...config, 'a.html': SLUICE, 'o/a.html': SLUICE });
    for (const [file, flags] of [
      ['inkwash.json', []],
      ['o/own.json', ['--config', 'o/own.json']],
    ] as const) {
      const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', ...flags]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(ONE_LINE);
      expect(stderr).not.toMatch(ESCAPE);
      // Paths stand in it relative to the file.
      const shifted = file === 'o/own.json' ? words.replace(IN_OPTION, '$1o/') : words;
      expect(stderr).toContain(`${file}: ${shifted}`);
    }
    expect(await folder.list()).toEqual(['a.html', 'inkwash.json', 'o/', 'o/a.html', 'o/own.json']);
  });

  it.each([
    ['check', 'case'],
    ['explain', 'a.html'],
    ['inspect', 'a.html'],
  ])('ends the run of %s too', async (command, file) => {
    const files = { 'a.html': SLUICE, 'case/input.html': SLUICE, 'inkwash.json': '{"colour":true}' };
    const folder = await tempFolder(files);
    for (const flags of command === 'check' ? [[], ['--update']] : [[]]) {
      const { code, stdout, stderr } = await runCli(folder, [command, file, ...flags]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('inkwash: inkwash.json: colour: no such key');
    }
    expect(await folder.list()).not.toContain('case/expected.json');
  });

  it.each(['schema', 'rules'])('is no matter to %s', async (command) => {
    const folder = await tempFolder({ 'inkwash.json': '{' });
    expect(await runCli(folder, [command])).toMatchObject({ code: 0, stderr: '' });
  });

  it('is not blamed for what a flag says', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'inkwash.json': '{"encoding":"utf-8"}' });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--encoding', 'klingon-8']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'inkwash: --encoding klingon-8: no such encoding\n',
    });
  });
});

const IN_OPTION = /^(--(?:sites|out) )/;

describe('a file of options that is not there', () => {
  it.each([
    ['missing', 'nope.json'],
    ['a folder', 'sub'],
    ['below a file', 'a.html/own.json'],
  ])('because it is %s ends the run where it was named', async (_name, file) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'sub/b.html': FERRY });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--config', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(`inkwash: ${file}: `);
  });

  it('is none by default', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html']);
    expect(code).toBe(0);
    expect(titles(stdout)).toEqual(['河口镇修好老水闸']);
  });

  it.skipIf(!CAN_BE_DENIED)('because permissions deny it ends the run', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'inkwash.json': '{"ledger":true}' });
    await setMode(folder, 'inkwash.json', 0o000);
    const { code, stdout, stderr } = await runDenied(folder, ['clean', 'a.html']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('inkwash.json: permission denied');
  });
});
