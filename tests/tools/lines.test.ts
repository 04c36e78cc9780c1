import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { broken, framed, trimmed } from '../../tools/tune/dresses.mjs';
import { dumpOf } from '../../tools/tune/dump.mjs';
import { madeFolder } from '../support/made-folder.js';

const TOOL = fileURLToPath(new URL('../../tools/tune/lines.mjs', import.meta.url));
const WEIGHTS = fileURLToPath(new URL('../../src/stages/select/lines/line-weights.ts', import.meta.url));
const ROW = /^made +12 +(\d\.\d{3}) +(\d\.\d{3}) +(\d\.\d{3})$/m;

it('prints what it comes to on texts that it has not seen, and writes nothing unless told', async () => {
  const folder = await madeFolder();
  const before = readFileSync(WEIGHTS, 'utf8');
  const run = (): string =>
    execFileSync(process.execPath, [TOOL, path.join(folder.path, 'made')], { encoding: 'utf8' });
  const printed = run();
  const [, f1, precision, recall] = ROW.exec(printed) ?? [];
  for (const figure of [f1, precision, recall]) expect(Number(figure)).toBeGreaterThan(0.8);
  expect(readFileSync(WEIGHTS, 'utf8')).toBe(before);
  expect(run()).toBe(printed);
}, 120_000);

describe('the text of a page, as a browser copies it', () => {
  it.each([
    ['boxes are lines', '<div>甲</div><div>乙</div>', '甲\n乙\n'],
    ['paragraphs have blank lines between them', '<p>甲</p><p>乙</p>', '甲\n\n乙\n'],
    ['inline elements run on', '<p>甲<b>乙</b> <i>丙</i></p>', '甲乙 丙\n'],
    ['what is hidden is not copied', '<p hidden>甲</p><p style="display: none">乙</p><p>丙</p>', '丙\n'],
    ['scripts and styles are not', '<script>let a</script><style>p{}</style><p>丙</p>', '丙\n'],
    ['cells have tabs between them', '<table><tr><td>甲<td>乙</tr></table>', '甲\t乙\n'],
    ['white space is one space', '<p>a\n  b</p>', 'a b\n'],
  ])('%s', (_name, markup, text) => {
    expect(dumpOf(`<body>${markup}</body>`)).toBe(text);
  });
});

describe('other dresses of a labelled text', () => {
  const lesson = (id: string, lines: readonly string[], own: readonly number[]) => ({
    set: 'made',
    id,
    body: own.map((at) => lines[at]).join('\n'),
    source: { path: id, relative: id, bytes: Buffer.from(lines.join('\n')) },
    page: { blocks: lines.map((text) => ({ text, isAfterGap: false })) },
    isIn: lines.map((_, at) => own.includes(at)),
    measured: { cjk: lines.map(() => 1) },
  });
  const textOf = ({ source }: { source: { bytes: Buffer } }): string => source.bytes.toString();
  const menu = Array.from({ length: 60 }, (_, i) => `栏目${i}`);
  const one = lesson(
    'a',
    [...menu, '江水，漫过石阶。', '船，靠岸。', '人散了。', '灯亮了。', ...menu],
    [60, 61, 62, 63],
  );
  const other = lesson('b', ['频道', '雨停了。', '版权'], [1]);

  it('trimmed: the article and a few lines around it', () => {
    const lines = textOf(trimmed(one)).split('\n');
    expect(lines).toContain('江水，漫过石阶。');
    expect(lines.length).toBeLessThan(70);
  });

  it('framed: the article in the frame of another page', () => {
    const told = framed([one, other], () => 'all').map(textOf);
    expect(told[0]).toBe('频道\n江水，漫过石阶。\n船，靠岸。\n人散了。\n灯亮了。\n版权');
  });

  it('framed: never across keys', () => {
    expect(framed([one, other], ({ id }: { id: string }) => id)).toEqual([]);
  });

  it('broken: some of its sentences a line a clause', () => {
    const [told] = broken([one, other]);
    const lines = textOf(told!).split('\n');
    expect(lines.length).toBeGreaterThan(124);
    expect(lines.join('')).not.toBe(one.body);
  });
});
