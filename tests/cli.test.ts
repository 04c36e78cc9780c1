import { chmod, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutSpace, witnessHtml } from '../src/html/witness.js';
import { type Article, ArticleSchema, RecordSchema } from '../src/model/article.js';
import { restore } from '../src/text/restore.js';
import { records, runCli, runShell } from './support/run-cli.js';
import { type TempFolder, tempFolder } from './support/temp-folder.js';

const VERSION = /^\d+\.\d+\.\d+\n$/;
const ESCAPE = new RegExp(String.fromCharCode(27));
const PARTIAL = /partial/;
const ONE_LINE = /^inkwash: [^\n]+\n$/;

const FIRST = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';
const SECOND = '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。';

function page(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><div class="story">
${body}
</div></body></html>
`;
}

const SLUICE = page('河口镇修好老水闸', FIRST, SECOND);
const FERRY = page(
  '渡口换了新船',
  '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。',
  SECOND,
);
const BRIDGE = page(
  '石桥两头种上了柳树',
  '石桥修好以后，两头各种了十棵柳树，孩子们每天放学都要去数一遍。',
  FIRST,
);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);

const paths = (stdout: string): string[] =>
  records(stdout).map((record) => (record['input'] as Article['input']).path);
const titles = (stdout: string): unknown[] => records(stdout).map((record) => record['title']);

/** Everything in a folder, by name. */
async function filesOf(folder: TempFolder): Promise<Record<string, string>> {
  const names = (await folder.list()).filter((name) => !name.endsWith('/'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await folder.read(name)])));
}

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

describe('clean writes over no input', () => {
  const KEEP = `---\ntitle: 河口镇修好老水闸\n---\n${FIRST}\n`;

  it.each([
    ['-o', 'keep.md', ['keep.md', '-o', 'keep.md']],
    ['-o under another name', 'keep.md', ['./keep.md', 'b.md', '-o', 'sub/../keep.md']],
    ['-o through a link', 'keep.md', ['keep.md', '-o', 'link.md']],
    ['-o onto a link that is read', 'keep.md', ['link.md', '-o', 'keep.md']],
    ['--errors', 'keep.md', ['keep.md', '--errors', 'keep.md']],
    ['-o with --errors on one file', 'keep.md', ['b.md', '-o', 'x.ndjson', '--errors', './x.ndjson']],
    ['--errors on a folder', 'keep.md', ['b.md', '--errors', 'sub']],
    ['--errors without a name', 'keep.md', ['b.md', '--errors', '']],
    ['a mirrored folder', 'sub/a.html.json', ['b.md', 'sub/a.html.json', 'sub/a.html', '-o', '.']],
  ])('by %s', async (_name, file, args) => {
    const folder = await tempFolder({
      'keep.md': KEEP,
      'b.md': KEEP,
      'sub/a.html': SLUICE,
      'sub/a.html.json': KEEP,
    });
    await symlink('keep.md', path.join(folder.path, 'link.md'));
    const before = await folder.read(file);
    const { code, stderr } = await runCli(folder, ['clean', ...args]);
    expect(code).toBe(2);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(await folder.read(file)).toBe(before);
    expect((await folder.list()).filter((name) => PARTIAL.test(name))).toEqual([]);
  });
});

describe('clean writes', () => {
  it('NDJSON: one line an article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'ndjson']);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(titles(stdout)).toEqual(['河口镇修好老水闸', '渡口换了新船']);
  });

  it('JSON: one array, empty where there is no article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY, 'c.html': '' });
    const two = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'json']);
    expect((JSON.parse(two.stdout) as Article[]).map(({ title }) => title)).toEqual([
      '河口镇修好老水闸',
      '渡口换了新船',
    ]);
    const none = await runCli(folder, ['clean', 'c.html', '--format', 'json']);
    expect(JSON.parse(none.stdout)).toEqual([]);
  });

  it('text: title and paragraphs, a blank line between articles', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': page('渡口换了新船', FIRST) });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', 'text']);
    expect(stdout).toBe(`河口镇修好老水闸\n\n${FIRST}\n\n${SECOND}\n\n渡口换了新船\n\n${FIRST}\n`);
  });

  it('markdown: front matter and paragraphs', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--format', 'markdown']);
    expect(stdout).toBe(`---\ntitle: 河口镇修好老水闸\nlang: zh-Hans\n---\n\n${FIRST}\n\n${SECOND}\n`);
  });

  it('no unknown format', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--format', 'xml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('xml');
  });

  it.each(['text', 'ndjson'])('%s records that end with NUL where asked', async (format) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY });
    const { stdout } = await runCli(folder, ['clean', 'a.html', 'b.html', '--format', format, '-0']);
    const parts = stdout.split('\0');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toContain('老水闸');
    expect(parts[1]).toContain('渡口换了新船');
    expect(parts[2]).toBe('');
  });

  it('a tree that mirrors a folder, below the folder itself', async () => {
    const folder = await tempFolder({ 'in/a/b.md': SLUICE, 'in/c.html': FERRY });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in', '-o', 'out']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('2 articles in out');
    expect((await folder.list()).filter((name) => name.startsWith('out'))).toEqual([
      'out/',
      'out/a/',
      'out/a/b.md.json',
      'out/c.html.json',
    ]);
    expect((JSON.parse(await folder.read('out/a/b.md.json')) as Article).input.path).toBe('in/a/b.md');
  });

  it('several roots under their names', async () => {
    const folder = await tempFolder({ 'far/one/a.html': SLUICE, 'two/a.html': FERRY, 'c.html': BRIDGE });
    const { code } = await runCli(folder, ['clean', 'far/one', 'two', 'c.html', '-o', 'out/']);
    expect(code).toBe(0);
    const files = (await folder.list()).filter((name) => name.startsWith('out/') && !name.endsWith('/'));
    expect(files).toEqual(['out/c.html.json', 'out/far/one/a.html.json', 'out/two/a.html.json']);
  });

  it.each([
    ['files', ['x/index.html', 'y/index.html']],
    ['folders', ['x', 'y/x']],
  ])('no %s of one name over each other', async (_name, roots) => {
    const folder = await tempFolder({
      'x/index.html': SLUICE,
      'y/index.html': FERRY,
      'y/x/index.html': BRIDGE,
    });
    const { code, stderr } = await runCli(folder, ['clean', ...roots, '-o', 'out']);
    const files = (await folder.list()).filter((name) => name.startsWith('out/') && !name.endsWith('/'));
    const isRefused = code === 2 && stderr.includes('index.html');
    expect(isRefused || files.length === 2).toBe(true);
  });

  it.each([
    ['text', 'a.html.txt'],
    ['markdown', 'a.html.md'],
    ['json', 'a.html.json'],
  ])('%s files with the ending of the format', async (format, name) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    await runCli(folder, ['clean', 'a.html', '-o', 'out', '--format', format]);
    expect(await folder.list()).toEqual(['a.html', 'out/', `out/${name}`]);
  });

  it('one file that takes all, and nothing half-written beside it', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY });
    const { code, stdout } = await runCli(folder, ['clean', 'in', '-o', 'new/all.ndjson']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(paths(await folder.read('new/all.ndjson'))).toEqual(['in/a.html', 'in/b.html']);
    expect((await folder.list()).filter((name) => name.startsWith('new'))).toEqual([
      'new/',
      'new/all.ndjson',
    ]);
  });

  it('a file into the folder that is being read, and does not read it', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', '.', '-o', 'all.ndjson']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 input: 1 article in all.ndjson\n' });
    expect(paths(await folder.read('all.ndjson'))).toEqual(['a.html']);
  });

  it.each(['all.ndjson', 'out'])(
    'the same to %s within the folder that is read, run after run',
    async (out) => {
      const folder = await tempFolder({ 'a.html': SLUICE });
      const first = await runCli(folder, ['clean', '.', '-o', out, '--quiet']);
      const files = await filesOf(folder);
      const second = await runCli(folder, ['clean', '.', '-o', out, '--quiet']);
      expect(second).toEqual(first);
      expect(await filesOf(folder)).toEqual(files);
    },
  );

  it('nothing outside the output folder, whatever inputs are called', async () => {
    const folder = await tempFolder({ 'up/a.html': SLUICE, 'here/now/keep': '' });
    const inside = { ...folder, path: path.join(folder.path, 'here/now') };
    await runCli(inside, ['clean', '../../up/*.html', '-o', 'out']);
    await runCli(inside, ['clean', '-', '--stdin-filename', '../../evil', '-o', 'out'], SLUICE);
    const written = (await folder.list()).filter((name) => name.endsWith('.json'));
    expect(written).toHaveLength(2);
    expect(written.filter((name) => !name.startsWith('here/now/out/'))).toEqual([]);
  });

  it('the same bytes in every run', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY, 'in/c.html': BRIDGE });
    const first = await runCli(folder, ['clean', 'in', '--ledger']);
    const second = await runCli(folder, ['clean', 'in', '--ledger']);
    expect(second).toEqual(first);
    expect(records(first.stdout)).toHaveLength(3);
  });

  it('the same bytes for an input alone and in a batch, in any order', async () => {
    const names = ['a.html', 'b.html', 'c.html'];
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': FERRY, 'c.html': BRIDGE });
    const alone = await Promise.all(names.map((name) => runCli(folder, ['clean', name])));
    const batch = await runCli(folder, ['clean', ...names]);
    const reversed = await runCli(folder, ['clean', ...names.toReversed()]);
    const lines = alone.map(({ stdout }) => stdout);
    expect(batch.stdout).toBe(lines.join(''));
    expect(reversed.stdout).toBe(lines.toReversed().join(''));
  });
});

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

  it.skipIf(process.getuid?.() === 0)('an unreadable file gives one, and the run goes on', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': FERRY });
    await chmod(path.join(folder.path, 'in/a.html'), 0o000);
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['in/b.html']);
    expect(stderr).toContain('in/a.html: failed in collect: permission denied');
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

describe('options of clean', () => {
  it('--ledger: with it the text of the input can be put together again', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--ledger']);
    const article = ArticleSchema.parse(records(stdout)[0]);
    expect(article.ledger?.length).toBeGreaterThan(0);
    expect(withoutSpace(restore(article.text, article.ledger!))).toBe(withoutSpace(witnessHtml(SLUICE)));
    const plain = await runCli(folder, ['clean', 'a.html']);
    expect(records(plain.stdout)[0]).not.toHaveProperty('ledger');
  });

  it('--without: the rule lets its text stay, and no other rule says its name', async () => {
    const folder = await tempFolder({ 'a.html': page('河口镇修好老水闸', FIRST, SECOND, '（完）') });
    const cut = ArticleSchema.parse(records((await runCli(folder, ['clean', 'a.html'])).stdout)[0]);
    expect(cut.text).not.toContain('（完）');
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--without', 'end-mark']);
    const kept = ArticleSchema.parse(records(stdout)[0]);
    expect(kept.text).toContain('（完）');
    expect(kept.removed.map(({ rule }) => rule)).not.toContain('end-mark');
  });

  it('--without: several rules, by commas or by repeating it', async () => {
    const folder = await tempFolder({
      'a.html': page('河口镇修好老水闸', FIRST, SECOND, '（完）', '责任编辑：沈小舟'),
    });
    const both = ['end-mark,editor-credit', 'end-mark, editor-credit'].map((rules) => ['--without', rules]);
    const repeated = ['--without', 'end-mark', '--without', 'editor-credit'];
    for (const flags of [...both, repeated]) {
      const { code, stdout } = await runCli(folder, ['clean', 'a.html', ...flags]);
      expect(code).toBe(0);
      expect(records(stdout)[0]?.['text']).toBe(`${FIRST}\n\n${SECOND}\n\n（完）\n\n责任编辑：沈小舟`);
    }
  });

  it('--without: an unknown rule ends the run, and those that there are get named', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--without', 'end-marks']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('end-marks');
    expect(stderr).toContain('editor-credit');
  });

  it('--as: the input is what it is told to be', async () => {
    const folder = await tempFolder({ 'a.txt': `${FIRST}\n\n${SECOND}\n` });
    const told = records((await runCli(folder, ['clean', 'a.txt', '--as', 'markdown'])).stdout)[0];
    expect(told).toMatchObject({ input: { format: 'markdown' }, evidence: { format: 'option' } });
    const { code, stderr } = await runCli(folder, ['clean', 'a.txt', '--as', 'poem']);
    expect(code).toBe(2);
    expect(stderr).toContain('poem');
  });

  it('--encoding: beats what would be told', async () => {
    const bytes = Buffer.from('Le caf\xe9 du port a rouvert, et toute la ville est venue.', 'latin1');
    const folder = await tempFolder({ 'a.txt': bytes });
    const { stdout } = await runCli(folder, ['clean', 'a.txt', '--encoding', 'windows-1252']);
    expect(records(stdout)[0]).toMatchObject({
      text: 'Le café du port a rouvert, et toute la ville est venue.',
      input: { encoding: 'windows-1252' },
    });
  });

  it.each([
    ['--encoding', 'klingon-8'],
    ['--url', 'not a url'],
    ['--url', 'news/a.html'],
    ['--url', 'javascript:alert(1)'],
  ])('%s %s ends the run, of inspect too', async (option, value) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    for (const command of ['clean', 'inspect']) {
      const { code, stdout, stderr } = await runCli(folder, [command, 'a.html', option, value]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${option} ${value}`);
    }
  });

  it('--url: the address of the article, and what its links are read against', async () => {
    const linked = page('河口镇修好老水闸', FIRST, `${SECOND}<a href="../map.html">看地图</a>。`);
    const folder = await tempFolder({ 'a.html': linked });
    const url = 'https://river.example/news/2024/a.html';
    const article = records((await runCli(folder, ['clean', 'a.html', '--url', url])).stdout)[0];
    expect(article).toMatchObject({
      input: { url },
      links: [{ url: 'https://river.example/news/map.html', text: '看地图' }],
    });
  });

  it('--min-quality: a lower score makes the exit code 1; the article is printed all the same', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const low = await runCli(folder, ['clean', 'a.html', '--min-quality', '1']);
    expect(low.code).toBe(1);
    expect(paths(low.stdout)).toEqual(['a.html']);
    expect(low.stderr).toContain('a.html: quality 0.');
    expect((await runCli(folder, ['clean', 'a.html', '--min-quality', '0.1'])).code).toBe(0);
  });

  it.each(['2', '-1', 'high', ''])('--min-quality: %j is no number from 0 to 1', async (value) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', `--min-quality=${value}`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('--fail-on: an article with the flag makes the exit code 1', async () => {
    const folder = await tempFolder({ 'a.html': `<p>${FIRST}</p><p>${SECOND.slice(0, -1)}，</p>` });
    expect((await runCli(folder, ['clean', 'a.html'])).code).toBe(0);
    expect((await runCli(folder, ['clean', 'a.html', '--fail-on', 'mojibake'])).code).toBe(0);
    const { code, stdout, stderr } = await runCli(folder, [
      'clean',
      'a.html',
      '--fail-on',
      'mojibake,truncated',
    ]);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('truncated');
  });

  it('--fail-on: a flag that does not exist ends the run, so that a mistyped one cannot pass', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--fail-on', 'trunkated']);
    expect(code).toBe(2);
    expect(stderr).toContain('trunkated');
  });

  it('--quiet: no summary and no rejections; failures are still told', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': '', 'c.html': PNG });
    const good = await runCli(folder, ['clean', 'a.html', 'b.html', '--quiet']);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 1, stderr: '' });
    const { stderr } = await runCli(folder, ['clean', 'a.html', 'c.html', '--quiet']);
    expect(stderr).toBe('c.html: failed in decode: not a text file: PNG image\n');
  });
});

describe('--sites', () => {
  const story = `<!DOCTYPE html><html><head><title>河口镇修好老水闸</title></head><body><h1>河口镇修好老水闸</h1>
<div class="story"><p>${FIRST}</p><p>${SECOND}</p><p class="promo">扫码领取河口镇渡船优惠，名额有限。</p></div></body></html>`;
  const profile = {
    site: 'river.example',
    name: 'River Times',
    hosts: ['river.example'],
    layouts: [{ id: 'only', body: ['div.story'], remove: ['p.promo'] }],
  };
  const url = ['--url', 'https://news.river.example/a.html'];

  it('a folder of profiles: its rules apply to pages of its hosts', async () => {
    const folder = await tempFolder({ 'a.html': story, 'sites/r.json': JSON.stringify(profile) });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', ...url, '--sites', 'sites']);
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ site: 'River Times', text: `${FIRST}\n\n${SECOND}` });
    const other = ['--url', 'https://notriver.example/a.html'];
    const elsewhere = await runCli(folder, ['inspect', 'a.html', ...other, '--sites', 'sites']);
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ site: null });
  });

  it('none: built-in profiles are left aside', async () => {
    const folder = await tempFolder({ 'a.html': story });
    const args = ['inspect', 'a.html', '--url', 'https://www.163.com/dy/article/X.html'];
    const known = JSON.parse((await runCli(folder, args)).stdout) as object;
    expect(known).toMatchObject({ site: { is: '163.com' } });
    const unknown = JSON.parse((await runCli(folder, [...args, '--sites', 'none'])).stdout) as object;
    expect(unknown).toMatchObject({ site: null });
  });

  const layout = (part: object): string =>
    JSON.stringify({ ...profile, layouts: [{ id: 'only', body: ['div.story'], ...part }] });

  it.each([
    ['text that is no JSON', '{', 'r.json'],
    ['an unknown key', layout({ bodi: ['p'] }), 'bodi'],
    ['a missing name', '{"site":"river.example"}', 'name'],
    ['a value of the wrong kind', JSON.stringify({ ...profile, hosts: 'river.example' }), 'hosts'],
    ['a selector that is no CSS', layout({ remove: ['p[['] }), 'remove'],
    ['a pattern that is no expression', layout({ endAt: [{ matches: '(', maxLength: 9 }] }), 'endAt'],
  ])('%s in a profile ends the run and names file and key', async (_name, content, key) => {
    const folder = await tempFolder({ 'a.html': story, 'sites/r.json': content });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', ...url, '--sites', 'sites']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('r.json');
    expect(stderr).toContain(key);
  });

  it('a folder that is not there ends the run', async () => {
    const folder = await tempFolder({ 'a.html': story });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--sites', 'nowhere']);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});

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

describe('hostile inputs', () => {
  it('a closed pipe ends quietly', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`in/${String(i).padStart(3, '0')}.html`, SLUICE]),
    );
    const folder = await tempFolder(files);
    const line = '{ "$NODE" "$INKWASH" clean in; echo $? >code.txt; } 2>words.txt | head -1';
    const { stdout } = await runShell(folder, line);
    expect(paths(stdout)).toEqual(['in/000.html']);
    expect(await folder.read('words.txt')).toBe('');
    expect(await folder.read('code.txt')).toBe('0\n');
  });

  it('a full disk ends the run with one line', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout, stderr } = await runShell(folder, '"$NODE" "$INKWASH" clean a.html >/dev/full; echo $?');
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('ENOSPC');
  });

  it.each(['clean', 'inspect'])('an empty path: %s says so in one line', async (command) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), [command, '']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
  });

  it('a named pipe or a device fails, and holds up nothing', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const line = 'mkfifo p; "$NODE" "$INKWASH" clean p /dev/zero a.html; "$NODE" "$INKWASH" inspect p';
    const { code, stdout, stderr } = await runShell(folder, line);
    expect(code).toBe(2);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('p: failed in collect: not a file');
    expect(stderr).toContain('/dev/zero: failed in collect: not a file');
  });

  it('a file name with a line break and an escape sequence is shown escaped', async () => {
    const folder = await tempFolder({ 'in/a\n\u001b[31mred\u202e.html': PNG });
    const { code, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(stderr).toContain('in/a\\u{a}\\u{1b}[31mred\\u{202e}.html: failed in decode');
    expect(stderr).not.toMatch(ESCAPE);
    const missing = await runCli(folder, ['clean', 'b\u001b[31m.html']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).not.toMatch(ESCAPE);
  });

  it.each(['---js', '---javascript', '--- js', '---coffee', '---json'])(
    'front matter that opens with %s is never run',
    async (fence) => {
      const code = `{ title: (require('fs').writeFileSync('pwned.txt', 'x'), '河口镇') }`;
      const expression = `module.exports = require('fs').writeFileSync('pwned.txt', 'x')`;
      const folder = await tempFolder({
        'a.md': `${fence}\n${code}\n---\n${FIRST}\n\n${SECOND}\n`,
        'b.md': `${fence}\n${expression}\n---\n${FIRST}\n\n${SECOND}\n`,
      });
      await runCli(folder, ['clean', 'a.md', 'b.md']);
      await runCli(folder, ['clean', 'a.md', 'b.md', '--as', 'markdown']);
      expect(await folder.list()).toEqual(['a.md', 'b.md']);
    },
  );
});

describe('inspect', () => {
  it('tells format, encoding, site and body with the reasons, and writes nothing', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['inspect', 'a.html']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'a.html',
      status: 'article',
      format: { is: 'page', why: expect.any(String) as string },
      encoding: { is: 'utf-8', why: 'valid UTF-8' },
      frontMatter: null,
      body: { blocks: 2 },
    });
    expect(await folder.list()).toEqual(['a.html']);
  });

  it('tells the keys of front matter, and whether it had to be repaired', async () => {
    const folder = await tempFolder({ 'a.md': `---\ntitle: 河口: 水闸\ndate: 2024-05-06\n---\n${FIRST}\n` });
    const { stdout } = await runCli(folder, ['inspect', 'a.md']);
    expect(JSON.parse(stdout)).toMatchObject({ frontMatter: { keys: ['title', 'date'], repaired: true } });
  });

  it('of a file that fails gives the stage and exit code 1', async () => {
    const folder = await tempFolder({ 'a.html': PNG });
    const { code, stdout } = await runCli(folder, ['inspect', 'a.html']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failed', stage: 'decode' });
  });

  it.each(['nope.html', '.'])('of %s cannot run', async (name) => {
    const folder = await tempFolder();
    const { code, stdout, stderr } = await runCli(folder, ['inspect', name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
  });
});

describe('schema', () => {
  it('is the JSON Schema of an article, its keys in the order of the article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout } = await runCli(folder, ['schema']);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as { type: string; required: string[]; properties: object };
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    const [article] = records((await runCli(folder, ['clean', 'a.html', '--ledger'])).stdout);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(article!));
    expect(schema.required).toEqual(Object.keys(article!).filter((key) => key !== 'ledger'));
  });

  it('holds for what clean prints', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const [article] = records((await runCli(folder, ['clean', 'a.html', '--ledger'])).stdout);
    expect(ArticleSchema.parse(article)).toEqual(article);
  });

  it('with --all covers all three statuses', async () => {
    const folder = await tempFolder();
    const { stdout } = await runCli(folder, ['schema', '--all']);
    const branches = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(branches['oneOf'] ?? branches['anyOf']).toHaveLength(3);
  });
});

describe('help', () => {
  it('--version prints the version', async () => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), ['--version']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(VERSION);
  });

  it.each([[['--help']], [['clean', '--help']], [['help', 'clean']]])('%j exits 0', async (args) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: inkwash');
  });
});
