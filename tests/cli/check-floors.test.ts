import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FERRY, FIRST, page, SECOND, SLUICE } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { type Files, type TempFolder, tempFolder } from '../support/temp-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CREDIT = '责任编辑：陆青禾 SF031';
const ANNOTATION =
  /^::error file=floors\.json,line=7,title=inkwash check%3A news\/gold\.jsonl \(below-floor\)::without 0 \(floor 1\)/;
const lines = (...labels: readonly object[]): string =>
  labels.map((one) => `${JSON.stringify(one)}\n`).join('');

const NEWS: Files = {
  'news/pages/a.html': page('河口镇修好老水闸', FIRST, SECOND, CREDIT),
  'news/pages/b.html': FERRY,
  'news/gold.jsonl': lines(
    { id: 'a', body: `${FIRST}\n${SECOND}`, title: '河口镇修好老水闸', without: [CREDIT] },
    { id: 'b', title: '石桥' },
  ),
};

const floorsOf = (floors: object): string => JSON.stringify({ sets: { 'news/gold.jsonl': floors } }, null, 2);
const withFloors = (floors: object): Promise<TempFolder> =>
  tempFolder({ ...NEWS, 'floors.json': floorsOf(floors) });

const check = (folder: TempFolder, ...args: readonly string[]) =>
  runCli(folder, ['check', '--floors', 'floors.json', ...args]);

const pinned = async (folder: TempFolder): Promise<unknown> =>
  (JSON.parse(await folder.read('floors.json')) as { sets: Record<string, unknown> }).sets['news/gold.jsonl'];

const ALL = { pages: 2, f1: 1, p: 1, r: 1, bag: 1, exact: 1, without: 1, title: 0.5, alarm: 0 };
/** A rule that takes the credit, switched off: everything of the body is worse. */
const WORSE = ['--without', 'editor-credit'];

it('the pages of this project score what is pinned of them', async () => {
  const run = await runCli({ path: ROOT } as TempFolder, ['check', '--floors', 'fixtures/floors.json']);
  expect(run).toEqual({ code: 0, stdout: '1 passed, 0 failed\n', stderr: '' });
});

describe('floors', () => {
  it('are pinned by an update, all that the pages are labelled with where nothing is said, and hold then', async () => {
    const folder = await withFloors({});
    const before = await check(folder);
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('FAIL news/gold.jsonl: missing: no floor is pinned for pages, f1');
    expect(before.stdout).toContain('if this is right: inkwash check --floors floors.json --update\n');
    expect(await pinned(folder)).toEqual({});
    expect((await check(folder, '--update')).code).toBe(0);
    expect(await pinned(folder)).toEqual(ALL);
    expect(await check(folder)).toEqual({ code: 0, stdout: '1 passed, 0 failed\n', stderr: '' });
    const text = await folder.read('floors.json');
    expect((await check(folder, '--update')).stdout).toBe('1 passed, 0 failed\n');
    expect(await folder.read('floors.json')).toBe(text);
  });

  it('are pinned where they are null, and raised where the score is better; what is not named stays so', async () => {
    const folder = await withFloors({ f1: 0.9, title: null, alarm: 0.25 });
    const run = await check(folder, '--update');
    expect(run.stdout).toContain('DONE news/gold.jsonl: pinned title 0.5, f1 0.9 → 1, alarm 0.25 → 0');
    expect(await pinned(folder)).toEqual({ f1: 1, title: 0.5, alarm: 0 });
  });

  it('fail where a score is below, or an alarm above, and say which', async () => {
    const folder = await withFloors({ pages: 3, r: 1, title: 0.75, word: 0.5, alarm: 0 });
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'FAIL news/gold.jsonl: below-floor: pages 2 (floor 3), title 0.5 (floor 0.75), word none (floor 0.5)\n',
    );
    expect(stdout).toContain('  title\n    - 0.75\n    + 0.5\n');
  });

  it('are lowered by no update, unless regressions are allowed; until then none of the set rises', async () => {
    const folder = await withFloors({ title: 0.25, f1: 1, without: 1, word: 1 });
    const before = await folder.read('floors.json');
    const refused = await check(folder, '--update', ...WORSE);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('; --update lowers no floor without --allow-regression\n');
    expect(refused.stdout).toContain(
      'inkwash check --floors floors.json --update --allow-regression --without editor-credit\n',
    );
    expect(await folder.read('floors.json')).toBe(before);
    const allowed = await check(folder, '--update', '--allow-regression', ...WORSE);
    expect(allowed.code).toBe(0);
    const now = (await pinned(folder)) as Record<string, number>;
    expect(now).toMatchObject({ title: 0.5, without: 0 });
    expect(now['f1']).toBeLessThan(1);
    expect(Object.keys(now)).toEqual(['f1', 'without', 'title']);
    expect((await check(folder, ...WORSE)).code).toBe(0);
  });

  it('stand beside fixtures that are named, and alone where none is', async () => {
    const folder = await tempFolder({
      ...NEWS,
      'floors.json': floorsOf(ALL),
      'fixtures/a/input.html': SLUICE,
    });
    expect((await check(folder)).stdout).toBe('1 passed, 0 failed\n');
    expect((await check(folder, 'fixtures')).stdout).toContain('1 passed, 1 failed\n');
  });

  it('are told by every reporter, in the line where they stand', async () => {
    const folder = await withFloors({ pages: 2, f1: 0.5, r: 1, without: 1 });
    const told = async (name: string): Promise<string> =>
      (await check(folder, ...WORSE, '--reporter', name)).stdout;
    expect(await told('github')).toMatch(ANNOTATION);
    expect(JSON.parse(await told('json'))).toMatchObject({
      failed: 1,
      fixtures: [
        {
          name: 'news/gold.jsonl',
          expected: 'floors.json',
          failure: 'below-floor',
          differences: [{ key: 'without', expected: 1, actual: 0 }],
        },
      ],
    });
    expect(await told('junit')).toContain('<failure type="below-floor" message="without 0 (floor 1)">');
    expect(JSON.parse(await told('sarif')).runs[0].results).toMatchObject([
      {
        ruleId: 'below-floor',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'floors.json' }, region: { startLine: 7 } } },
        ],
      },
    ]);
  });

  it('of labels that cannot be scored fail, and the next ones are looked at', async () => {
    const sets = { 'gone.jsonl': { f1: 1 }, 'bad/gold.jsonl': {}, 'news/gold.jsonl': ALL };
    const folder = await tempFolder({
      ...NEWS,
      'bad/gold.jsonl': '{"id": 1}\n',
      'floors.json': JSON.stringify({ sets }),
    });
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL gone.jsonl: invalid: gone.jsonl: no such file or folder\n');
    expect(stdout).toContain('FAIL bad/gold.jsonl: invalid: bad/gold.jsonl:1: id: ');
    expect(stdout).toContain('1 passed, 2 failed\n');
  });

  it('are found from the folder of their file', async () => {
    const folder = await tempFolder({ ...NEWS, 'news/floors.json': '{"sets": {"gold.jsonl": {"r": 1}}}' });
    expect((await runCli(folder, ['check', '--floors', 'news/floors.json'])).code).toBe(0);
  });
});

describe('check cannot run', () => {
  it.each<[string, string, string[], string]>([
    ['without the file', '', ['--floors', 'none.json'], '--floors none.json: '],
    ['on what is no JSON', '{', [], '--floors floors.json: not valid JSON'],
    ['on an unknown measure', '{"sets": {"a": {"f2": 1}}}', [], '--floors floors.json: sets.a'],
    ['on a floor that is no number', '{"sets": {"a": {"f1": "1"}}}', [], '--floors floors.json: sets.a.f1: '],
    ['without sets', '{"sets": {}}', [], '--floors floors.json: names no set'],
    [
      'to lower what it does not update',
      '{"sets": {"a": {}}}',
      ['--allow-regression'],
      '--allow-regression: only with --floors and --update',
    ],
  ])('%s', async (_why, floors, args, message) => {
    const folder = await tempFolder({ 'floors.json': floors });
    const { code, stdout, stderr } = await check(folder, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`inkwash: ${message}`);
  });
});
