import { describe, expect, it } from 'vitest';
import { FIRST, page, SECOND } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const LINE = '河口慢读，每晚九点';
const HASH = '#河口镇#';
const PAGE = page(
  '河口镇修好老水闸',
  FIRST,
  LINE,
  SECOND,
  HASH,
  '全长１２米，Ａ区先开工，预计下周就能完成全部的施工。',
);
const LIST = `\ufeff# Lines of our columns\r\n${LINE}\r\n\r\n\\${HASH}\r\n`;
const BARE = ['--without', 'tag-list'];

describe('--drop-lines and --width', () => {
  it('a list of phrases, with comments', async () => {
    const folder = await tempFolder({ 'a.html': PAGE, 'list.txt': LIST });
    const args = ['clean', 'a.html', '--format', 'text', ...BARE, '--drop-lines', 'list.txt', '--width'];
    const { code, stdout, stderr } = await runCli(folder, args);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).not.toContain(LINE);
    expect(stdout).not.toContain(HASH);
    expect(stdout).toContain('全长12米，A区先开工');
  });

  it('patterns as JSON, from the file of options, for explain and inspect too', async () => {
    const folder = await tempFolder({
      'a.html': PAGE,
      'etc/lines.json': JSON.stringify([{ startsWith: '河口慢读', maxLength: 20, why: 'a column' }]),
      'inkwash.json': JSON.stringify({ 'drop-lines': 'etc/lines.json', width: true }),
    });
    const { stdout } = await runCli(folder, ['explain', 'a.html']);
    expect(stdout).toContain(`cut   user-line (a column)  ${LINE}`);
    expect(stdout).toContain('全长12米');
    expect((await runCli(folder, ['inspect', 'a.html'])).code).toBe(0);
    const restored = await runCli(folder, ['explain', 'a.html', '--restore']);
    expect(restored.stdout).toContain('全长１２米，Ａ区');
    expect(restored.stdout).toContain(LINE);
  });

  it('check compares with them, and names them in the command that repairs', async () => {
    const folder = await tempFolder({ 'news/pages/a.html': PAGE, 'list.txt': LIST });
    const flags = ['--drop-lines', 'list.txt', '--width'];
    expect((await runCli(folder, ['check', 'news', '--update', ...flags])).code).toBe(0);
    expect((await runCli(folder, ['check', 'news', ...flags])).code).toBe(0);
    await folder.write('other.txt', '');
    const { code, stdout } = await runCli(folder, ['check', 'news', '--drop-lines', 'other.txt', '--width']);
    expect(code).toBe(1);
    expect(stdout).toContain('--drop-lines other.txt --width');
  });

  it('a run that is taken up cleans anew where the list is another', async () => {
    const folder = await tempFolder({ 'in/a.html': PAGE, 'list.txt': LINE });
    const args = ['clean', 'in', '-o', 'all.ndjson', '--resume', '--drop-lines', 'list.txt'];
    const text = async (): Promise<unknown> => records(await folder.read('all.ndjson'))[0]?.['text'];
    await runCli(folder, args);
    expect(await text()).not.toContain(LINE);
    await folder.write('list.txt', '别的一句话');
    await runCli(folder, args);
    expect(await text()).toContain(LINE);
  });

  it.each([
    ['nowhere.txt', 'nowhere.txt'],
    ['broken.json', 'broken.json: not JSON'],
    ['wrong.json', 'wrong.json: 0: Unrecognized key: "like"'],
    ['gbk.txt', 'gbk.txt: not UTF-8'],
  ])('%s cannot be used: exit 2', async (file, words) => {
    const folder = await tempFolder({
      'a.html': PAGE,
      'broken.json': '[',
      'gbk.txt': Buffer.from([0xba, 0xd3, 0xbf, 0xda]),
      'wrong.json': JSON.stringify([{ like: 'x' }]),
    });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--drop-lines', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`--drop-lines ${words}`);
  });

  it('the list is an input: no output takes its place', async () => {
    const folder = await tempFolder({ 'a.html': PAGE, 'list.txt': LIST });
    const args = ['clean', 'a.html', '--drop-lines', 'list.txt', '-o', 'list.txt'];
    const { code, stderr } = await runCli(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('--out list.txt: is an input');
    expect(await folder.read('list.txt')).toBe(LIST);
  });
});
