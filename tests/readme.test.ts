import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { ArticleSchema, FLAGS } from '../src/model/article.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const BIN = path.join(ROOT, 'bin/inkwash.js');
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-readme-'));

const BLOCK = /```(\w*)\n([\s\S]*?)```/g;
const BLOCKS = [...README.matchAll(BLOCK)].map(([, language = '', text = '']) => ({ language, text }));
const KEY = /`(\w+)`/g;
const ROW = /^\| (`[^|]+) \|/gm;
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
  const commands = [...help.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name]) => name);
  expect(commands).toEqual(['clean', 'inspect', 'schema']);
  for (const name of commands) expect(README).toContain(`inkwash ${name}`);
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
