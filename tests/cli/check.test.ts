import { chmod, cp, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { BRIDGE, FERRY, FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { type Run, runCli, runDenied, runShell } from '../support/run-cli.js';
import { type Files, type TempFolder, tempFolder } from '../support/temp-folder.js';

const CREDIT = '责任编辑：陆青禾 SF031';
const CREDITED = page('河口镇修好老水闸', FIRST, SECOND, CREDIT);
const ESCAPE = new RegExp(String.fromCharCode(27));
const LINE_OF_TITLE = /^ {2}"title": .*$/m;
const UNSEEN = /[\u202e\u009b]/;
const LINE_BREAK = /[\r\n]/;
const ANNOTATION = /^::error file=fixtures\/c\/expected\.json,line=\d+,title=[^:]+::differs in blocks/;
const LAST_LINE = /\n?([^\n]*)\n$/;

/** A folder of fixtures whose expectations are as the program writes them. */
async function checked(files: Files): Promise<TempFolder> {
  const folder = await tempFolder(files);
  const { code } = await runCli(folder, ['check', '--update']);
  expect(code).toBe(0);
  return folder;
}

const TWO: Files = { 'fixtures/a/input.html': SLUICE, 'fixtures/b/input.html': FERRY };

const lastLine = ({ stdout }: Run): string => LAST_LINE.exec(stdout)?.[1] ?? '';

describe('check finds', () => {
  it('folders with an input and an expectation, at any depth, in fixtures where nobody says', async () => {
    const folder = await checked({
      ...TWO,
      'fixtures/deep/er/c/input.html': BRIDGE,
      'fixtures/notes.md': 'x',
    });
    const run = await runCli(folder, ['check']);
    expect(run).toEqual({ code: 0, stdout: '3 passed, 0 failed\n', stderr: '' });
  });

  it.each([
    ['the folder', ['fixtures/a']],
    ['its input', ['fixtures/a/input.html']],
    ['it twice', ['fixtures/a', './fixtures/a']],
  ])('one fixture by %s', async (_name, args) => {
    const folder = await checked(TWO);
    expect(lastLine(await runCli(folder, ['check', ...args]))).toBe('1 passed, 0 failed');
  });

  it.each([
    ['here', []],
    ['by the folder of both', ['.']],
    ['by the pages', ['pages']],
    ['by both', ['.', 'pages']],
  ])('pages beside expected: %s', async (_name, args) => {
    const folder = await tempFolder({
      'pages/a.html': SLUICE,
      'pages/sub/b.html': FERRY,
      'expected/.keep': '',
    });
    await runCli(folder, ['check', '--update', ...args]);
    expect((await folder.list()).filter((name) => name.endsWith('.json'))).toEqual([
      'expected/a.html.json',
      'expected/sub/b.html.json',
    ]);
    const run = await runCli(folder, ['check', ...args]);
    expect(run).toEqual({ code: 0, stdout: '2 passed, 0 failed\n', stderr: '' });
  });

  it('what clean has written as expectations', async () => {
    const folder = await tempFolder({ 'pages/a.html': SLUICE, 'pages/sub/b.html': FERRY });
    await runCli(folder, ['clean', 'pages', '-o', 'expected', '--quiet']);
    const run = await runCli(folder, ['check', 'pages', '--fields', 'title,text,blocks']);
    expect(run).toEqual({ code: 0, stdout: '2 passed, 0 failed\n', stderr: '' });
  });

  it('inputs beside expected, in folders of any name, by the way that a repair names them', async () => {
    const folder = await tempFolder({
      'tree/2024/a.html': SLUICE,
      'tree/b.html': FERRY,
      'tree/expected/.keep': '',
    });
    const { stdout } = await runCli(folder, ['check', 'tree']);
    expect(stdout).toContain('inkwash check tree/2024/a.html --update');
    await runCli(folder, ['check', 'tree/2024/a.html', '--update']);
    await runCli(folder, ['check', 'tree/b.html', '--update']);
    expect((await folder.list()).filter((name) => name.endsWith('.json'))).toEqual([
      'tree/expected/2024/a.html.json',
      'tree/expected/b.html.json',
    ]);
    expect(lastLine(await runCli(folder, ['check', 'tree']))).toBe('2 passed, 0 failed');
    expect(lastLine(await runCli(folder, ['check', 'tree/2024']))).toBe('1 passed, 0 failed');
  });

  it('inputs beside expected, from within one of their folders', async () => {
    const folder = await tempFolder({ 'old/sub/a.html': SLUICE, 'expected/.keep': '' });
    const inside = { ...folder, path: path.join(folder.path, 'old') };
    await runCli(inside, ['check', 'sub/a.html', '--update']);
    expect(await folder.list()).toContain('expected/old/sub/a.html.json');
    expect(lastLine(await runCli(folder, ['check', 'old']))).toBe('1 passed, 0 failed');
  });

  it('an expectation without the ending of the page, where only one page can be meant', async () => {
    const pin = JSON.stringify({ title: '河口镇修好老水闸' });
    const one = await tempFolder({ 'pages/a.html': SLUICE, 'expected/a.json': pin });
    expect(lastLine(await runCli(one, ['check']))).toBe('1 passed, 0 failed');
    const two = await tempFolder({ 'pages/a.html': SLUICE, 'pages/a.htm': SLUICE, 'expected/a.json': pin });
    expect(lastLine(await runCli(two, ['check']))).toBe('0 passed, 3 failed');
  });

  it('pages and expected as one, whichever is named', async () => {
    const folder = await tempFolder({ 'news/pages/a.html': SLUICE, 'news/expected/.keep': '' });
    await runCli(folder, ['check', 'news', '--update']);
    for (const roots of [['news/expected'], ['news/expected', 'news/pages'], ['news/pages/a.html']])
      expect(lastLine(await runCli(folder, ['check', ...roots]))).toBe('1 passed, 0 failed');
  });

  it('pages without expected, which --update makes', async () => {
    const folder = await tempFolder({ 'news/pages/a.html': SLUICE });
    expect((await runCli(folder, ['check', 'news'])).stdout).toContain('missing');
    expect((await runCli(folder, ['check', 'news', '--update'])).code).toBe(0);
    expect(await folder.list()).toContain('news/expected/a.html.json');
  });

  it('fixtures beside and below others, but none in hidden folders', async () => {
    const folder = await checked({
      'fixtures/a/input.html': SLUICE,
      'fixtures/a/b/input.html': FERRY,
      'fixtures/n/pages/c.html': BRIDGE,
      'fixtures/n/cases/d/input.html': SLUICE,
    });
    await folder.write('fixtures/.old/e/input.html', SLUICE);
    expect(lastLine(await runCli(folder, ['check']))).toBe('3 passed, 0 failed');
    expect(await folder.list()).toContain('fixtures/n/cases/d/expected.json');
  });

  it('inputs and settings that are links', async () => {
    const folder = await tempFolder({
      'real.html': CREDITED,
      'real.json': JSON.stringify({ options: { without: ['editor-credit'] } }),
      'fixtures/a/expected.json': JSON.stringify({ text: `${FIRST}\n\n${SECOND}\n\n${CREDIT}` }),
    });
    await symlink('../../real.html', path.join(folder.path, 'fixtures/a/input.html'));
    await symlink('../../real.json', path.join(folder.path, 'fixtures/a/case.json'));
    expect(lastLine(await runCli(folder, ['check']))).toBe('1 passed, 0 failed');
  });

  it('no way in a circle', async () => {
    const folder = await checked(TWO);
    await symlink(path.join(folder.path, 'fixtures'), path.join(folder.path, 'fixtures/again'));
    expect(lastLine(await runCli(folder, ['check']))).toBe('2 passed, 0 failed');
  });
});

describe('check fails', () => {
  it('where an expectation is missing, and names the command that writes it', async () => {
    const folder = await tempFolder(TWO);
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL fixtures/a: missing: there is no fixtures/a/expected.json');
    expect(stdout).toContain('inkwash check fixtures/a/input.html --update');
    expect(await folder.list()).not.toContain('fixtures/a/expected.json');
  });

  it.each([
    ['fixtures/c/expected.json', { 'fixtures/c/expected.json': '{}' }],
    ['expected/gone.html.json', { 'pages/a.html': SLUICE, 'expected/gone.html.json': '{}' }],
  ])('where %s has no input, and takes nothing away by itself', async (orphan, files) => {
    const folder = await tempFolder(files as Files);
    for (const flags of [[], ['--update']]) {
      const { code, stdout } = await runCli(folder, ['check', ...flags]);
      expect(code).toBe(1);
      expect(stdout).toContain(`orphaned: ${orphan} has no input`);
      expect(stdout).toContain(`rm -- ${orphan}`);
    }
    expect(await folder.list()).toContain(orphan);
  });

  it.each([
    ['{', 'expected.json'],
    ['[]', 'not a JSON object'],
  ])('where an expectation is %s', async (content, words) => {
    const folder = await tempFolder({ ...TWO, 'fixtures/a/expected.json': content });
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL fixtures/a: invalid');
    expect(stdout).toContain(words);
  });

  it.each([
    ['{"options": {"as": "poem"}}', 'options.as'],
    ['{"options": {"encodings": "gbk"}}', 'encodings'],
    ['{"exercises": ["end-marks"]}', 'exercises.0'],
    ['{', 'JSON'],
  ])('where case.json is %s, naming file and key', async (content, key) => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/case.json', content);
    const { code, stdout } = await runCli(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL fixtures/a: invalid: fixtures/a/case.json');
    expect(stdout).toContain(key);
    expect(lastLine({ stdout } as Run)).toBe('1 passed, 1 failed');
  });

  it.each(['constructor', 'toString', 'titel'])(
    'where a pin has the key %s, and the run goes on',
    async (key) => {
      const folder = await checked(TWO);
      await folder.write('fixtures/a/expected.json', JSON.stringify({ [key]: 1 }));
      const { code, stdout } = await runCli(folder, ['check']);
      expect(code).toBe(1);
      expect(stdout).toContain(`FAIL fixtures/a: invalid: fixtures/a/expected.json: ${key}: no such key`);
      expect(lastLine({ stdout } as Run)).toBe('1 passed, 1 failed');
    },
  );

  it.each([
    ['a key of every object', { constructor: 1, toString: { hasOwnProperty: 2 } }],
    ['blocks that are none', { blocks: [{ type: { toString: 1 }, text: {} }] }],
  ])('where a whole record has %s, and the run goes on', async (_name, odd) => {
    const folder = await checked(TWO);
    const record = JSON.parse(await folder.read('fixtures/a/expected.json')) as Article;
    await folder.write('fixtures/a/expected.json', JSON.stringify({ ...record, ...odd }));
    for (const reporter of ['pretty', 'junit', 'json']) {
      const { code, stderr } = await runCli(folder, ['check', '--reporter', reporter]);
      expect(code).toBe(1);
      expect(stderr).not.toContain('internal');
    }
    expect(lastLine(await runCli(folder, ['check']))).toBe('1 passed, 1 failed');
  });

  it('where an expectation is 5,000 lists deep, and the run goes on', async () => {
    const folder = await checked(TWO);
    const text = await folder.read('fixtures/a/expected.json');
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    await folder.write('fixtures/a/expected.json', text.replace('"lead": null', `"lead": ${deep}`));
    expect(lastLine(await runCli(folder, ['check']))).toBe('1 passed, 1 failed');
  });

  it('where a pinned page is no article any more, and says what it is', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': page('河口镇修好老水闸'),
      'fixtures/a/expected.json': JSON.stringify({ title: '河口镇修好老水闸' }),
    });
    const { code, stdout } = await runCli(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('  status\n    - article\n    + rejected\n');
    expect(stdout).toContain('nothing but a title and furniture');
  });

  it('where a key that --fields names is not pinned', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': SLUICE,
      'fixtures/a/expected.json': JSON.stringify({ title: '河口镇修好老水闸' }),
    });
    const { code, stdout } = await runCli(folder, ['check', '--fields', 'title,language']);
    expect(code).toBe(1);
    expect(stdout).toContain('differs in language\n  language\n    + zh-Hans\n');
    expect((await runCli(folder, ['check', '--fields', ','])).code).toBe(2);
  });

  it('where an expectation is a folder, or no file', async () => {
    const folder = await tempFolder({ ...TWO, 'fixtures/a/expected.json/x': '' });
    await runShell(folder, 'mkfifo fixtures/b/expected.json');
    for (const flags of [[], ['--update']]) {
      const { code, stdout } = await runCli(folder, ['check', ...flags]);
      expect(code).toBe(1);
      expect(stdout).toContain('FAIL fixtures/a: invalid: fixtures/a/expected.json');
      expect(stdout).toContain('FAIL fixtures/b: invalid: fixtures/b/expected.json');
    }
  });

  it('where an expectation expects nothing', async () => {
    const folder = await tempFolder({ ...TWO, 'fixtures/a/expected.json': '{}' });
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('invalid: fixtures/a/expected.json: it expects nothing');
  });

  it('where only the text of a whole record is other, and nothing that it is made of', async () => {
    const folder = await checked(TWO);
    const record = JSON.parse(await folder.read('fixtures/a/expected.json')) as Article;
    await folder.write('fixtures/a/expected.json', JSON.stringify({ ...record, text: `${record.text}！` }));
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('differs in text\n');
  });

  it('where nobody reads to the end', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`fixtures/${n}/input.html`, SLUICE]),
    );
    const line = '{ "$NODE" "$INKWASH" check; echo $? >code.txt; } 2>words.txt | head -1';
    const folder = await tempFolder(files);
    await runShell(folder, line);
    expect(await folder.read('code.txt')).toBe('1\n');
    expect(await folder.read('words.txt')).toBe('');
  });

  it('where a folder cannot be read, and takes nothing in it for gone', async () => {
    const folder = await tempFolder({
      'pages/a.html': SLUICE,
      'pages/sub/b.html': FERRY,
      'expected/.keep': '',
    });
    await runCli(folder, ['check', '--update']);
    await chmod(path.join(folder.path, 'pages/sub'), 0o000);
    const { code, stdout } = await runDenied(folder, ['check']);
    await chmod(path.join(folder.path, 'pages/sub'), 0o755);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL pages/sub: invalid: permission denied');
    expect(stdout).not.toContain('orphaned');
  });

  it('where a folder has two inputs', async () => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/input.txt', FIRST);
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('more than one input: input.html, input.txt');
  });
});

describe('check shows', () => {
  it('a lost sentence, with the rule that took it', async () => {
    const folder = await checked({ 'fixtures/a/input.html': CREDITED });
    const kept = await runCli(folder, ['check', '--update', '--without', 'editor-credit']);
    expect(kept.code).toBe(0);
    const { code, stdout } = await runCli(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain(`    - ${CREDIT}\n      cut by editor-credit: line that names the editors\n`);
  });

  it('a sentence that came, where a rule no longer takes it', async () => {
    const folder = await checked({ 'fixtures/a/input.html': CREDITED });
    const { code, stdout } = await runCli(folder, ['check', '--without', 'editor-credit']);
    expect(code).toBe(1);
    expect(stdout).toContain(`    + ${CREDIT}\n`);
    expect(stdout).toContain('inkwash check fixtures/a/input.html --update --without editor-credit');
  });

  it('what changed within a paragraph, and where', async () => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/input.html', SLUICE.replaceAll('下游的稻田', '上游的菜园'));
    const { stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(stdout).toContain(
      '    ~ 河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了[-下-]{+上+}游的[-稻田-]{+菜园+}。',
    );
  });

  it('which rule took the end of a paragraph', async () => {
    const folder = await checked({
      'fixtures/a/input.html': page('河口镇修好老水闸', FIRST, `${SECOND}（编辑：陆青禾）`),
    });
    await runCli(folder, ['check', '--update', '--without', 'editor-credit']);
    const { stdout } = await runCli(folder, ['check']);
    expect(stdout).toContain(
      `[-（编辑：陆青禾）-]\n      cut by editor-credit: editor behind the last sentence\n`,
    );
  });

  it('no rule for a word that stands in many places', async () => {
    const input = SLUICE.replace('<body>', '<body><nav><a href="/s">水闸</a></nav>');
    const folder = await tempFolder({
      'fixtures/a/input.html': input,
      'fixtures/a/expected.json': JSON.stringify({ text: `${FIRST}\n\n水闸${SECOND}` }),
    });
    const { stdout } = await runCli(folder, ['check']);
    expect(stdout).toContain('[-水闸-]');
    expect(stdout).not.toContain('cut by');
  });

  it('as much as a person reads of two texts that have nothing in common', async () => {
    const text = (from: number): string =>
      Array.from({ length: 3000 }, (_, n) => `第${from + n}段的渡船在第${from + n}天靠岸。`).join('\n\n');
    const folder = await tempFolder({
      'fixtures/a/input.txt': text(0),
      'fixtures/a/expected.json': JSON.stringify({ text: text(100_000) }),
    });
    const { code, stdout } = await runCli(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout.split('\n').length).toBeLessThan(400);
    expect(stdout).toContain('more that differ');
  });

  it('fields one by one', async () => {
    const folder = await checked(TWO);
    const file = 'fixtures/a/expected.json';
    const text = await folder.read(file);
    await folder.write(
      file,
      text.replace(LINE_OF_TITLE, '  "title": "旧题",').replace('"zh-Hans"', '"zh-Hant"'),
    );
    const { stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(stdout).toContain('  title\n    - 旧题\n    + 河口镇修好老水闸\n');
    expect(stdout).toContain('  language\n    - zh-Hant\n    + zh-Hans\n');
    expect(stdout).not.toContain('blocks');
  });

  it('an article that is one no more', async () => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/input.html', '<html><body></body></html>');
    const { code, stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain('  status\n    - article\n    + rejected\n');
    expect(stdout).toContain(`    - ${FIRST}\n`);
  });

  it('a key that a record must not lack or have, but only where the expectation is a whole record', async () => {
    const folder = await checked(TWO);
    const record = JSON.parse(await folder.read('fixtures/a/expected.json')) as Article;
    const { lead: _lead, ...lacking } = record;
    await folder.write('fixtures/a/expected.json', JSON.stringify({ ...lacking, extra: 1 }));
    const { stdout } = await runCli(folder, ['check', 'fixtures/a']);
    expect(stdout).toContain('differs in lead, extra');
    await folder.write('fixtures/a/expected.json', JSON.stringify({ title: record.title }));
    expect((await runCli(folder, ['check', 'fixtures/a'])).code).toBe(0);
    await folder.write('fixtures/a/expected.json', JSON.stringify({ title: '旧题' }));
    expect((await runCli(folder, ['check', 'fixtures/a'])).stdout).toContain('differs in title\n');
  });

  it('nothing that a terminal obeys, from pages, names or expectations', async () => {
    const evil = '\u001b[31m\u202e\u009b2J';
    const folder = await tempFolder({
      [`fixtures/${evil}/input.html`]: page(`河口${evil}`, FIRST),
      [`fixtures/${evil}/expected.json`]: JSON.stringify({ title: `水闸${evil}`, [`x${evil}`]: evil }),
    });
    for (const reporter of ['pretty', 'json', 'junit', 'github']) {
      const { code, stdout, stderr } = await runCli(folder, ['check', '--reporter', reporter]);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(ESCAPE);
      expect(stdout + stderr).not.toMatch(UNSEEN);
    }
  });
});

describe('check --update', () => {
  it('writes whole records, the same as clean prints', async () => {
    const folder = await checked({ 'fixtures/a/input.html': SLUICE });
    const { stdout } = await runCli(folder, ['clean', 'fixtures/a/input.html', '--format', 'json']);
    const [article] = JSON.parse(stdout) as Article[];
    const expected = JSON.parse(await folder.read('fixtures/a/expected.json')) as Article;
    expect(expected).toEqual({ ...article, input: { ...article!.input, path: 'input.html' } });
    expect(Object.keys(expected)).toEqual(Object.keys(article!));
  });

  it('pins that a page is no article any more, and never nothing', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': page('河口镇修好老水闸'),
      'fixtures/a/expected.json': JSON.stringify({ title: '河口镇修好老水闸' }),
    });
    expect((await runCli(folder, ['check', '--update'])).code).toBe(0);
    expect(JSON.parse(await folder.read('fixtures/a/expected.json'))).toEqual({
      status: 'rejected',
      verdict: 'empty',
    });
    await folder.write('fixtures/a/input.html', SLUICE);
    expect((await runCli(folder, ['check'])).code).toBe(1);
  });

  it('leaves alone what a merge left in conflict, and says how to start anew', async () => {
    const conflict = '<<<<<<< HEAD\n{"title": "甲"}\n=======\n{"title": "乙"}\n>>>>>>> x\n';
    const folder = await tempFolder({ ...TWO, 'fixtures/a/expected.json': conflict });
    const { code, stdout } = await runCli(folder, ['check', '--update', 'fixtures/a']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'rm -- fixtures/a/expected.json && inkwash check fixtures/a/input.html --update',
    );
    expect(await folder.read('fixtures/a/expected.json')).toBe(conflict);
  });

  it('leaves alone what is right, byte for byte', async () => {
    const folder = await checked(TWO);
    const tidied = JSON.stringify(JSON.parse(await folder.read('fixtures/a/expected.json')));
    await folder.write('fixtures/a/expected.json', tidied);
    const { code, stdout } = await runCli(folder, ['check', '--update']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2 passed, 0 failed\n' });
    expect(await folder.read('fixtures/a/expected.json')).toBe(tidied);
  });

  it.each([
    ['the expectation', 'expected.json'],
    ['its folder', 'expected'],
  ])('does not write through a link: %s', async (_name, kind) => {
    const folder = await tempFolder({
      'outside/precious.json': '{"title":"甲"}',
      'pages/sub/a.html': SLUICE,
    });
    await folder.write('fixtures/a/input.html', SLUICE);
    await folder.write('expected/.keep', '');
    if (kind === 'expected') await symlink('../outside', path.join(folder.path, 'expected/sub'));
    else await symlink('../../outside/precious.json', path.join(folder.path, 'fixtures/a/expected.json'));
    const { code, stdout } = await runCli(folder, [
      'check',
      '--update',
      kind === 'expected' ? '.' : 'fixtures',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('a link; it is not written through');
    expect((await folder.list()).filter((name) => name.startsWith('outside/'))).toEqual([
      'outside/',
      'outside/precious.json',
    ]);
    expect(await folder.read('outside/precious.json')).toBe('{"title":"甲"}');
  });

  it('does not write through a link further up, below the folder of expectations', async () => {
    const folder = await tempFolder({
      'pages/sub/deep/a.html': SLUICE,
      'expected/.keep': '',
      'outside/deep/.keep': '',
    });
    await symlink('../outside', path.join(folder.path, 'expected/sub'));
    const { code, stdout } = await runCli(folder, ['check', '--update', '.']);
    expect(code).toBe(1);
    expect(stdout).toContain('expected/sub: a link; it is not written through');
    expect((await folder.list()).filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  it('says of what is no article what it wrote', async () => {
    const folder = await tempFolder({ 'fixtures/a/input.html': PNG });
    const { stdout } = await runCli(folder, ['check', '--update']);
    expect(stdout).toContain('(failed: in decode: not a text file: PNG image)');
  });

  it('says what it rewrote, with the difference', async () => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/input.html', FERRY);
    const { code, stdout } = await runCli(folder, ['check', '--update']);
    expect(code).toBe(0);
    expect(stdout).toContain('DONE fixtures/a: rewrote fixtures/a/expected.json: title,');
    expect(stdout).toContain('  title\n    - 河口镇修好老水闸\n    + 渡口换了新船\n');
    expect(lastLine({ stdout } as Run)).toBe('1 passed, 0 failed, 1 updated');
    expect((await runCli(folder, ['check'])).code).toBe(0);
  });

  it('keeps pins pins, and a ledger where there is one', async () => {
    const folder = await checked(TWO);
    await folder.write('fixtures/a/expected.json', JSON.stringify({ title: '旧题', language: 'en' }));
    await runCli(folder, ['check', '--update']);
    expect(JSON.parse(await folder.read('fixtures/a/expected.json'))).toEqual({
      title: '河口镇修好老水闸',
      language: 'zh-Hans',
    });
    expect(JSON.parse(await folder.read('fixtures/b/expected.json'))).not.toHaveProperty('ledger');
    const ledger = await tempFolder(TWO);
    await runCli(ledger, ['check', '--update', '--ledger']);
    await ledger.write('fixtures/a/input.html', BRIDGE);
    await runCli(ledger, ['check', '--update']);
    const written = JSON.parse(await ledger.read('fixtures/a/expected.json')) as Article;
    expect(written.title).toBe('石桥两头种上了柳树');
    expect(written.ledger?.length).toBeGreaterThan(0);
  });

  it('--fields: writes and compares these keys, and leaves the others of a record as they are', async () => {
    const folder = await tempFolder(TWO);
    await runCli(folder, ['check', '--update', '--fields', 'title,text']);
    const pins = JSON.parse(await folder.read('fixtures/a/expected.json')) as object;
    expect(pins).toEqual({ title: '河口镇修好老水闸', text: `${FIRST}\n\n${SECOND}` });
    const whole = await checked(TWO);
    await whole.write('fixtures/a/input.html', FERRY);
    await runCli(whole, ['check', '--update', '--fields', 'title']);
    const record = JSON.parse(await whole.read('fixtures/a/expected.json')) as Article;
    expect([record.title, record.text]).toEqual(['渡口换了新船', `${FIRST}\n\n${SECOND}`]);
    const unknown = await runCli(whole, ['check', '--fields', 'titel']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('titel');
  });

  it('writes records of inputs that are no article, and checks them', async () => {
    const folder = await checked({ 'fixtures/a/input.html': '', 'fixtures/b/input.html': PNG });
    const of = async (name: string): Promise<object> =>
      JSON.parse(await folder.read(`fixtures/${name}/expected.json`)) as object;
    expect(await of('a')).toMatchObject({ status: 'rejected', verdict: 'empty' });
    expect(await of('b')).toMatchObject({ status: 'failed', stage: 'decode' });
    expect((await runCli(folder, ['check'])).code).toBe(0);
  });
});

describe('check cleans', () => {
  it('as case.json says', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': CREDITED,
      'fixtures/a/case.json': JSON.stringify({ why: 'x', options: { without: ['editor-credit'] } }),
      'fixtures/a/expected.json': JSON.stringify({ text: `${FIRST}\n\n${SECOND}\n\n${CREDIT}` }),
    });
    expect((await runCli(folder, ['check'])).code).toBe(0);
  });

  it('with profiles of the user', async () => {
    const profile = {
      site: 'x.example',
      name: 'X',
      hosts: ['x.example'],
      layouts: [{ id: 'x', body: ['div.story'], remove: ['p.zz'] }],
    };
    const story = SLUICE.replace('</div>', '<p class="zz">渡船优惠的日子贴在候船室</p></div>');
    const folder = await tempFolder({
      'fixtures/a/input.html': story,
      'fixtures/a/case.json': JSON.stringify({ options: { url: 'https://x.example/1' } }),
      'fixtures/a/expected.json': JSON.stringify({ site: 'X', text: `${FIRST}\n\n${SECOND}` }),
      'sites/x.json': JSON.stringify(profile),
    });
    expect((await runCli(folder, ['check', '--sites', 'sites'])).code).toBe(0);
    const { stdout } = await runCli(folder, ['check', '--without', 'site-remove', '--sites', 'sites']);
    expect(stdout).toContain('--sites sites');
  });
});

describe('reporters of check', () => {
  const broken = async (): Promise<TempFolder> => {
    const folder = await checked({ ...TWO, 'fixtures/c/input.html': CREDITED });
    await runCli(folder, ['check', 'fixtures/c', '--update', '--without', 'editor-credit']);
    return folder;
  };

  it('json: the counts and every fixture', async () => {
    const { code, stdout, stderr } = await runCli(await broken(), ['check', '--reporter', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '2 passed, 1 failed\n' });
    const report = JSON.parse(stdout) as { fixtures: { differences: { key: string }[] }[] };
    expect(report).toMatchObject({ passed: 2, failed: 1, updated: 0 });
    expect(report.fixtures.map((fixture) => fixture.differences.map(({ key }) => key))).toMatchObject([
      [],
      [],
      ['blocks', 'quality.score', 'removed'],
    ]);
    expect(stdout).toContain('"why": "cut by editor-credit: line that names the editors"');
  });

  it('junit: a test case for each fixture, XML that a parser takes', async () => {
    const folder = await broken();
    const { code, stdout } = await runCli(folder, ['check', '--reporter', 'junit']);
    expect(code).toBe(1);
    const { load } = await import('cheerio');
    const $ = load(stdout, { xml: true });
    expect($('testsuite').attr()).toMatchObject({ tests: '3', failures: '1' });
    expect(
      $('testcase')
        .toArray()
        .map((node) => $(node).attr('name')),
    ).toEqual(['fixtures/a', 'fixtures/b', 'fixtures/c']);
    expect($('testcase[name="fixtures/c"] failure').text()).toContain(CREDIT);
  });

  it('github: one command a failure, on the line of the expectation that differs', async () => {
    const { code, stdout } = await runCli(await broken(), ['check', '--reporter', 'github']);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(ANNOTATION);
    expect(lines[0]).toContain(`%0A    - ${CREDIT}%0A`);
  });

  it('github: the line is that of the key, not of another that is called so further down', async () => {
    const folder = await checked(TWO);
    const text = await folder.read('fixtures/a/expected.json');
    await folder.write(
      'fixtures/a/expected.json',
      text.replace('"encoding": "valid UTF-8"', '"encoding": "x"'),
    );
    const { stdout } = await runCli(folder, ['check', '--reporter', 'github']);
    const line = text.split('\n').findIndex((one) => one.startsWith('  "evidence":')) + 1;
    expect(stdout).toContain(`expected.json,line=${line},`);
  });

  it('github: no text of a page opens a command', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': page('河口', FIRST, '%0A::set-env name=X::1'),
      'fixtures/a/expected.json': JSON.stringify({ title: '\n::warning::x', text: '\r::error::y' }),
    });
    const { stdout } = await runCli(folder, ['check', '--reporter', 'github']);
    const lines = stdout.trimEnd().split(LINE_BREAK);
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['::error ']);
    expect(stdout).toContain('%250A::set-env');
  });

  it('json: paragraphs that stayed are left out', async () => {
    const { stdout } = await runCli(await broken(), ['check', '--reporter', 'json']);
    const { fixtures } = JSON.parse(stdout) as { fixtures: { differences: object[] }[] };
    expect(fixtures[2]?.differences[0]).toMatchObject({
      key: 'blocks',
      paragraphs: [{ change: 'lost', text: CREDIT }],
    });
  });

  it('junit: what XML has no way to write is written otherwise', async () => {
    const folder = await tempFolder({ 'fixtures/a\uffff/input.html': SLUICE });
    const { stdout } = await runCli(folder, ['check', '--reporter', 'junit']);
    expect(stdout).not.toContain('\uffff');
    expect(stdout).toContain('missing');
  });

  it('github, pretty: long lists and messages are cut short, and say so', async () => {
    const keywords = Array.from({ length: 400 }, (_, n) => `渡口的第${n}个词`);
    const folder = await tempFolder({
      'fixtures/a/input.html': SLUICE,
      'fixtures/a/expected.json': JSON.stringify({ keywords, lead: '水'.repeat(9000) }),
    });
    const { stdout } = await runCli(folder, ['check']);
    expect(stdout).toContain('… 390 more');
    expect(stdout).toContain('… (9000 characters)');
    const github = await runCli(folder, ['check', '--reporter', 'github']);
    expect(github.stdout.length).toBeLessThan(5000);
  });

  it('pretty: colours where they are asked for', async () => {
    const folder = await broken();
    const { stdout } = await runShell(folder, 'FORCE_COLOR=1 "$NODE" "$INKWASH" check');
    expect(stdout).toMatch(ESCAPE);
    const none = await runShell(folder, 'FORCE_COLOR= NO_COLOR=1 "$NODE" "$INKWASH" check');
    expect(none.stdout).not.toMatch(ESCAPE);
  });

  it('none that is not there', async () => {
    const { code, stderr } = await runCli(await broken(), ['check', '--reporter', 'xml']);
    expect(code).toBe(2);
    expect(stderr).toContain('xml');
  });
});

describe('check cannot run', () => {
  it.each([
    ['where a path is missing', ['nope'], 'nope: no such file or folder'],
    ['where a folder has no fixtures', ['empty'], 'empty: no fixtures'],
    ['where nothing is named and nothing is there', [], 'nothing to check'],
    ['where a rule is unknown', ['fixtures', '--without', 'end-marks'], 'end-marks'],
  ])('%s', async (_name, args, words) => {
    const folder = await tempFolder({ 'empty/x.txt': 'x' });
    const { code, stdout, stderr } = await runCli(folder, ['check', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('the command that repairs', () => {
  it.each(["it's a page", '渡口 $(touch pwned)', '--update', 'a\nb\u001b[31m', 'a\u00adb\u{e0041}'])(
    'can be pasted: %j',
    async (name) => {
      const folder = await tempFolder({ [`fixtures/${name}/input.html`]: SLUICE });
      const { stdout } = await runCli(folder, ['check', '--reporter', 'json']);
      const { repair } = (JSON.parse(stdout) as { fixtures: { repair: string }[] }).fixtures[0]!;
      await folder.write('repair.sh', `inkwash() { "$NODE" "$INKWASH" "$@"; }\n${repair}\n`);
      expect((await runShell(folder, 'bash repair.sh')).code).toBe(0);
      expect(lastLine(await runCli(folder, ['check']))).toBe('1 passed, 0 failed');
      expect(await folder.list()).not.toContain('pwned');
    },
  );
});

describe('many fixtures', () => {
  it('a thousand are checked in one run, and one that broke is found', async () => {
    const folder = await tempFolder();
    const one = fileURLToPath(new URL('../../fixtures/cases/sina-page', import.meta.url));
    for (let n = 0; n < 1000; n++)
      await cp(one, path.join(folder.path, `fixtures/${n}`), { recursive: true });
    await folder.write('fixtures/777/input.html', SLUICE);
    const run = await runCli(folder, ['check']);
    expect(run.code).toBe(1);
    expect(lastLine(run)).toBe('999 passed, 1 failed');
    expect(run.stdout).toContain('FAIL fixtures/777: differs');
  });
});
