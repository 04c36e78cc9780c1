import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import { ArticleSchema, FailedSchema, RECORD_KEYS, RejectedSchema } from '../../src/model/article.js';
import { COLUMNS } from '../../src/sinks/parquet/columns.js';
import { parquetSink } from '../../src/sinks/parquet-sink.js';
import { wash } from '../../src/wash.js';
import { BRIDGE, FERRY, FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

type Row = Record<string, unknown>;

/** What DuckDB reads in a file of a folder, as plain JSON. */
async function ask(folder: TempFolder, file: string, select = '*'): Promise<Row[]> {
  const db = await DuckDBInstance.create();
  onTestFinished(() => db.closeSync());
  const connection = await db.connect();
  const from = path.join(folder.path, file).replaceAll("'", "''");
  const reader = await connection.runAndReadAll(
    `SELECT ${select.replace('FILE', `'${from}'`)} FROM '${from}'`,
  );
  return reader.getRowObjectsJson() as Row[];
}

const SCHEMAS = { article: ArticleSchema, rejected: RejectedSchema, failed: FailedSchema };

/** Keys that are not there where there is nothing to say. */
const OPTIONAL = new Set(['ledger', 'cause']);

/** A record, put together from a row by nothing but the table of columns. */
function restored(row: Row): Row {
  const record: Row = {};
  for (const { name, kind, path: keys } of COLUMNS) {
    const cell = row[name] as string | null;
    const value = cell !== null && kind === 'json' ? (JSON.parse(cell) as unknown) : cell;
    const last = keys.at(-1)!;
    const [top] = keys;
    const inner = (record[top!] ?? {}) as Row;
    if (keys.length > 1) record[top!] = inner;
    // DuckDB hands integers of 64 bits on as text.
    (keys.length > 1 ? inner : record)[last] = kind === 'integer' && value !== null ? Number(value) : value;
  }
  const keys = Object.keys(SCHEMAS[record['status'] as 'article'].shape);
  const kept = Object.entries(record).filter(
    ([key, value]) => keys.includes(key) && !(OPTIONAL.has(key) && value === null),
  );
  return Object.fromEntries(kept);
}

const byPath = (list: readonly Row[]): Row[] =>
  [...list].sort((a, b) => ((a['input'] as Row)['path'] < (b['input'] as Row)['path'] ? -1 : 1));

const RICH = page(
  '河口镇修好老水闸',
  FIRST,
  SECOND,
  '<img src="https://img.example.com/a.jpg" alt="老水闸">',
  '更多见<a href="https://a.example/b">这里</a>，“引号”、\u{20bb7}和 emoji 🙂 都在。',
  '责任编辑：陆青禾',
);
const FILES = {
  'in/a.html': SLUICE,
  'in/b.html': FERRY,
  'in/c.html': '',
  'in/d.bin': PNG,
  'in/e.html': RICH,
};

describe('Parquet', () => {
  it('has a column for everything that a record may hold', () => {
    const tops = new Set(COLUMNS.map(({ path: [top] }) => top));
    expect(tops).toEqual(RECORD_KEYS);
    for (const key of ['input', 'quality', 'fingerprint'] as const) {
      const inner = COLUMNS.flatMap(({ path: [top, second] }) => (top === key ? [second] : []));
      expect(inner.sort()).toEqual(Object.keys(ArticleSchema.shape[key].shape).sort());
    }
  });

  it.each([[[]], [['--all']], [['--all', '--ledger']]])(
    'holds what NDJSON of the same run holds: %j',
    async (flags) => {
      const folder = await tempFolder(FILES);
      const { stdout } = await runCli(folder, ['clean', 'in', ...flags]);
      const { code, stderr } = await runCli(folder, ['clean', 'in', '-o', 'all.parquet', ...flags]);
      expect(code).toBe(1);
      expect(stderr).toContain('3 articles in all.parquet');
      expect((await ask(folder, 'all.parquet')).map(restored)).toEqual(records(stdout));
      expect(await folder.list()).toEqual(['all.parquet', 'in/', ...Object.keys(FILES)].sort());
    },
  );

  it('has types that a table can use without a schema at hand', async () => {
    const folder = await tempFolder(FILES);
    await runCli(folder, ['clean', 'in', '-o', 'all.parquet', '--format', 'parquet']);
    const rows = await ask(
      folder,
      'all.parquet',
      'typeof(bytes) b, typeof(authors) a, typeof(score) s, typeof(complete) c, typeof(text) t, typeof(blocks) j',
    );
    expect(rows[0]).toEqual({
      b: 'BIGINT',
      a: 'VARCHAR[]',
      s: 'DOUBLE',
      c: 'BOOLEAN',
      t: 'VARCHAR',
      j: 'VARCHAR',
    });
  });

  it.each([
    ['by rows', { rows: 7, units: 1e9 }, 15],
    ['by size', { rows: 1e9, units: 1 }, 100],
  ])('is cut into groups of rows %s', async (_name, limits, groups) => {
    const folder = await tempFolder();
    const sink = await parquetSink(
      path.join(folder.path, 'x.parquet'),
      { format: 'ndjson', all: true },
      limits,
    );
    const expected: Row[] = [];
    for (let i = 0; i < 100; i++) {
      const outcome = cleanText([SLUICE, FERRY, BRIDGE, RICH, ''][i % 5]!, {
        path: `${String(i).padStart(3, '0')}.html`,
      });
      expected.push(JSON.parse(JSON.stringify(outcome)) as Row);
      await sink.put(wash('a', outcome, 'ndjson'));
    }
    await sink.close();
    const found = await ask(
      folder,
      'x.parquet',
      '(SELECT count(DISTINCT row_group_id) FROM parquet_metadata(FILE)) n, *',
    );
    expect(Number(found[0]!['n'])).toBe(groups);
    expect(byPath(found.map(restored))).toEqual(expected);
  });

  it('is a file all the same where there is no article', async () => {
    const folder = await tempFolder({ 'c.html': '' });
    expect((await runCli(folder, ['clean', 'c.html', '-o', 'none.parquet'])).code).toBe(1);
    expect(await ask(folder, 'none.parquet')).toEqual([]);
    expect(await ask(folder, 'none.parquet', 'count(title) n')).toEqual([{ n: '0' }]);
  });

  it('has the same bytes in every run', async () => {
    const folder = await tempFolder(FILES);
    await runCli(folder, ['clean', 'in', '-o', 'one.parquet', '--all']);
    await runCli(folder, ['clean', 'in', '-o', 'two.parquet', '--all']);
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => readFile(path.join(folder.path, `${name}.parquet`))),
    );
    expect(two!.equals(one!)).toBe(true);
  });

  it.each([
    ['standard output', ['--format', 'parquet'], '--format parquet: needs a file'],
    ['a folder', ['--format', 'parquet', '-o', 'out/'], '--format parquet: one file takes all'],
    ['gzip', ['--format', 'parquet', '-o', 'a.ndjson.gz'], '--out a.ndjson.gz: Parquet is compressed within'],
    ['another format', ['--format', 'text', '-o', 'a.parquet'], '--format text: a.parquet is Parquet'],
    ['NUL between records', ['-0', '-o', 'a.parquet'], '--null: a.parquet is Parquet'],
  ])('does not go to %s', async (_name, flags, words) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(await folder.list()).toEqual(['a.html']);
  });
});
