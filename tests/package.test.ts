import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, installPackage, ROOT } from './support/installed-package.js';
import { FIRST, SLUICE } from './support/pages.js';

const TITLE = '河口镇修好老水闸';
const BELONGS = [
  /^(?:CHANGELOG\.md|LICENSE|README\.md|README\.zh-CN\.md|package\.json|bin\/inkwash\.js)$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/build-id\.txt$/,
  /^dist\/types\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/,
  /^dist\/sites\/[\w.-]+\.json$/,
  /^dist\/lexicon\/collocations\.txt$/,
  /^dist\/report-page\/page\.(?:css|js)$/,
  /^dist\/man\/inkwash\.1$/,
];
const MACHINE = /\/(?:home|root|tmp|work|Users)\/|file:\/\//;
const SOURCE_MAP = /sourceMappingURL/;
/** Half as much again as it is: what else comes in is noticed. */
const MAX_SIZE = 1_100_000;
const DEVELOPMENT = /vitest|playwright|fast-check|rolldown|biome/;
const NEEDS_ESM = /ERR_REQUIRE_ESM/;

const CONSUMER = `
import { type Article, ArticleSchema, type CleanOptions, builtInProfiles, clean, cleanFiles, cleanText } from 'inkwash';
import { inputText, loadProfiles, type Outcome, type Profile, restore, type SourceFile, trace } from 'inkwash';

const options: CleanOptions = { ledger: true, without: ['disclaimer'] };
const source: SourceFile = { path: 'a.html', relative: 'a.html', bytes: new Uint8Array() };
export const outcome: Outcome = clean(source, options);
export const titles: (string | null)[] = [];
for await (const one of cleanFiles(['in'], options)) if (one.status === 'article') titles.push(one.title);
const again = cleanText('<p>x');
if (again.status === 'rejected') export_(again.verdict);
if (again.status === 'failed') export_(again.stage);
export const article: Article = ArticleSchema.parse({});
export const names: string[] = article.people.map(({ name }) => name);
export const profiles: readonly Profile[] = [...builtInProfiles(), ...loadProfiles('sites')];
export const text: string = inputText(trace(source, options)) + restore(article.text, article.ledger ?? []);
function export_(word: string): string { return word; }
// @ts-expect-error a text, not a number
cleanText(1);
// @ts-expect-error no such option
cleanText('', { ledgers: true });
`;

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
  writeFileSync(path.join(installed.folder, 'a.html'), SLUICE);
}, 300_000);
afterAll(() => installed.remove());

const content = (name: string): string =>
  readFileSync(path.join(installed.folder, 'node_modules/inkwash', name), 'utf8');

function run(command: string, args: readonly string[]): { code: number | null; out: string; err: string } {
  const options = { cwd: installed.folder, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, out: stdout, err: stderr };
}

function runScript(name: string, lines: string): ReturnType<typeof run> {
  writeFileSync(path.join(installed.folder, name), lines);
  return run(process.execPath, [name]);
}

describe('the tarball', () => {
  it('holds what is needed and nothing else', () => {
    const names = installed.files.map((file) => file.path);
    expect(names.filter((name) => !BELONGS.some((pattern) => pattern.test(name)))).toEqual([]);
    for (const pattern of BELONGS)
      expect(
        names.some((name) => pattern.test(name)),
        `${pattern}`,
      ).toBe(true);
    expect(installed.size).toBeLessThan(MAX_SIZE);
  });

  it('names no place of the machine that built it, no source map, and no tool of its tests', () => {
    for (const { path: name } of installed.files) {
      if (name.endsWith('.md') || name === 'package.json') continue;
      const text = content(name);
      expect(MACHINE.exec(text)?.[0], name).toBeUndefined();
      expect(SOURCE_MAP.test(text), name).toBe(false);
      if (name.endsWith('.js')) expect(DEVELOPMENT.exec(text)?.[0], name).toBeUndefined();
    }
  });

  it('has a command that a shell can start', () => {
    const { mode } = installed.files.find((file) => file.path === 'bin/inkwash.js')!;
    expect(mode & 0o111).toBe(0o111);
    expect(content('bin/inkwash.js').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('is all that is said of it: publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: ROOT, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that agree with its code: arethetypeswrong', () => {
    const attw = path.join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { code, out } = run(process.execPath, [attw, installed.tarball, '--profile', 'esm-only']);
    expect(code, out).toBe(0);
  });
});

describe('installed into an empty folder', () => {
  it('has none of the optional peers', () => {
    for (const peer of ['bullmq', 'ioredis'])
      expect(existsSync(path.join(installed.folder, 'node_modules', peer))).toBe(false);
  });

  it.each([
    ['npx', ['--no', 'inkwash', 'clean', 'a.html']],
    ['node_modules/.bin/inkwash', ['clean', 'a.html']],
    ['node_modules/.bin/inkwash', ['explain', 'a.html', '--json']],
    ['node_modules/.bin/inkwash', ['rules']],
    ['node_modules/.bin/inkwash', ['schema']],
    ['node_modules/.bin/inkwash', ['man']],
  ])('runs: %s %j', (command, args) => {
    const { code, out, err } = run(command, args);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(out.length).toBeGreaterThan(100);
    if (args.includes('clean')) expect(JSON.parse(out)).toMatchObject({ status: 'article', title: TITLE });
  });

  it('writes the page of a report', () => {
    expect(run('node_modules/.bin/inkwash', ['explain', 'a.html', '--html', 'a.page.html'])).toMatchObject({
      code: 0,
    });
    expect(readFileSync(path.join(installed.folder, 'a.page.html'), 'utf8').includes('<div id="app">')).toBe(
      true,
    );
  });

  it('says what a queue needs', () => {
    const { code, err } = run('node_modules/.bin/inkwash', ['enqueue', 'a.html']);
    expect(code).toBe(2);
    expect(err).toBe(
      'inkwash: a queue needs bullmq and ioredis beside inkwash: npm install bullmq@6 ioredis@6\n',
    );
  });

  it('is imported from JavaScript', () => {
    const { out, err } = runScript(
      'use.mjs',
      `import { builtInProfiles, cleanFiles, cleanText, RecordSchema, restore } from 'inkwash';
      for await (const outcome of cleanFiles(['a.html'], { ledger: true })) {
        RecordSchema.parse(outcome);
        console.log(JSON.stringify([outcome.title, builtInProfiles().length > 40, restore(outcome.text, outcome.ledger).length > 50]));
      }
      console.log(cleanText('').status);`,
    );
    expect(err).toBe('');
    expect(out).toBe(`${JSON.stringify([TITLE, true, true])}\nrejected\n`);
  });

  it('is imported from CommonJS, and required where Node can', () => {
    const use = `.cleanText(require('fs').readFileSync('a.html', 'utf8')).text.includes('${FIRST.slice(0, 9)}')`;
    const imported = runScript('use.cjs', `import('inkwash').then((all) => console.log(all${use}));`);
    expect(imported).toMatchObject({ code: 0, out: 'true\n' });
    const required = runScript('require.cjs', `console.log(require('inkwash')${use});`);
    if (required.code === 0) expect(required.out).toBe('true\n');
    else expect(required.err).toMatch(NEEDS_ESM);
  });

  it.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('is used from TypeScript, its declarations checked as well: %s', (resolution, module) => {
    writeFileSync(path.join(installed.folder, 'use.ts'), CONSUMER);
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--types', '', '--skipLibCheck', 'false'];
    const how = ['--module', module, '--moduleResolution', resolution];
    const { code, out } = run(process.execPath, [tsc, ...flags, ...how, 'use.ts']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });
});
