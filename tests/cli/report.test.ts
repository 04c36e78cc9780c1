import { stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SLUICE } from '../support/pages.js';
import { articleRecord, failedRecord, ndjson, rejectedRecord } from '../support/report-records.js';
import { runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'">/;
const ADDRESS = /(?:src|href|action)=/;

const RUN = ndjson([
  articleRecord({ title: '渡口', ledger: [] }),
  rejectedRecord('b.html', 'no text'),
  failedRecord('c.html', 'not UTF-8'),
]);

const report = async (files: Record<string, string | Uint8Array>, ...args: readonly string[]) => {
  const folder = await tempFolder(files);
  return { folder, run: await runCli(folder, ['report', ...args]) };
};

describe('report', () => {
  it('writes one page, and says of how many documents', async () => {
    const { folder, run } = await report({ 'run.ndjson': RUN }, 'run.ndjson', '-o', 'report.html');
    expect(run).toEqual({ code: 0, stdout: '', stderr: 'report.html: 3 documents\n' });
    expect(await folder.list()).toEqual(['report.html', 'run.ndjson']);
    const html = await folder.read('report.html');
    expect(html).toMatch(POLICY);
    expect(html.slice(0, html.indexOf('<style>'))).not.toMatch(ADDRESS);
  });

  it('gives the same bytes for the same run, and to a pipe', async () => {
    const { folder } = await report({ 'run.ndjson': RUN }, 'run.ndjson', '-o', 'a.html');
    const piped = await runCli(folder, ['report', 'run.ndjson']);
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 0, stderr: '' });
    expect(piped.stdout).toBe(await folder.read('a.html'));
  });

  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['NDJSON, compressed', { 'run.ndjson.gz': gzipSync(RUN) }, ['run.ndjson.gz']],
    ['a JSON array', { 'run.json': `[${RUN.trim().replaceAll('\n', ',\n')}]` }, ['run.json']],
    ['records that end with NUL', { 'run.ndjson': RUN.replaceAll('\n', '\0') }, ['run.ndjson']],
    [
      'a folder of records, other files and hidden ones aside',
      {
        'out/a.json': JSON.stringify(articleRecord({ ledger: [] }), null, 2),
        'out/b/c.json': JSON.stringify(rejectedRecord('b', 'x')),
        'out/b/d.ndjson': ndjson([failedRecord('d', 'x')]),
        'out/notes.txt': 'no record',
        'out/.a.partial': '{',
      },
      ['out'],
    ],
    [
      'several runs; what is told of twice is there once',
      { 'run.ndjson': RUN, 'errors.ndjson': ndjson([rejectedRecord('b.html', 'no text')]) },
      ['run.ndjson', 'errors.ndjson'],
    ],
  ])('reads %s', async (_what, files, runs) => {
    const { run } = await report(files, ...runs, '-o', 'report.html');
    expect(run).toEqual({ code: 0, stdout: '', stderr: 'report.html: 3 documents\n' });
  });

  it('reads what clean writes, from a pipe', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': '' });
    const line = '"$NODE" "$INKWASH" clean in --ledger --all --quiet | "$NODE" "$INKWASH" report - -o r.html';
    expect(await runShell(folder, line)).toEqual({ code: 0, stdout: '', stderr: 'r.html: 2 documents\n' });
  });

  it.each([
    ['compressed, from standard input', '"$NODE" "$INKWASH" report - -o r.html < run.ndjson.gz'],
    ['from a pipe with a name', 'cat run.ndjson > pipe & "$NODE" "$INKWASH" report pipe -o r.html'],
  ])('reads all of a run, %s', async (_what, line) => {
    // Longer than what is looked at to tell what it is.
    const run = ndjson(
      Array.from({ length: 300 }, (_, i) => articleRecord({ title: `渡口 ${i}`, ledger: [] })),
    );
    const folder = await tempFolder({ 'run.ndjson': run, 'run.ndjson.gz': gzipSync(run) });
    const ran = await runShell(folder, `mkfifo pipe; ${line}`);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: 'r.html: 300 documents\n' });
  });

  it('keeps in memory a small row of each document, however long its record', async () => {
    const folder = await tempFolder({
      'record.json': JSON.stringify(failedRecord('NUMBER', 'x'.repeat(20_000))),
    });
    const make = `"$NODE" -e 'const r = fs.readFileSync("record.json", "utf8");
for (let i = 0; i < 5000; i++) console.log(r.replace("NUMBER", 10000 + i))'`;
    const line = `${make} | "$NODE" --max-old-space-size=64 "$INKWASH" report - -o r.html`;
    expect(await runShell(folder, line)).toEqual({ code: 0, stdout: '', stderr: 'r.html: 5000 documents\n' });
  });

  it('reads what clean writes as a folder', async () => {
    const folder = await tempFolder({ 'in/a.html': SLUICE, 'in/b.html': SLUICE });
    await runCli(folder, ['clean', 'in', '-o', 'out', '--format', 'json', '--ledger', '--quiet']);
    const run = await runCli(folder, ['report', 'out', '-o', 'r.html']);
    expect(run).toEqual({ code: 0, stdout: '', stderr: 'r.html: 2 documents\n' });
  });

  it('says what is no record, goes on, and exits 1', async () => {
    const text = `${RUN}{"schema":1,"status":"article"\n{"status":"article"}\n[1]\n`;
    const { run } = await report({ 'run.ndjson': text }, 'run.ndjson', '-o', 'r.html');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('run.ndjson:4: not valid JSON\n');
    expect(run.stderr).toContain('run.ndjson:5: no record of inkwash clean');
    expect(run.stderr).toContain('r.html: 3 documents\n');
  });

  it('says which records are of another version', async () => {
    const text = RUN.replaceAll('"schema":1', '"schema":2');
    const { run } = await report({ 'run.ndjson': text }, 'run.ndjson', '-o', 'r.html');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('run.ndjson:1: a record of another version of inkwash: its schema is 2\n');
  });

  it('says of how many articles it cannot tell what was cut', async () => {
    const text = ndjson([articleRecord({}), articleRecord({ ledger: [] })]);
    const { run } = await report({ 'run.ndjson': text }, 'run.ndjson', '-o', 'r.html');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stderr).toBe(
      'r.html: 2 documents\n1 article without a ledger: clean --ledger shows every cut in its place\n',
    );
  });

  it.each(['none.ndjson', 'a.ndjson'])('writes nothing to a pipe where it cannot run: %s', async (run) => {
    const told = await report({ 'a.ndjson': '{}' }, run);
    expect(told.run).toMatchObject({ code: 2, stdout: '' });
  });

  it('says no more than ten times that something is no record', async () => {
    const { run } = await report({ 'run.ndjson': RUN + '{}\n'.repeat(50) }, 'run.ndjson', '-o', 'r.html');
    expect(run.stderr.split('\n').filter((line) => line.includes('run.ndjson:'))).toHaveLength(10);
    expect(run.stderr).toContain('and 40 more that are no records\n');
  });

  it.each<[string, Record<string, string>, string[], string]>([
    ['a run that is not there', {}, ['none.ndjson', '-o', 'r.html'], 'none.ndjson: no such file or folder'],
    ['a run without a record', { 'a.ndjson': '{}' }, ['a.ndjson', '-o', 'r.html'], 'a.ndjson: no record'],
    ['an output that is an input', { 'a.ndjson': RUN }, ['a.ndjson', '-o', 'a.ndjson'], 'is an input'],
    [
      'an output that is a folder',
      { 'a.ndjson': RUN, 'b/c': '' },
      ['a.ndjson', '-o', 'b'],
      '--out b: is there',
    ],
    ['standard output by name', { 'a.ndjson': RUN }, ['a.ndjson', '-o', '-'], '--out -: takes a file'],
    ['standard input twice', {}, ['-', '-', '-o', 'r.html'], 'once only'],
  ])('cannot run with %s, and leaves nothing behind', async (_what, files, args, words) => {
    const { folder, run } = await report(files, ...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(words);
    expect(run.stdout).toBe('');
    expect((await folder.list()).filter((name) => !name.endsWith('/'))).toEqual(Object.keys(files));
  });
});

describe('explain --html', () => {
  it('writes the page and nothing else', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const run = await runCli(folder, ['explain', 'a.html', '--html', 'sub/page.html']);
    expect(run).toEqual({ code: 0, stdout: '', stderr: 'sub/page.html: a.html, article\n' });
    expect(await folder.list()).toEqual(['a.html', 'sub/', 'sub/page.html']);
    expect(await folder.read('sub/page.html')).toMatch(POLICY);
    expect((await stat(path.join(folder.path, 'sub/page.html'))).size).toBeLessThan(200_000);
  });

  it('writes the page of an input that fails, and exits 1', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const args = ['explain', 'a.html', '--encoding', 'utf-16le', '--html', 'page.html'];
    const run = await runCli(folder, args);
    expect(run.code).toBe(1);
    expect(await folder.list()).toContain('page.html');
  });

  it.each([
    [['--html', 'a.html'], 'is an input'],
    [['--html', 'p.html', '--json'], '--html'],
    [['--html', 'p.html', '--restore'], '--html'],
    [['--html', ''], 'the name of a file is missing'],
  ])('does not run with %j', async (args, words) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const run = await runCli(folder, ['explain', 'a.html', ...args]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(words);
    expect(await folder.read('a.html')).toBe(SLUICE);
    expect(await folder.list()).toEqual(['a.html']);
  });
});
