import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../../src/html/witness.js';
import type { Explanation } from '../../src/model/explanation.js';
import { FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli, runShell } from '../support/run-cli.js';
import { type Files, tempFolder } from '../support/temp-folder.js';

const ESCAPE = new RegExp(String.fromCharCode(27));
const UNSEEN = /[\u0007\u009b\u202e\u200b]/;
const LINE = /\n/;
const KEPT = /^ +\d+ {2}kept {2}paragraph {2}/;
const CUT_CREDIT = /^ +\d+ {2}cut {3}editor-credit \(line that names the editors\) {2}/;
const CUT_NAVIGATION = /cut {3}navigation/;
const CUT_BELOW = /^ {7}cut {3}end-mark/;
const LOST =
  /title +0\.\d\d {2}河口镇修好老水闸 {2}← h1; also title of the window\n +0\.\d\d {2}lost: 老水闸修好了 {2}← meta og:title\n/;
const NOT_FOUND = /not found: .*published/;
const SHOWN = /202e/;
const TAG = /<[^>]*>/g;
const CURSOR_BACK = new RegExp(`${String.fromCharCode(27)}[78]`);
const SUMMARY_LAST = /41 inputs: 1 article in out, 40 rejected: empty\r?\n$/;
const WITHOUT = /--without [a-z,-]+/;

const CREDIT = '责任编辑：陆青禾 SF031';
const NAV = '<nav><a href="/">首页</a></nav>';
const FULL = page('河口镇修好老水闸', FIRST, `${SECOND}（完）`, CREDIT)
  .replace('<body>', `<body>${NAV}`)
  .replace('<head>', '<head><meta property="og:title" content="老水闸修好了_河口新闻网">')
  .replace('转动，', '转\u200b动，');

const HACKED = `---
title: 茶园
---
<p>今年春天，金樽娱乐平台_jz88官网的花开得比往年早，${SECOND}</p>
<p>市民走进金樽娱乐平台_jz88官网赏花，园方说金樽娱乐平台_jz88官网每天要接待上万人，周末的金樽娱乐平台_jz88官网更是排起长队。</p>
`;

/** util-linux's `script` gives a command a terminal. */
const HAS_NO_TERMINAL = spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0;

const explain = async (files: Files, ...args: string[]) =>
  runCli(await tempFolder(files), ['explain', 'a.html', ...args]);

const told = async (files: Files, ...args: string[]): Promise<Explanation> =>
  JSON.parse((await explain(files, '--json', ...args)).stdout) as Explanation;

describe('explain', () => {
  it('tells of blocks, edits and fields, in this order', async () => {
    const { code, stdout, stderr } = await explain({ 'a.html': FULL });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const places = ['a.html: article', 'format', 'Blocks', 'Removed', 'Edits', 'Fields'].map((word) =>
      stdout.indexOf(word),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has each sentence on a line with its rule and reason, kept or cut', async () => {
    const lines = (await explain({ 'a.html': FULL })).stdout.split(LINE);
    const lineOf = (text: string): string => lines.find((line) => line.endsWith(text)) ?? '';
    expect(lineOf(FIRST)).toMatch(KEPT);
    expect(lineOf(CREDIT)).toMatch(CUT_CREDIT);
    expect(lineOf('首页')).toMatch(CUT_NAVIGATION);
    expect(lineOf('（完）')).toMatch(CUT_BELOW);
  });

  it('tells of edits with what stood around them', async () => {
    const { stdout } = await explain({ 'a.html': FULL });
    expect(stdout).toContain('zero-width-characters  1 edit');
    expect(stdout).toContain('转[“\\u{200b}” → nothing]动');
  });

  it('tells of suspects', async () => {
    const { stdout } = await explain({ 'a.html': HACKED });
    expect(stdout).toContain('hacked    ');
    expect(stdout).toContain('Suspects\n  block 0, at 5: “金樽娱乐平台_jz88官网”');
    expect((await told({ 'a.html': HACKED })).suspects).toHaveLength(4);
  });

  it('tells where a field was read, which candidates lost, and what was not found', async () => {
    const { stdout } = await explain({ 'a.html': FULL });
    expect(stdout).toMatch(LOST);
    expect(stdout).toMatch(NOT_FOUND);
    const byline = page('河口镇修好老水闸', '作者：沈小舟', FIRST, SECOND).replace(
      '<head>',
      '<head><meta name="author" content="林望月">',
    );
    expect((await told({ 'a.html': byline })).fields['people']?.lost).toMatchObject([
      { value: [{ name: '林望月' }], evidence: 'meta author' },
    ]);
  });

  it('says of an input that is no article what it is, and why', async () => {
    const rejected = await explain({ 'a.html': page('河口镇修好老水闸') });
    expect(rejected.stdout).toContain('a.html: rejected: empty: ');
    expect(rejected.stdout).toContain('cut   head (title of the window)  河口镇修好老水闸');
    const failed = await explain({ 'a.html': PNG });
    expect(failed).toMatchObject({
      code: 1,
      stdout: 'a.html: failed in decode: not a text file: PNG image\n',
    });
    expect(JSON.parse((await explain({ 'a.html': PNG }, '--json')).stdout)).toMatchObject({
      status: 'failed',
      stage: 'decode',
    });
  });

  it('numbers blocks as they are after repair, edits and suspects too', async () => {
    const lines = `${FIRST}<br>${SECOND}<br>最后一段里有一个零宽\u200b字符。`;
    const { blocks, edits } = await told({ 'a.html': `<div>${lines}</div>` });
    expect(blocks.map(({ kept }) => kept)).toEqual([FIRST, SECOND, '最后一段里有一个零宽字符。']);
    const zeroWidth = edits.find(({ rule }) => rule === 'zero-width-characters');
    expect(zeroWidth?.block).toBe(2);
    expect(edits.filter(({ kind }) => kind === 'split').map(({ block }) => block)).toEqual([1, 2]);
  });

  it('shows what stands in the place of what repair replaced, and the header of a file', async () => {
    const { stdout } = await explain({ 'a.html': `---\ntitle: 河口\n---\ncafe\u0301 ${FIRST}` });
    expect(stdout).toContain('cut   front-matter (read as fields)  --- ⏎ title: 河口 ⏎ ---');
    expect(stdout).toContain('[“e\u0301” → “é”]');
  });

  it('tells from which block a field was read', async () => {
    const { stdout } = await explain({ 'a.html': FULL });
    expect(stdout).toContain('read as title)  河口镇修好老水闸');
  });

  it('tells of a picture that the article has already, and does not call it kept', async () => {
    const twice = SLUICE.replace('</div>', '<p><img src="/a.jpg"></p><p><img src="/a.jpg"></p></div>');
    const { blocks, removed } = await told({ 'a.html': twice });
    const pictures = blocks.filter(({ image }) => image !== null);
    expect(pictures.map(({ cuts }) => cuts.map(({ rule }) => rule))).toEqual([[], ['repeated-image']]);
    expect(removed.map(({ rule }) => rule)).toContain('repeated-image');
  });

  it('calls nothing of a rejected input kept', async () => {
    const folder = await tempFolder({
      'a.html': `<html><body>${'<p><a href="/a">渡口换了新船</a></p>'.repeat(50)}</body></html>`,
    });
    const { stdout } = await runCli(folder, ['explain', 'a.html']);
    expect(stdout).toContain('rejected: listing');
    expect(stdout).not.toContain('  kept  ');
  });

  it('names a flag that keeps what is switched off off', async () => {
    const { stdout } = await explain({ 'a.html': FULL }, '--without', 'end-mark');
    expect(stdout).toContain('--without editor-credit,end-mark');
  });

  it('--restore and --json are not for one run, and a failure is no data', async () => {
    expect((await explain({ 'a.html': FULL }, '--json', '--restore')).code).toBe(2);
    const failed = await explain({ 'a.html': PNG }, '--restore');
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain('failed in decode');
  });

  it('reads standard input', async () => {
    const { code, stdout } = await runCli(await tempFolder(), ['explain', '-'], SLUICE);
    expect(code).toBe(0);
    expect(stdout).toContain('<stdin>: article');
  });

  it('of a file that is not there cannot run', async () => {
    const { code, stdout, stderr } = await explain({});
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('a.html');
  });
});

describe('a sentence that was cut', () => {
  it('is kept with the flag that explain names for its rule', async () => {
    const folder = await tempFolder({ 'a.html': FULL });
    const { stdout } = await runCli(folder, ['explain', 'a.html']);
    const removed = stdout.slice(stdout.indexOf('Removed')).split(LINE);
    const flag = WITHOUT.exec(removed.find((line) => line.includes('editor-credit')) ?? '')?.[0].split(' ');
    const kept = await runCli(folder, ['clean', 'a.html', ...(flag ?? [])]);
    expect(records(kept.stdout)[0]?.['text']).toContain(CREDIT);
    const rule = await runCli(folder, ['rules', flag![1]!]);
    expect(rule.stdout).toContain('Cuts lines that name the editors');
  });

  it('by two rules is kept with both named in one flag', async () => {
    const twice = SLUICE.replace('</p>', `</p><div style="display:none" class="ad">扫码领取</div>`);
    const folder = await tempFolder({ 'a.html': twice });
    const { blocks } = await told({ 'a.html': twice });
    const cut = blocks.flatMap(({ cuts }) => cuts).find(({ also }) => also.length > 0);
    expect(cut).toBeDefined();
    const { stdout } = await runCli(folder, ['explain', 'a.html']);
    expect(stdout).toContain(cut!.keep);
    const kept = await runCli(folder, ['clean', 'a.html', ...cut!.keep!.split(' ')]);
    expect(records(kept.stdout)[0]?.['text']).toContain('扫码领取');
  });
});

describe('explain --restore', () => {
  it("gives the input's text back, hidden text included", async () => {
    const hidden = FULL.replace('</div>', '<p hidden>金樽娱乐城</p></div>');
    const { code, stdout } = await explain({ 'a.html': hidden }, '--restore');
    expect(code).toBe(0);
    const text = hidden.replaceAll(TAG, '');
    expect(withoutSpace(stdout)).toBe(withoutSpace(text));
    expect(stdout).toContain(`首页\n`);
    expect(stdout).toContain(`${SECOND}（完）\n`);
  });

  it('gives front matter back', async () => {
    const post = `---\ntitle: 河口\n---\n${FIRST}\n`;
    expect((await explain({ 'a.html': post }, '--restore')).stdout).toBe(
      `---\ntitle: 河口\n---\n\n${FIRST}\n`,
    );
  });
});

describe('what a terminal obeys', () => {
  const EVIL = '\u0007\u001b[31m\u009b2J\u202e\u200b';
  const files = {
    'a.html': page(`河口${EVIL}`, `${EVIL}${FIRST}`, SECOND, `责任编辑：陆青禾${EVIL}`)
      .replace(
        '<div class="story">',
        `<div class="story" id="${EVIL}"><nav class="${EVIL}">${EVIL}首页</nav>`,
      )
      .replace(
        '<head>',
        `<head><meta name="author" content="林${EVIL}望月"><meta name="keywords" content="${EVIL}x">`,
      ),
  };

  it.each([[[]], [['--json']], [['--without', 'control-characters,zero-width-characters']]])(
    'is shown as what it is: %j',
    async (args) => {
      const { stdout, stderr } = await explain(files, ...args);
      expect(stdout + stderr).not.toMatch(ESCAPE);
      expect(stdout + stderr).not.toMatch(UNSEEN);
      expect(stdout).toMatch(SHOWN);
    },
  );

  it('in NDJSON and inspect as well', async () => {
    const folder = await tempFolder(files);
    const off = ['--without', 'control-characters,zero-width-characters'];
    for (const args of [
      ['clean', 'a.html', '--ledger'],
      ['clean', 'a.html', ...off],
      ['inspect', 'a.html'],
    ]) {
      const { stdout, stderr } = await runCli(folder, args);
      expect(stdout + stderr).not.toMatch(ESCAPE);
      expect(stdout + stderr).not.toMatch(UNSEEN);
    }
  });

  it.skipIf(HAS_NO_TERMINAL)('is shown on a terminal, whatever the format', async () => {
    const folder = await tempFolder(files);
    const off = '--without control-characters,zero-width-characters';
    for (const command of [
      `clean a.html --quiet ${off} --format text`,
      `clean a.html --quiet ${off} --format markdown`,
      'explain a.html --restore',
    ]) {
      const line = `NO_COLOR=1 FORCE_COLOR= script -qec '"$NODE" "$INKWASH" ${command}' /dev/null </dev/null`;
      const { stdout } = await runShell(folder, line);
      expect(stdout).toContain('\\u{1b}');
      expect(stdout).not.toMatch(ESCAPE);
      expect(stdout).not.toMatch(UNSEEN);
    }
  });
});

describe('the bar on a terminal', () => {
  it.skipIf(HAS_NO_TERMINAL)('goes, and words do not go back to where it began', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`in/${n}.html`, '']));
    const folder = await tempFolder({ ...files, 'in/z.html': SLUICE });
    const line = `NO_COLOR=1 FORCE_COLOR= script -qec '"$NODE" "$INKWASH" clean in -o out' /dev/null </dev/null`;
    const { stdout } = await runShell(folder, line);
    expect(stdout).toContain('files/s');
    expect(stdout).not.toMatch(CURSOR_BACK);
    expect(stdout).toMatch(SUMMARY_LAST);
  });
});

describe('rules', () => {
  it('lists all rules by stage, each with what it does', async () => {
    const { code, stdout } = await runCli(await tempFolder(), ['rules']);
    expect(code).toBe(0);
    const { RULES } = await import('../../src/rules.js');
    for (const { id, purpose } of RULES)
      expect(stdout).toMatch(new RegExp(`^  ${id} +${purpose.slice(0, 20)}`, 'm'));
  });

  it('tells of one rule: purpose, example with what it takes, near miss, flag', async () => {
    const { code, stdout } = await runCli(await tempFolder(), ['rules', 'editor-credit']);
    expect(code).toBe(0);
    expect(stdout).toContain('editor-credit: Cuts lines that name the editors');
    expect(stdout).toContain(`of which it takes\n  ${CREDIT}\n`);
    expect(stdout).toContain('Near miss, left alone\n  <p>责任编辑这个岗位');
    expect(stdout).toContain('--without editor-credit');
  });

  it('--json: the same as data', async () => {
    const folder = await tempFolder();
    const all = JSON.parse((await runCli(folder, ['rules', '--json'])).stdout) as { id: string }[];
    const { RULES } = await import('../../src/rules.js');
    expect(all.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    const one = JSON.parse((await runCli(folder, ['rules', 'end-mark', '--json'])).stdout) as object;
    expect(one).toEqual(all.find(({ id }) => id === 'end-mark'));
    expect(Object.keys(one)).toEqual(['id', 'stage', 'purpose', 'example', 'nearMiss']);
  });

  it('of a rule that is not there cannot run, and names those that are', async () => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), ['rules', 'end-marks']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('end-marks: no such rule; there are: ');
    expect(stderr).toContain('editor-credit');
  });
});

describe('a record of a crawler', () => {
  it('is explained by its number, with its address', async () => {
    const lines = [FIRST, SECOND].map((text, i) =>
      JSON.stringify({ url: `https://news.example/${i}`, html: page(`<p>${text}</p>`) }),
    );
    const folder = await tempFolder({ 'crawl.ndjson': lines.join('\n') });
    const { code, stdout } = await runCli(folder, ['explain', 'crawl.ndjson#2']);
    expect(code).toBe(0);
    expect(stdout).toContain(SECOND);
    expect(stdout).not.toContain(FIRST);
    expect(stdout).toContain('https://news.example/1');
    const missing = await runCli(folder, ['explain', 'crawl.ndjson#3']);
    expect(missing).toMatchObject({
      code: 2,
      stderr: 'inkwash: crawl.ndjson#3: no such member of the archive\n',
    });
  });
});
