import { cp, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { accuracy } from '../../bench/peers/accuracy.mjs';
import { Extractor } from '../../bench/peers/extractor.mjs';
import { textsOf } from '../../bench/peers/html-text.mjs';
import { labelledSets } from '../../bench/peers/labelled.mjs';
import { compareBody, compareTitle, summary } from '../../bench/peers/measure.mjs';
import { speed } from '../../bench/peers/speed.mjs';
import { speedTable, table } from '../../bench/peers/table.mjs';
import { FERRY, SLUICE } from '../support/pages.js';
import { runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const NONE_HAD = /^bench:peers: no other extractor could be had; .*network/m;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the body', () => {
  it.each([
    ['老水闸又转了', ['老水闸又转了'], 1, 1],
    ['老水闸又转了', ['老水闸又'], 1, 1 / 3],
    ['老水闸又', ['老水闸又转了'], 1 / 3, 1],
    ['the old lock turns', ['home the old lock turns'], 0.5, 1],
    ['the old lock turns', ['The old, LOCK turns!'], 1, 1],
    ['the old lock turns', ['another boat came in'], 0, 0],
    ['the old lock turns', [''], null, 0],
    ['the old lock turns', ['…', '。'], null, 0],
    ['the old lock turns', [], null, 0],
    // The one that fits best, whichever comes first.
    ['the old lock turns', ['the old lock turns', 'the old lock turns 图'], 1, 1],
    ['the old lock turns', ['the old lock turns 图', 'the old lock turns'], 1, 1],
    ['the old lock turns', ['', 'the old lock turns'], 1, 1],
    ['the old lock turns', ['another boat came in', 'the old lock turned'], 0, 0],
  ])('%s, where %j is found', (label, texts, precision, recall) => {
    const told = compareBody(label, texts);
    expect([told.precision, told.recall]).toEqual([precision, recall]);
  });

  it('of several pages is that of their means; where nothing was found only recall suffers', () => {
    const bodies = [
      { precision: 1, recall: 0.5 },
      { precision: 0.5, recall: 1 },
      { precision: null, recall: 0 },
    ];
    const told = summary(bodies, []);
    expect(told).toMatchObject({ precision: 0.75, recall: 0.5, title: { exact: null } });
    expect(told.f1).toBeCloseTo(0.6, 12);
    expect(summary([{ precision: null, recall: 0 }], []).f1).toBe(0);
    expect(summary([], []).f1).toBeNull();
  });
});

describe('the title', () => {
  const [no, yes] = [false, true];
  it.each([
    [['老水闸又转了'], '老水闸又转了', yes, yes, yes],
    [['The  Old Lock'], ' The Old Lock\n', yes, yes, yes],
    [['The Old Lock'], 'The old lock.', no, yes, yes],
    [['第１期：老水闸'], '第1期:老水闸', no, yes, yes],
    [['老水闸又转了'], '老水闸又转了_河口', no, no, yes],
    [['老水闸又转了'], '老水闸又转了_河口新闻网', no, no, no],
    [['老水闸又转了'], '新船', no, no, no],
    [['老水闸又转了'], null, no, no, no],
    [[null], null, yes, yes, yes],
    [[null], '新船', no, no, no],
    [['旧题', '新船'], '新船', yes, yes, yes],
  ])('%j, where %j is found', (labels, title, exact, letters, near) => {
    expect(compareTitle(labels, title)).toEqual({ exact, letters, near });
  });

  it('counts over the pages that have one', () => {
    const titles = [
      { exact: true, letters: true, near: true },
      { exact: false, letters: false, near: true },
    ];
    expect(summary([], titles).title).toEqual({ exact: 0.5, letters: 0.5, near: 1 });
  });
});

it('the text of what an extractor gives breaks where its elements do, with captions and without', () => {
  const html =
    '<h2>新船</h2><p>It <b>cam</b>e<br>in</p><script>1</script><figure><figcaption>图</figcaption></figure>';
  const [all, plain] = textsOf(html).map((text) => text.split('\n').filter(Boolean));
  expect(all).toEqual(['新船', 'It came', 'in', '图']);
  expect(plain).toEqual(['新船', 'It came', 'in']);
  expect(textsOf(null)).toEqual(['\n\n', '\n\n']);
  expect(textsOf('<div>'.repeat(10_000).concat('船'))[0]).toContain('船');
});

describe('a labelled folder', () => {
  const label = (one: object) => `${JSON.stringify(one)}\n`;

  it('gives its articles, pages and texts apart', async () => {
    const folder = await tempFolder({
      'pages/sluice.html': SLUICE,
      'pages/ferry.HTM': FERRY,
      'pages/copied.txt': '老水闸',
      'pages/section.html': FERRY,
      'gold.jsonl': [
        { id: 'sluice', body: '老水闸', title: '水闸', url: 'https://news.example/1' },
        { id: 'ferry', title: '渡口', title_any: ['渡口', '渡船'] },
        { id: 'copied', body: '老水闸', title: null },
        { id: 'section', kind: 'list' },
        { id: 'gone', body: '石桥' },
      ]
        .map(label)
        .join('\n'),
    });
    const [pages, texts, ...rest] = labelledSets(folder.path);
    expect(rest).toEqual([]);
    expect(pages.pages.map(({ id, body, titles }: never) => [id, body, titles])).toEqual([
      ['sluice', '老水闸', ['水闸']],
      ['ferry', undefined, ['渡口', '渡船']],
    ]);
    expect(pages.pages[0]).toMatchObject({ html: SLUICE, url: undefined });
    expect(labelledSets(folder.path, true)[0].pages[0]).toMatchObject({ url: 'https://news.example/1' });
    expect([pages.isHtml, texts.isHtml]).toEqual([true, false]);
    expect(texts.pages).toMatchObject([{ id: 'copied', titles: [null] }]);
  });
});

/** An extractor that does what a page tells it. */
const OBEDIENT = `
export async function extract(html) {
  if (html === 'hang') for (;;);
  if (html === 'wait') await new Promise(() => {});
  if (html === 'throw') throw new Error('no such element');
  if (html === 'die') process.exit(7);
  console.log('a chatty one');
  return html;
}
export const articleOf = (html) => (html === 'none' ? null : { title: html, texts: [html] });
`;

async function extractorOf(code: string, maxPageMs?: number) {
  const folder = await tempFolder({ 'adapter.mjs': code });
  const extractor = new Extractor(path.join(folder.path, 'adapter.mjs'), maxPageMs);
  onTestFinished(() => extractor.stop());
  return extractor;
}

const pages = (...ids: string[]) => ids.map((id) => ({ id, html: id, body: '老水闸又转了', titles: [id] }));

describe('an extractor', () => {
  it('that hangs, throws or dies loses that page and no other', async () => {
    const extractor = await extractorOf(OBEDIENT, 1000);
    const told = await accuracy(
      extractor,
      pages('hang', '老水闸又转了', 'wait', 'throw', 'die', 'none', '老水闸又'),
    );
    expect(told).toMatchObject({ late: 2, threw: 2, empty: 1, precision: 1, stumbled: [0, 2, 3, 4] });
    expect(told.recall).toBeCloseTo((1 + 1 / 3) / 7, 12);
    expect(told.title.exact).toBeCloseTo(2 / 7, 12);
    expect([...told.faults]).toEqual([
      ['no such element', 1],
      ['died (exit 7)', 1],
    ]);
    expect(told.found.at(-1)).toEqual({ id: '老水闸又', title: '老水闸又', body: '老水闸又' });
  });

  it('that cannot be loaded says why', async () => {
    expect(await (await extractorOf(OBEDIENT)).start()).toBeNull();
    expect(await (await extractorOf("import 'inkwash-no-such-package';")).start()).toContain(
      'inkwash-no-such-package',
    );
    expect(await (await extractorOf('process.exit(3);')).start()).toBe('died (exit 3)');
  });
});

describe('speed', () => {
  /** One that takes as many milliseconds as it says, and writes down that it was asked. */
  const made = (name: string, asked: string[], ms: (html: string) => number | undefined) => ({
    take: async ({ html }: { html: string }) => {
      asked.push(`${name}${html}`);
      const time = ms(html);
      return time === undefined ? { isLate: true } : { ms: time, cpu: 2 * time };
    },
  });

  it('is told of rounds that take turns, and of pages that all could take', async () => {
    const asked: string[] = [];
    let slower = 8;
    const a = made('a', asked, () => slower--);
    const b = made('b', asked, (html) => (html === '2' ? undefined : 4));
    const { pages: count, bytes, rows } = await speed([a, b], [{ html: '1' }, { html: '2' }], 3);
    expect(asked.join(' ')).toBe('a1 a2 b1 b2 b1 b2 a1 a2 a1 a2 b1 b2 b1 b2 a1 a2');
    expect([count, bytes]).toEqual([1, 1]);
    // The first round, 8 and 7, is left out, and so is the second page.
    expect(rows[0]).toMatchObject({ ms: 4, cpu: 8, least: 2, most: 6, pagesPerSecond: 250 });
    expect(rows[1]).toMatchObject({ ms: 4, least: 4, most: 4 });
  });

  it('is not told where no page could be taken by all', async () => {
    const never = made('a', [], () => undefined);
    expect(await speed([never], [{ html: '1' }], 1)).toEqual({ pages: 0, bytes: 0, rows: [null] });
    expect(await speed([never], [], 1)).toEqual({ pages: 0, bytes: 0, rows: [null] });
  });
});

describe('a table', () => {
  it('has columns as wide as their widest cells', () => {
    expect(
      table([
        ['', 'a', 'long'],
        ['name', '1.00', '2'],
      ]),
    ).toEqual(['         a  long', 'name  1.00     2']);
  });

  it('says of whoever cannot take an input that there is nothing to tell', () => {
    const row = { ms: 4, least: 2, most: 6, cpu: 5, megabytesPerSecond: 12.5, pagesPerSecond: 250 };
    const lines = speedTable(['inkwash', 'other'], [row, null]);
    expect(lines[1]).toBe('inkwash     4.00   2.00  6.00    5.00  12.5      250');
    expect(lines[2]).toBe('other        n/a    n/a   n/a     n/a   n/a      n/a');
  });
});

describe('the command', () => {
  it.each([
    ['an option that it does not know', '--shape', '--shape'],
    ['rounds that are no number', '--rounds few', '--rounds'],
    ['a folder without labels', 'pages', 'pages: ENOENT'],
  ])('refuses %s before it installs anything', async (_name, args, message) => {
    const folder = await tempFolder({ 'pages/a.html': SLUICE });
    const run = await runShell(folder, `"$NODE" "${ROOT}bench/peers.mjs" ${args}`);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(message);
  });

  it('without a network says what is wrong and exits 2', async () => {
    const folder = await tempFolder();
    // The project as it is after a fresh clone: nothing is installed beside the adapters.
    await cp(path.join(ROOT, 'bench'), path.join(folder.path, 'bench'), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
    for (const name of ['build', 'dist', 'tools', 'node_modules', 'package.json'])
      await symlink(path.join(ROOT, name), path.join(folder.path, name));
    const offline =
      'npm_config_registry=http://127.0.0.1:9/ npm_config_fetch_retries=0 npm_config_cache=cache';
    const run = await runShell(folder, `${offline} "$NODE" bench/peers.mjs`);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    for (const name of ['readability', 'defuddle', 'article-extractor', 'html-extractor'])
      expect(run.stderr).toMatch(
        new RegExp(`^${name} is left out: it cannot be installed: .*(?:ECONNREFUSED|127\\.0\\.0\\.1)`, 'm'),
      );
    expect(run.stderr).toMatch(NONE_HAD);
  });
});
