import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanText } from '../src/clean-text.js';
import { readConfig } from '../src/commands/config.js';
import { COMMANDS } from '../src/commands/definitions.js';
import { ArticleSchema } from '../src/model/article.js';
import { FLAGS } from '../src/model/flags.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const BIN = path.join(ROOT, 'bin/inkwash.js');
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-readme-'));

const BLOCK = /```(\w*)\n([\s\S]*?)```/g;
const BLOCKS = [...README.matchAll(BLOCK)].map(([, language = '', text = '']) => ({ language, text }));
const KEY = /`(\w+)`/g;
const ROW = /^\| (`[^|]+) \|/gm;
const LONG = /(?<![\w-])--[a-z][a-z-]+/g;
/** What the README says is still to come. */
const NOT_YET = /## Not there yet[\s\S]*?(?=\n## )/;
const COMMAND = /^ {2}([a-z][a-z-]*)/gm;
const JOB = /^npx --no inkwash check /;
const CHECKED = /\n1 passed, 0 failed\n$/;
const LEFT_OUT = /^\s*…$/;
const ELLIPSIS = / …"?$/;

afterAll(() => rmSync(folder, { recursive: true }));

function block(start: string): string {
  const found = BLOCKS.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`no block in the README starts with ${start}`);
  return found.text;
}

it('shows the help of clean as it is', () => {
  const help = execFileSync(process.execPath, [BIN, 'clean', '--help'], { encoding: 'utf8' });
  expect(block('Usage: inkwash clean')).toBe(help);
});

it('names every command that there is, and no other as there', () => {
  const help = execFileSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
  const listed = help.slice(help.indexOf('\nCommands:\n')).matchAll(COMMAND);
  const commands = [...listed].map(([, name]) => name).filter((name) => name !== 'help');
  expect(commands).toEqual([
    'clean',
    'enqueue',
    'worker',
    'check',
    'explain',
    'inspect',
    'sites',
    'rules',
    'schema',
    'completion',
    'man',
  ]);
  for (const name of commands) expect(README).toContain(`inkwash ${name}`);
});

/** Of every command, and of npx, Slurm and GNU parallel. */
const OTHERS = new Set(['--help', '--no', '--array', '--pipe', '--block']);

it('names no option that is not there', () => {
  const there = COMMANDS.flatMap(({ options }) => options.flatMap(({ flags }) => flags.match(LONG) ?? []));
  const said = README.replace(NOT_YET, '').match(LONG) ?? [];
  expect(said.filter((option) => !there.includes(option) && !OTHERS.has(option))).toEqual([]);
});

it('tells of every key of an article, in order', () => {
  const table = README.slice(README.indexOf('## The article'), README.indexOf('Text is in Unicode form C'));
  const named = [...table.matchAll(ROW)].flatMap(([, cell = '']) =>
    [...cell.matchAll(KEY)].map(([, key]) => key),
  );
  const keys = Object.keys(ArticleSchema.shape);
  const order = [...keys].sort((a, b) => named.indexOf(a) - named.indexOf(b));
  expect(new Set(named)).toEqual(new Set(keys));
  expect(order.slice(0, 6)).toEqual(keys.slice(0, 6));
});

it('tells of every flag that is raised', () => {
  for (const flag of FLAGS) expect(README).toContain(`\`${flag}\``);
});

it('shows what the example really gives', () => {
  const outcome = cleanText(block('网易首页 >'));
  const { text, ...fields } = JSON.parse(block('{\n  "title"')) as { text: string };
  expect(outcome).toMatchObject(fields);
  expect(outcome.status === 'article' && outcome.text).toContain(text.replace(ELLIPSIS, ''));
});

it('shows the summary that the main job prints', () => {
  const out = path.join(folder, 'washed');
  const script = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts.wash as string;
  const args = script.replace('node bin/inkwash.js ', '').replace('--out washed', `--out ${out}`).split(' ');
  const run = execFileSync('sh', ['-c', `"$0" "$@" 2>&1`, process.execPath, BIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.replace(out, 'washed')).toBe(block('7 inputs:'));
});

describe('the samples of explain and check', () => {
  const FERRY = block('网易首页 >');
  const SLUICE = `<html><head><title>河口镇修好老水闸</title></head><body><h1>河口镇修好老水闸</h1><div>
<p>河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。</p>
<p>守闸的老人说，他把钥匙挂在门后，从来没有生过锈。</p>
<p>责任编辑：陆青禾</p></div></body></html>`;

  /** Lines of a sample, those left out aside. */
  const shown = (text: string): string[] =>
    text.split('\n').filter((line) => line !== '' && !LEFT_OUT.test(line));

  function inkwash(...args: readonly string[]): string {
    const run = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
    return run.stdout;
  }

  it('explain prints every line that is shown, in that order', () => {
    writeFileSync(path.join(folder, 'ferry.txt'), FERRY);
    const printed = inkwash('explain', 'ferry.txt').split('\n');
    const places = shown(block('Blocks\n')).map((line) => printed.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(inkwash('explain', 'ferry.txt')).toContain('展馆');
  });

  it('the commands write expectations, and the job of the workflow checks them', () => {
    mkdirSync(path.join(folder, 'scraped'));
    writeFileSync(path.join(folder, 'scraped/sluice.html'), SLUICE);
    const jobs = parse(block('name: pages')) as { jobs: { check: { steps: { run?: string }[] } } };
    const job = jobs.jobs.check.steps.at(-1)!.run!;
    expect(job).toMatch(JOB);
    const lines = `inkwash() { ${JSON.stringify(process.execPath)} ${JSON.stringify(BIN)} "$@"; }
${block('mkdir -p news/pages')}
${job.replace('npx --no ', '')}`;
    const run = spawnSync('sh', ['-ec', lines], { cwd: folder, encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('wrote news/expected/sluice.html.json');
    expect(run.stdout).toMatch(CHECKED);
    expect(run.stderr).toBe('1 passed, 0 failed\n');
  });

  it('check shows what the sample shows', () => {
    mkdirSync(path.join(folder, 'two/news/pages'), { recursive: true });
    writeFileSync(path.join(folder, 'two/news/pages/sluice.html'), SLUICE);
    const inTwo = { cwd: path.join(folder, 'two'), encoding: 'utf8' } as const;
    const check = (...flags: readonly string[]): string =>
      spawnSync(process.execPath, [BIN, 'check', 'news', ...flags], inTwo).stdout;
    check('--update', '--fields', 'text', '--without', 'editor-credit');
    const printed = check().split('\n');
    for (const line of shown(block('FAIL news/pages'))) expect(printed).toContain(line);
  });

  it('the file of options is one', async () => {
    const file = path.join(folder, 'options.json');
    writeFileSync(file, block('{ "sites"'));
    expect(await readConfig(file)).toMatchObject({ without: ['end-mark'] });
  });
});

describe('the library sample', () => {
  it('runs', () => {
    const sample = block('import { readFileSync }')
      .replace("'inkwash'", JSON.stringify(pathToFileURL(path.join(ROOT, 'dist/index.js')).href))
      .replace("'scraped/'", "'.'");
    writeFileSync(path.join(folder, 'sample.mjs'), sample);
    writeFileSync(
      path.join(folder, 'page.html'),
      '<html><body><h1>渡口</h1><p>渡口的老船已经换成新的，船期贴在门口。</p></body></html>',
    );
    const printed = execFileSync(process.execPath, ['sample.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toContain('渡口');
    expect(printed).toContain('article page.html');
  });
});
