import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { COMMANDS } from '../src/commands/definitions.js';
import { ArticleSchema } from '../src/model/article.js';
import { FLAGS } from '../src/model/flags.js';
import { blocksOf } from './support/docs/blocks.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const BIN = path.join(ROOT, 'bin/inkwash.js');
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-readme-'));

const BLOCKS = blocksOf(README);
const KEY = /`(\w+)`/g;
const LONG = /(?<![\w-])--[a-z][a-z-]+/g;
const COMMAND = /^ {2}([a-z][a-z-]*)/gm;
const ELLIPSIS = / …"?$/;

afterAll(() => rmSync(folder, { recursive: true }));

function block(start: string): string {
  const found = BLOCKS.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`no block in the README starts with ${start}`);
  return found.text;
}

it('names every command that there is, and no other as there', () => {
  const help = execFileSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
  const listed = help.slice(help.indexOf('\nCommands:\n')).matchAll(COMMAND);
  const commands = [...listed].map(([, name]) => name).filter((name) => name !== 'help');
  expect(commands).toEqual([
    'clean',
    'enqueue',
    'worker',
    'check',
    'score',
    'explain',
    'report',
    'inspect',
    'learn',
    'sites',
    'new-site',
    'rules',
    'schema',
    'completion',
    'man',
  ]);
  for (const name of commands) expect(README).toContain(`inkwash ${name}`);
});

/** Of every command. */
const OTHERS = new Set(['--help']);

it('names no option that is not there', () => {
  const there = COMMANDS.flatMap(({ options }) => options.flatMap(({ flags }) => flags.match(LONG) ?? []));
  const said = README.match(LONG) ?? [];
  expect(said.filter((option) => !there.includes(option) && !OTHERS.has(option))).toEqual([]);
});

it('names only keys of an article', () => {
  const list = README.slice(README.indexOf('- **Who and when:**'), README.indexOf('What is no article'));
  const said = [...list.matchAll(KEY)].map(([, key = '']) => key);
  const there: readonly string[] = [...Object.keys(ArticleSchema.shape), ...FLAGS];
  expect(said.filter((key) => !there.includes(key))).toEqual([]);
});

it('tells of every flag that is raised', () => {
  for (const flag of FLAGS) expect(README).toContain(`\`${flag}\``);
});

// Its other samples are run by docs.test.ts.
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
