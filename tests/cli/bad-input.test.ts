import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { titles } from '../support/outputs.js';
import { FERRY, FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { type Run, records, runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const gbk = (text: string): Uint8Array => iconv.encode(text, 'gbk');

/** How a ZIP archive begins whose first file has this name. */
const zip = (name: string): Uint8Array =>
  latin1(`PK\x03\x04\x14\0\x06\0\x08\0${'\0'.repeat(16)}${String.fromCharCode(name.length)}\0\0\0${name}`);

/** Cleans a file beside a good one into one file; nothing but that is left behind. */
async function cleanedBeside(
  name: string,
  content: string | Uint8Array,
  flags: readonly string[] = [],
): Promise<{ folder: TempFolder; run: Run; articles: readonly Record<string, unknown>[] }> {
  const folder = await tempFolder({ [`in/${name}`]: content, 'in/z.html': FERRY });
  const run = await runCli(folder, ['clean', 'in', '-o', 'all.ndjson', ...flags]);
  expect(run.stdout).toBe('');
  expect(await folder.list()).toEqual(['all.ndjson', 'in/', `in/${name}`, 'in/z.html']);
  return { folder, run, articles: records(await folder.read('all.ndjson')) };
}

const articleIn = (stdout: string): Article => records(stdout)[0] as unknown as Article;

describe('a file that is no text', () => {
  it.each<[string, Uint8Array, string]>([
    ['a PNG image', PNG, 'PNG image'],
    ['a JPEG image', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'JPEG image'],
    ['what gzip packed', gzipSync(SLUICE), 'gzip archive'],
    ['a ZIP archive', zip('a.html'), 'ZIP archive'],
    ['a Word document', zip('[Content_Types].xml'), 'Office document'],
    ['an old Word document', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old Office document'],
    ['a PDF document', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'PDF document'],
    ['binary data', Uint8Array.from({ length: 600 }, (_, i) => (i * 7919) % 256), 'it holds NUL bytes'],
    ['control characters', new Uint8Array(600).fill(1), 'it is full of control characters'],
    ['a text with NUL bytes', Buffer.from(page('河口镇', '渡\0口'.repeat(99))), 'it holds NUL bytes'],
    ['NUL bytes on one side', Buffer.from(page('河口镇', '渡\0'.repeat(999))), 'it holds NUL bytes'],
  ])('%s under the name of a page fails in decode, and the message says what it is', async (_, bytes, is) => {
    const { folder, run, articles } = await cleanedBeside('a.html', bytes);
    const line = `in/a.html: failed in decode: not a text file: ${is}\n`;
    expect(run).toMatchObject({
      code: 1,
      stderr: `${line}2 inputs: 1 article in all.ndjson, 1 failed\n`,
    });
    expect(articles.map(({ title }) => title)).toEqual(['渡口换了新船']);
    const message = `not a text file: ${is}`;
    const inspected = await runCli(folder, ['inspect', 'in/a.html']);
    expect(inspected).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(inspected.stdout)).toMatchObject({ status: 'failed', stage: 'decode', message });
    expect(await runCli(folder, ['explain', 'in/a.html'])).toEqual({ code: 1, stdout: line, stderr: '' });
  });

  it('is no text to check either, which then compares the failure', async () => {
    const expected = JSON.stringify({ status: 'article', title: '河口镇修好老水闸' });
    const folder = await tempFolder({ 'a/input.html': gzipSync(SLUICE), 'a/expected.json': expected });
    const { code, stdout } = await runCli(folder, ['check', 'a']);
    expect(code).toBe(1);
    expect(stdout).toContain('failed');
    expect(await folder.read('a/expected.json')).toBe(expected);
  });

  it('is not what a long text with one NUL byte in it is', async () => {
    const { run, articles } = await cleanedBeside('a.txt', `${`${FIRST}\n\n`.repeat(40)}渡口\0的船靠岸。`);
    expect(run.code).toBe(0);
    expect(articles[0]?.['text']).toContain('渡口的船靠岸。');
  });
});

describe('an empty file', () => {
  it('is rejected, and the run goes on', async () => {
    const { folder, run, articles } = await cleanedBeside('a.html', '');
    expect(run.code).toBe(1);
    expect(run.stderr).toBe(
      'in/a.html: rejected: empty: the input has no text\n2 inputs: 1 article in all.ndjson, 1 rejected: empty\n',
    );
    expect(articles).toHaveLength(1);
    expect((await runCli(folder, ['inspect', 'in/a.html'])).code).toBe(0);
    const explained = await runCli(folder, ['explain', 'in/a.html']);
    expect(explained).toMatchObject({ code: 0, stderr: '' });
    expect(explained.stdout).toContain('rejected');
  });
});

describe('an encoding that an option names', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['GBK, where it is UTF-8', 'gbk', Buffer.from(SLUICE), 'told to be gb18030, but is valid UTF-8'],
    ['UTF-8, where it is GBK', 'utf-8', gbk(SLUICE), 'told to be utf-8, in which '],
    ['UTF-16, where it is GBK', 'utf-16le', gbk(FIRST), 'told to be utf-16le, in which '],
  ])('and the bytes belie fails the input: %s', async (_name, encoding, bytes, message) => {
    const folder = await tempFolder({ 'a.txt': bytes, 'b.txt': '' });
    const flags = ['a.txt', '--encoding', encoding];
    const { code, stdout, stderr } = await runCli(folder, ['clean', ...flags]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`a.txt: failed in decode: ${message}`);
    const inspected = await runCli(folder, ['inspect', ...flags]);
    expect(inspected.code).toBe(1);
    expect(inspected.stdout).toContain(message);
    const explained = await runCli(folder, ['explain', ...flags]);
    expect(explained.code).toBe(1);
    expect(explained.stdout).toContain(`a.txt: failed in decode: ${message}`);
  });

  it.each([
    ['clean', 'a.html'],
    ['inspect', 'a.html'],
    ['explain', 'a.html'],
    ['check', 'a'],
  ])('and nobody knows ends the run of %s', async (command, file) => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'a/input.html': SLUICE });
    const args = [command, file, '--encoding', 'klingon-8'];
    expect(await runCli(folder, args)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'inkwash: --encoding klingon-8: no such encoding\n',
    });
  });
});

describe('broken characters', () => {
  const text = `${FIRST}\n\n${SECOND}`;

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text).subarray(0, -1), 'utf-8'],
    ['GBK', gbk(text.slice(0, -1)).subarray(0, -1), 'gb18030'],
    ['UTF-16', utf16(text).subarray(0, -1), 'utf-16le'],
  ])('half of one at the end of %s: the rest is an article', async (_name, bytes, encoding) => {
    const { run, articles } = await cleanedBeside('a.txt', bytes);
    expect(run.code).toBe(0);
    expect(articles[0]).toMatchObject({ input: { encoding } });
    expect(articles[0]?.['text']).toContain(SECOND.slice(0, -2));
  });

  it.each(['ndjson', 'json', 'text', 'markdown'])(
    'halves of a pair come out as one that all can read, in %s',
    async (format) => {
      const broken = page('河口镇修好老水闸', FIRST, '渡口\ud83d的船\ude00靠岸，😀。');
      const folder = await tempFolder({ 'a.html': utf16(broken) });
      const { code, stdout } = await runCli(folder, ['clean', 'a.html', '--format', format]);
      expect(code).toBe(0);
      expect(stdout).toContain('渡口\ufffd的船\ufffd靠岸，😀。');
    },
  );

  it('numbers of none are no reason to fail', async () => {
    const broken = page('河口镇修好老水闸', FIRST, '渡口&#xd800;的船&#x110000;靠岸&#0;&#99999999999;。');
    const { run, articles } = await cleanedBeside('a.html', broken);
    expect(run.code).toBe(0);
    expect(articles[0]?.['text']).toContain('渡口\ufffd的船\ufffd靠岸');
  });
});

describe('what a terminal obeys, in a page', () => {
  const page31 = page('水闸\u001b]0;evil\u0007开了', FIRST, '渡口\u001b[31m红\u009b32m的船\u202e靠岸。');

  it.each([
    [['clean']],
    [['clean', '--format', 'text']],
    [['clean', '--format', 'markdown']],
    [['inspect']],
    [['explain']],
    [['explain', '--json']],
  ])('%j does not print', async (args) => {
    const folder = await tempFolder({ 'a.html': page31 });
    const { code, stdout } = await runCli(folder, [...args, 'a.html']);
    expect(code).toBe(0);
    for (const character of ['\u001b', '\u0007', '\u009b', '\u202e']) expect(stdout).not.toContain(character);
  });
});

describe('front matter', () => {
  const post = (header: string): string => `---\n${header}\n---\n${FIRST}\n\n${SECOND}\n`;

  it('that is broken YAML is read line by line', async () => {
    const broken = post('title: "河口镇\n  x: [a, b\n\tbad: {\ndate: 2024-05-06\n- : :');
    const { folder, run, articles } = await cleanedBeside('a.md', broken);
    expect(run.code).toBe(0);
    expect(articles[0]).toMatchObject({
      text: `${FIRST}\n\n${SECOND}`,
      quality: { flags: ['front-matter-repaired'] },
    });
    expect(run.stderr).toBe('2 inputs: 2 articles in all.ndjson\nflags: front-matter-repaired 1\n');
    const { stdout } = await runCli(folder, ['inspect', 'in/a.md']);
    expect(JSON.parse(stdout)).toMatchObject({ frontMatter: { repaired: true } });
  });

  it.each([
    ['keys', Array.from({ length: 10_000 }, (_, i) => `key${i}: value`)],
    ['tags', ['tags:', ...Array.from({ length: 10_000 }, (_, i) => `- tag${i}`)]],
    ['lines in one value', Array.from({ length: 10_000 }, (_, i) => `  line ${i}`)],
    ['aliases of aliases', [...'abcdefghij'].map((c, i) => aliases(c, [...'abcdefghij'][i - 1]))],
  ])('with ten thousand %s is front matter', async (_name, lines) => {
    const { run, articles } = await cleanedBeside('a.md', post(['title: 河口镇', ...lines].join('\n')));
    expect(run.code).toBe(0);
    expect(articles[0]).toMatchObject({ text: `${FIRST}\n\n${SECOND}` });
    expect(articles[0]?.['title']).toMatch(TITLE);
  });

  it.each([
    ['flat', '__proto__: evil\nconstructor: x\ntoString: y\nhasOwnProperty: z'],
    ['nested', '__proto__:\n  evil: x\nconstructor:\n  prototype:\n    evil: x'],
    ['broken', '__proto__: [evil\nconstructor: "x\ntoString:\n- y'],
  ])('with keys of every object, %s, is data like any other', async (_name, lines) => {
    const { folder, run, articles } = await cleanedBeside('a.md', post(`title: 河口镇\n${lines}`));
    expect(run.code).toBe(0);
    expect(articles[0]).toMatchObject({ title: '河口镇', text: `${FIRST}\n\n${SECOND}` });
    expect(JSON.stringify(articles)).not.toContain('evil');
    const { stdout } = await runCli(folder, ['inspect', 'in/a.md']);
    const { frontMatter } = JSON.parse(stdout) as { frontMatter: { keys: string[] } };
    expect(frontMatter.keys).toEqual(expect.arrayContaining(['title', '__proto__', 'constructor']));
  });

  const FENCES = ['---js', '---javascript', '--- js', '---JS', '---JavaScript', '---coffee', '---json'];
  const LEADS = ['', '\ufeff', '\n', '\ufeff\n'];
  const ENDS = ['\n', '\r\n', '\r'];

  it.each(FENCES)('that opens with %s is never run', async (fence) => {
    const codes = [
      `{ title: (require('fs').writeFileSync('pwned.txt', 'x'), '河口镇') }`,
      `module.exports = require('fs').writeFileSync('pwned.txt', 'x')`,
      `(() => { process.mainModule.require('fs').writeFileSync('pwned.txt', 'x'); return {} })()`,
    ];
    const texts = LEADS.flatMap((lead) =>
      ENDS.flatMap((end) =>
        codes.map((code) => lead + [fence, code, '---', FIRST, '', SECOND, ''].join(end)),
      ),
    );
    const files = Object.fromEntries(texts.map((text, i) => [`in/${i}.md`, text]));
    const folder = await tempFolder(files);
    const before = await folder.list();
    for (const flags of [[], ['--as', 'markdown'], ['--as', 'front-matter']]) {
      const { code, stdout } = await runCli(folder, ['clean', 'in', ...flags]);
      expect(code).toBe(0);
      expect(records(stdout)).toHaveLength(texts.length);
    }
    for (const command of ['explain', 'inspect']) await runCli(folder, [command, 'in/0.md']);
    expect(await folder.list()).toEqual(before);
  });
});

const TITLE = /^河口镇/;

/** A line of YAML whose value is nine times the line's before. */
function aliases(name: string, before: string | undefined): string {
  const item = before === undefined ? 'x' : `*${before}`;
  return `${name}: &${name} [${Array(9).fill(item).join(',')}]`;
}

describe('JSON-LD', () => {
  const withData = (json: string): string =>
    SLUICE.replace('</head>', `<script type="application/ld+json">${json}</script></head>`);
  const MB = 1024 * 1024;

  it.each([
    ['that is no JSON', '{"headline": "x",,}'],
    [
      'of arrays 10,000 deep and 5 MB long',
      `${'['.repeat(10_000)}${' '.repeat(5 * MB)}${']'.repeat(10_000)}`,
    ],
    ['of arrays 2.5 million deep', `${'['.repeat(2.5 * MB)}${']'.repeat(2.5 * MB)}`],
    ['of a million arrays', `[${'[1],'.repeat(1.25 * MB)}1]`],
    ['of objects 500,000 deep', `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`],
  ])('%s is passed over', async (_name, json) => {
    const folder = await tempFolder({ 'a.html': withData(json) });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 input: 1 article\n' });
    expect(articleIn(stdout)).toMatchObject({ title: '河口镇修好老水闸', text: `${FIRST}\n\n${SECOND}` });
  });

  it('with keys of every object changes none', async () => {
    const evil = { headline: '坏标题', author: { name: '坏人' } };
    const json = JSON.stringify({ datePublished: '2024-05-06', constructor: { prototype: { evil: 1 } } });
    const folder = await tempFolder({
      'a.html': withData(json.replace('{', `{"__proto__":${JSON.stringify({ toString: evil })},`)),
      'b.html': FERRY,
    });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', 'b.html']);
    expect(code).toBe(0);
    expect(titles(stdout)).toEqual(['河口镇修好老水闸', '渡口换了新船']);
    const alone = await runCli(folder, ['clean', 'b.html']);
    expect(stdout.endsWith(alone.stdout)).toBe(true);
  });
});

describe('case.json', () => {
  it.each([
    ['no JSON', '{', 'case.json: '],
    ['an option __proto__', '{"options":{"__proto__":{"as":"dump"}}}', '__proto__'],
    ['an unknown option', '{"options":{"nope":1}}', 'options: Unrecognized key: "nope"'],
    ['an option of the wrong type', '{"options":{"as":3}}', 'options.as'],
    ['a rule that does not exist', '{"exercises":["constructor"]}', 'exercises.0: constructor: no such rule'],
    ['a list', '[]', 'settings'],
  ])('with %s: the fixture fails, others go on, --update writes only theirs', async (_name, json, words) => {
    const folder = await tempFolder({
      'a/input.html': SLUICE,
      'a/case.json': json,
      'b/input.html': FERRY,
    });
    for (const flags of [[], ['--update']]) {
      const { code, stdout } = await runCli(folder, ['check', '.', ...flags]);
      expect(code).toBe(1);
      expect(stdout).toContain('FAIL a: invalid: a/case.json');
      expect(stdout).toContain(words);
    }
    const written = (await folder.list()).filter((name) => name.endsWith('expected.json'));
    expect(written).toEqual(['b/expected.json']);
  });

  it('with keys of every object fails as with any key that it cannot have', async () => {
    const json = '{"__proto__":{"options":{"as":"dump"}},"constructor":{"prototype":{"as":"dump"}}}';
    const folder = await tempFolder({ 'a/input.html': SLUICE, 'a/case.json': json });
    const { code, stdout } = await runCli(folder, ['check', 'a', '--update']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL a: invalid: a/case.json');
    expect(await folder.list()).not.toContain('a/expected.json');
  });
});
