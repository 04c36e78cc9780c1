import { describe, expect, it } from 'vitest';
import { SLUICE } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const PARTIAL = /partial/;

describe('a command that cannot run', () => {
  it.each([
    ['standard output', []],
    ['a file', ['-o', 'all.ndjson']],
    ['a folder', ['-o', 'out']],
  ])('because a path is missing writes nothing to %s', async (_name, flags) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', 'nope.html', ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nope.html: no such file or folder');
    expect(await folder.list()).toEqual(['a.html']);
  });

  it('because a folder has no files', async () => {
    const folder = await tempFolder({ 'in/sub/.hidden': '' });
    const { code, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(2);
    expect(stderr).toContain('in: no files');
  });

  it('because a glob matches nothing leaves no half-written file', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', 'x*.html', '-o', 'all.ndjson']);
    expect(code).toBe(2);
    expect(stderr).toContain('x*.html: nothing matches');
    expect(await folder.list()).toEqual(['a.html']);
  });

  it.each([
    ['an unknown option', ['clean', 'a.html', '--colour']],
    ['an unknown command', ['wash', 'a.html']],
    ['no command at all', []],
    ['an option without its value', ['clean', 'a.html', '--out']],
  ])('because of %s', async (_name, args) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('because of its options says whose help tells of them', async () => {
    const { stderr } = await runCli(await tempFolder(), ['score', 'gold', '--colour']);
    expect(stderr).toContain('(inkwash score --help says more)');
  });

  it.each(['--errors', '--stats'])(
    'because %s is standard output writes no file of its name',
    async (flag) => {
      const folder = await tempFolder({ 'a.html': SLUICE });
      const { code, stderr } = await runCli(folder, ['clean', 'a.html', flag, '-']);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `inkwash: ${flag} -: takes a file, not standard output\n`,
      });
      expect(await folder.list()).toEqual(['a.html']);
    },
  );

  it.each([
    ['is a file', 'taken'],
    ['is a file, though it is called a folder', 'taken/'],
    ['lies below a file', 'taken/out'],
  ])('because the output folder %s', async (_name, out) => {
    const folder = await tempFolder({ 'a.html': SLUICE, taken: 'mine' });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '-o', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(out);
    expect(await folder.read('taken')).toBe('mine');
  });

  it('because a file stands where a folder of the output tree must be', async () => {
    const folder = await tempFolder({ 'in/a/b.html': SLUICE, 'out/a': 'mine' });
    const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect(code).toBe(2);
    expect(stderr).toContain('b.html');
    expect(await folder.read('out/a')).toBe('mine');
  });

  it('because --errors cannot be written says so, and leaves no half-written output', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, taken: 'mine' });
    const args = ['clean', 'a.html', '-o', 'all.ndjson', '--errors', 'taken/bad.ndjson'];
    const { code, stderr } = await runCli(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('--errors taken/bad.ndjson');
    expect((await folder.list()).filter((name) => PARTIAL.test(name))).toEqual([]);
  });
});
