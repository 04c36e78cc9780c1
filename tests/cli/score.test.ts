import { describe, expect, it } from 'vitest';
import { FERRY, FIRST, page, SECOND, SLUICE } from '../support/pages.js';
import { type Run, runCli, runShell } from '../support/run-cli.js';
import { MADE_FILES, MADE_MEANS, MADE_SET } from '../support/score/made-set.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const EVERY_ROW = /^(?:.*\n)+$/;
const WORST = /^Worst pages\n {2}F1 0\.\d{3} {2}P 0\.\d{3} {2}R 1\.000 {2}ferry {2}wrong: date$/m;
const COMMANDS = /[\u001b\u202e\u0007]|^::error/m;
const BELOW = /^news: F1 is 0\.\d{4}, below --min-f1 0\.99\n$/;
const ONE_LINE = /^inkwash: [^\n]+\n$/;
/** A row of a table, its cells as expressions. */
const row = (...cells: readonly string[]): RegExp => new RegExp(`^${cells.join(' +')}$`, 'm');
const CREDIT = '责任编辑：陆青禾 SF031';

const line = (...labels: readonly object[]): string =>
  labels.map((one) => `${JSON.stringify(one)}\n`).join('');
const TWO = {
  'news/pages/sluice.html': SLUICE,
  'news/pages/ferry.html': FERRY,
  'news/gold.jsonl': line(
    { id: 'sluice', body: `${FIRST}\n${SECOND}`, title: '河口镇修好老水闸', site: '河口日报' },
    {
      id: 'ferry',
      file: 'pages/ferry.html',
      body: SECOND,
      published: '2026-01-01',
      with: ['蓝色'],
      without: ['柳树'],
    },
  ),
};

interface Told {
  readonly sets: readonly {
    readonly name: string;
    readonly pages: number;
    readonly found: number;
    readonly measures: Readonly<
      Record<string, { value: number; low: number | null; high: number | null; pages: number }>
    >;
  }[];
  readonly all: Told['sets'][number];
  readonly by: Readonly<Record<string, Told['sets']>>;
  readonly worst: readonly Record<string, unknown>[];
  readonly against: {
    readonly measures: Readonly<Record<string, { difference: { value: number; low: number; high: number } }>>;
  };
}

async function scored(folder: TempFolder, ...args: readonly string[]): Promise<Told> {
  const run = await runCli(folder, ['score', ...args, '--json']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

describe('score of predictions', () => {
  it('reads what clean wrote compressed', async () => {
    const folder = await tempFolder(TWO);
    const plain = ['clean', 'news/pages', '--quiet', '-o', 'all.ndjson'];
    expect((await runCli(folder, plain)).code).toBe(0);
    expect((await runCli(folder, [...plain.slice(0, -1), 'all.ndjson.gz'])).code).toBe(0);
    const { sets } = await scored(folder, 'news', '--pred', 'all.ndjson');
    expect((await scored(folder, 'news', '--pred', 'all.ndjson.gz')).sets).toEqual(sets);
    const piped = await runShell(folder, '"$NODE" "$INKWASH" score news --pred - --json < all.ndjson.gz');
    expect((JSON.parse(piped.stdout) as Told).sets).toEqual(sets);
  });

  it('tells every measure of the made set as it was worked out by hand', async () => {
    const folder = await tempFolder(MADE_FILES);
    const { sets, all } = await scored(folder, 'made', '--pred', 'pred.ndjson');
    const told = Object.entries(sets[0]!.measures).map(([name, { value }]) => [name, value]);
    const wanted = Object.entries(MADE_MEANS).map(([name, value]) => [name, expect.closeTo(value, 10)]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(wanted));
    expect(sets[0]).toMatchObject({ name: 'made', pages: MADE_SET.length, found: MADE_SET.length - 2 });
    expect(all.measures).toEqual(sets[0]!.measures);
  });

  it('reads them from a pipe, and takes the labels by their file', async () => {
    const folder = await tempFolder(TWO);
    const run = await runShell(
      folder,
      '"$NODE" "$INKWASH" clean news/pages --quiet | "$NODE" "$INKWASH" score news/gold.jsonl --pred - --json',
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual(await scored(folder, 'news'));
  });

  it.each([
    ['compressed', '-o pred.ndjson.gz', 'pred.ndjson.gz'],
    ['in a folder', '--format json -o pred', 'pred'],
    ['over a pipe with a name', '> pipe &', 'pipe'],
  ])('takes all that clean writes, %s', async (_what, out, pred) => {
    const folder = await tempFolder(TWO);
    const line = `mkfifo pipe; "$NODE" "$INKWASH" clean news/pages --quiet ${out}
"$NODE" "$INKWASH" score news --pred ${pred} --json`;
    const run = await runShell(folder, line);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual(await scored(folder, 'news'));
  });

  it('takes an array, and records of pages that gave no article', async () => {
    const folder = await tempFolder({
      ...TWO,
      'pred.json': JSON.stringify([
        { status: 'rejected', input: { path: 'a/sluice.html', format: 'page' } },
        { id: 'ferry', body: SECOND },
      ]),
    });
    const { sets, by } = await scored(folder, 'news', '--pred', 'pred.json', '--by', 'format');
    expect(sets[0]).toMatchObject({ pages: 2, found: 1, measures: { p: { value: 1 }, r: { value: 0.5 } } });
    expect(by['format']!.map(({ name }) => name)).toEqual(['(unknown)', 'page']);
  });

  it('says what is better than another prediction, and what may be chance', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => String(i));
    const body = `${FIRST}${SECOND}`;
    const folder = await tempFolder({
      'set/gold.jsonl': line(...ids.map((id) => ({ id, body, title: '渡口换了新船', truncated: false }))),
      'a.ndjson': line(...ids.map((id) => ({ id, body, title: id === '7' ? '渡口换了新船' : '' }))),
      'b.ndjson': line(...ids.map((id) => ({ id, body: FIRST, title: '', published: '2026-01-01' }))),
    });
    const run = await runCli(folder, ['score', 'set', '--pred', 'a.ndjson', '--against', 'b.ndjson']);
    expect(run.stdout).toMatch(row(String.raw`Against b\.ndjson`, 'this', 'other', 'difference', '95 %'));
    expect(run.stdout).toMatch(
      row(
        'R',
        String.raw`1\.000`,
        String.raw`0\.\d{3}`,
        String.raw`\+0\.\d{3}`,
        String.raw`0\.\d{3} to 0\.\d{3}`,
        'better',
      ),
    );
    expect(run.stdout).toMatch(
      row(
        'title',
        String.raw`0\.025`,
        String.raw`0\.000`,
        String.raw`\+0\.025`,
        String.raw`0\.000 to 0\.\d{3}`,
        'may be chance',
      ),
    );
    expect(run.stdout).toMatch(
      row(
        'cut',
        String.raw`1\.000`,
        String.raw`1\.000`,
        String.raw`0\.000`,
        String.raw`0\.000 to 0\.000`,
        'the same',
      ),
    );
    const back = await runCli(folder, ['score', 'set', '--pred', 'b.ndjson', '--against', 'a.ndjson']);
    expect(back.stdout).toMatch(row('R', '.*', 'worse'));
  });
});

describe('score of pages', () => {
  it('cleans them, and prints tables and the worst', async () => {
    const folder = await tempFolder(TWO);
    const { code, stdout, stderr } = await runCli(folder, [
      'score',
      'news',
      '--by',
      'site,format',
      '--worst',
      '5',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      row('Body by set', 'pages', 'found', 'F1', '95 %', 'P', 'R', 'bag', 'exact', 'with', 'without'),
    );
    expect(stdout).toMatch(row('news', '2', '2', String.raw`0\.\d{3}`, '.*'));
    expect(stdout).toMatch(row('Fields by site', 'pages', 'found', 'title', 'date'));
    expect(stdout).toMatch(row('河口日报', '1', '1', String.raw`1\.000`));
    expect(stdout).toMatch(row('page', '2', '2', String.raw`1\.000`, String.raw`0\.000`));
    expect(stdout).toMatch(WORST);
    expect(stdout).not.toContain('sluice');
    expect(stdout).toMatch(EVERY_ROW);
  });

  it('tells several sets, and all of them', async () => {
    const folder = await tempFolder({
      ...TWO,
      'more/news/pages/sluice.html': SLUICE,
      'more/news/gold.jsonl': line({ id: 'sluice', title: null }),
    });
    const { sets, all, worst } = await scored(folder, 'news', 'more/news', '--worst', '9');
    expect(sets.map(({ name, pages }) => [name, pages])).toEqual([
      ['news/gold.jsonl', 2],
      ['more/news/gold.jsonl', 1],
    ]);
    expect(all).toMatchObject({ pages: 3, measures: { title: { value: 0.5, pages: 2 } } });
    expect(worst.map(({ set, id }) => `${set} ${id}`)).toEqual([
      'news/gold.jsonl ferry',
      'more/news/gold.jsonl sluice',
    ]);
  });

  it('cleans them as it is told', async () => {
    const folder = await tempFolder({
      'set/pages/a.html': page('河口镇修好老水闸', FIRST, SECOND, CREDIT),
      'set/gold.jsonl': line({ id: 'a', without: [CREDIT] }),
    });
    expect((await scored(folder, 'set')).all.measures['without']).toMatchObject({ value: 1 });
    await folder.write('inkwash.json', JSON.stringify({ without: ['editor-credit'] }));
    expect((await scored(folder, 'set')).all.measures['without']).toMatchObject({ value: 0 });
  });

  it('gives the same bytes for any number of jobs', async () => {
    const folder = await tempFolder(TWO);
    const runs: Run[] = [];
    for (const jobs of ['1', '3']) runs.push(await runCli(folder, ['score', 'news', '--json', '-j', jobs]));
    expect(runs[0]).toEqual(runs[1]);
  });

  it('exits 1 where F1 of a set is below what it must be', async () => {
    const folder = await tempFolder(TWO);
    const low = await runCli(folder, ['score', 'news', '--min-f1', '0.99']);
    expect(low).toMatchObject({ code: 1, stderr: expect.stringMatching(BELOW) });
    expect(await runCli(folder, ['score', 'news', '--min-f1', '0.5'])).toMatchObject({ code: 0, stderr: '' });
  });
});

it('nothing of a label or a page commands the terminal', async () => {
  const folder = await tempFolder({
    'set/gold.jsonl': line({ id: 'a\u001b[31m', with: ['b\u202e\n::error::c'], site: 'd\u0007' }),
    'pred.ndjson': line({ id: 'a\u001b[31m', body: 'x' }),
  });
  const args = ['score', 'set', '--pred', 'pred.ndjson', '--worst', '1', '--by', 'site'];
  for (const more of [[], ['--json']]) {
    const { code, stdout } = await runCli(folder, [...args, ...more]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(COMMANDS);
  }
});

describe('score cannot run', () => {
  const GOLD = line({ id: 'a', body: '水闸' });

  it.each<[string, Record<string, string>, string[], string]>([
    ['without a file', {}, ['gold'], 'gold: no such file or folder'],
    ['on a folder without labels', { 'set/x': '' }, ['set'], 'set: no gold.jsonl in it'],
    ['without labels', { 'set/gold.jsonl': '\n\n' }, ['set'], 'set/gold.jsonl: no labels in it'],
    [
      'on what is no JSON',
      { 'set/gold.jsonl': `${GOLD}\n{"id": "b"` },
      ['set'],
      'set/gold.jsonl:3: not valid JSON',
    ],
    ['on what is no object', { 'set/gold.jsonl': '"a"\n' }, ['set'], 'set/gold.jsonl:1: not an object'],
    ['on a label without an id', { 'set/gold.jsonl': '{"body": "x"}' }, ['set'], 'set/gold.jsonl:1: id: '],
    [
      'on a key of another type',
      { 'set/gold.jsonl': '{"id": "a", "authors": "b"}' },
      ['set'],
      'set/gold.jsonl:1: authors: ',
    ],
    [
      'on an id that is there twice',
      { 'set/gold.jsonl': GOLD + GOLD },
      ['set'],
      'set/gold.jsonl:2: a is labelled already, in set/gold.jsonl:1',
    ],
    [
      'without pages',
      { 'set/gold.jsonl': GOLD },
      ['set'],
      'set/gold.jsonl:1: no page for a: there is no folder set/pages',
    ],
    [
      'on an id without a page',
      { 'set/gold.jsonl': GOLD, 'set/pages/b.html': '' },
      ['set'],
      'set/gold.jsonl:1: no page for a in set/pages',
    ],
    [
      'on an id with two pages',
      { 'set/gold.jsonl': GOLD, 'set/pages/a.html': '', 'set/pages/b/a.txt': '' },
      ['set'],
      'set/gold.jsonl:1: more than one page for a: a.html, b/a.txt',
    ],
    [
      'on a page that is not there',
      { 'set/gold.jsonl': '{"id": "a", "file": "pages/a.html"}' },
      ['set'],
      'set/gold.jsonl:1: set/pages/a.html: no such file',
    ],
    [
      'on a page outside',
      { 'set/gold.jsonl': '{"id": "a", "file": "../a.html"}', 'a.html': '' },
      ['set'],
      'set/gold.jsonl:1: ../a.html: not below set',
    ],
    [
      'on a page of two labels',
      { 'set/gold.jsonl': '{"id": "a"}\n{"id": "b", "file": "pages/a.html"}', 'set/pages/a.html': '' },
      ['set'],
      'set/gold.jsonl:2: set/pages/a.html is the page of a as well',
    ],
    [
      'on what is no prediction in a folder',
      { 'set/gold.jsonl': GOLD, 'p/a.json': '{}' },
      ['set', '--pred', 'p'],
      'p/a.json:1: neither input.path nor id says which page it is',
    ],
    ['without the predictions', { 'set/gold.jsonl': GOLD }, ['set', '--pred', 'p'], 'p: no such file'],
    [
      'on a prediction of no page',
      { 'set/gold.jsonl': GOLD, p: '{"title": "a"}' },
      ['set', '--pred', 'p'],
      'p:1: neither input.path nor id says which page it is',
    ],
    [
      'on a page predicted twice',
      { 'set/gold.jsonl': GOLD, p: '{"id": "a"}\n{"input": {"path": "x/a.html"}}' },
      ['set', '--pred', 'p'],
      'p:2: a is predicted already, in p:1',
    ],
    [
      'on a prediction that would fill memory',
      { 'set/gold.jsonl': GOLD, p: `{"id": [${'[],'.repeat(1_000_001)}0]}` },
      ['set', '--pred', 'p'],
      'p:1: more than 1000000 values',
    ],
    [
      'on predictions of other pages',
      { 'set/gold.jsonl': GOLD, p: '{"id": "b"}' },
      ['set', '--pred', 'p'],
      'p: none of its pages is labelled',
    ],
    [
      'on a pipe for two sets',
      { 'set/gold.jsonl': GOLD },
      ['set', 'set', '--pred', '-'],
      '-: a pipe can be read once, and there are 2 sets',
    ],
    [
      'by what there is not',
      { 'set/gold.jsonl': GOLD },
      ['set', '--by', 'author'],
      '--by author: not one of: site, format',
    ],
  ])('%s', async (_why, files, args, message) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(files), ['score', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(`inkwash: ${message}`);
  });
});
