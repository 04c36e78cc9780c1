import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readConfig } from '../src/commands/config.js';
import { hasProgram, hasPythonModule } from './support/debian.js';
import { blocksOf, type DocBlock } from './support/docs/blocks.js';
import { shows } from './support/docs/shows.js';
import { openWorkplace, type Ran, ROOT, type Workplace } from './support/docs/workplace.js';
import { commandsIn } from './support/docs/yaml-commands.js';
import { HAS_REDIS, startRedis } from './support/redis.js';

const PAGES = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
].map((page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  return { page, text, blocks: blocksOf(text) };
});

/** Of what is called in a block: the packages of Debian that bring it. The tests have their own `duckdb`. */
const PACKAGES: Readonly<Record<string, string>> = {
  curl: 'curl',
  jq: 'jq',
  parallel: 'parallel',
  sqlite3: 'sqlite3',
};
const COMMAND = /^(?:\$ )?(?:inkwash|npm|npx) /m;
const WORD = /[\w-]+/g;

/** Blocks that no test can run, with what they need. Each is here by name, so that none is left out unseen. */
const NOT_RUN: readonly string[] = [
  'README.md: npm ci && npm run wash (needs the registry; tests/readme.test.ts runs the job)',
  'README.md: npm ci && npm test (needs the registry)',
  'docs/many-files.md: spark.read.text("crawl/*.ndjson").rdd.map(lambda row: row.value).pipe("inkwash clean --records --all --quiet -j 1") (needs Spark)',
  'docs/many-files.md: hadoop jar hadoop-streaming.jar -D mapreduce.job.reduces=0 -input crawl -output articles \\ (needs Hadoop)',
];

/** What a scheduler sets for the tasks that it starts. */
const SET_BY_SCHEDULERS = { SLURM_ARRAY_TASK_ID: '2', JOB_COMPLETION_INDEX: '1' };

/** What a page's blocks are tried with, one after the other. */
interface Bench {
  readonly place: Workplace;
  /** What the last block printed that was run; `null` where none was. */
  last: Ran | null;
}

async function runBlock({ language, text }: DocBlock, place: Workplace): Promise<Ran> {
  if (language === 'sh' && text.includes('$REDIS')) {
    const { url } = await startRedis({ path: place.path });
    return place.sh(`export REDIS=${url}\n${text}`);
  }
  if (language === 'sh') return place.sh(text);
  const file = path.join(place.path, `sample.${language === 'js' ? 'mjs' : 'py'}`);
  writeFileSync(file, text);
  return place.run(language === 'js' ? process.execPath : 'python3', file);
}

async function runs(block: DocBlock, bench: Bench): Promise<void> {
  bench.last = null;
  const ran = await runBlock(block, bench.place);
  expect(ran.code, ran.all).toBe(Number(block.options['exit'] ?? 0));
  bench.last = ran;
}

async function isPrinted({ text, options }: DocBlock, { last }: Bench): Promise<void> {
  expect(options['of'] === 'stdout' ? last!.stdout : last!.all).toMatch(shows(text));
}

async function isInFile({ text, options }: DocBlock, { place }: Bench): Promise<void> {
  expect(readFileSync(path.join(place.path, options['file']!), 'utf8')).toBe(text);
}

async function isYaml({ text }: DocBlock, { place }: Bench): Promise<void> {
  const documents = parseAllDocuments(text);
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  for (const command of documents.flatMap((document) => commandsIn(document.toJS()))) {
    const { code, all } = await place.sh(command);
    expect(code, all).toBe(0);
  }
}

async function isJson({ text, options }: DocBlock, { place }: Bench): Promise<void> {
  JSON.parse(text);
  if (options['config'] === undefined) return;
  const file = path.join(place.path, 'options.json');
  writeFileSync(file, text);
  await readConfig(file);
}

type Try = (block: DocBlock, bench: Bench) => Promise<void>;
const TRIES: Readonly<Record<string, Try>> = { sh: runs, python: runs, js: runs, yaml: isYaml, json: isJson };

/** What is asked of a block; `null` where it only shows something. */
function tryOf({ language, options }: DocBlock): Try | null {
  if (options['no-run'] !== undefined) return null;
  if (options['output'] !== undefined) return isPrinted;
  return options['file'] === undefined ? (TRIES[language] ?? null) : isInFile;
}

/** Is all here that a block calls? */
function canRun({ language, text }: DocBlock): boolean {
  if (language === 'python') return hasPythonModule('pandas', 'python3-pandas');
  if (language !== 'sh') return true;
  const called = new Set(text.match(WORD));
  if (called.has('REDIS') && !HAS_REDIS) return false;
  return Object.entries(PACKAGES).every(
    ([program, name]) => !called.has(program) || hasProgram(program, name),
  );
}

describe.each(PAGES.filter(({ blocks }) => blocks.some(tryOf)))('$page', ({ blocks }) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = { place: await openWorkplace(SET_BY_SCHEDULERS), last: null };
  });
  afterAll(() => bench.place.close());

  for (const block of blocks) {
    const how = tryOf(block);
    if (how === null) continue;
    it.skipIf(!canRun(block))(`line ${block.line}: ${block.text.split('\n')[0]}`, async ({ skip }) => {
      if (how === isPrinted && bench.last === null) skip();
      await how(block, bench);
    });
  }
});

it('every block that is not run is known, with its reason', () => {
  const notRun = PAGES.flatMap(({ page, blocks }) =>
    blocks
      .filter(({ options }) => options['no-run'] !== undefined)
      .map(({ options, text }) => `${page}: ${text.split('\n')[0]} (${options['no-run']})`),
  );
  expect(notRun).toEqual(NOT_RUN);
});

it('a command stands in a block that says so', () => {
  for (const { page, blocks } of PAGES)
    for (const { language, options, text, line } of blocks)
      if (language === 'text' || language === '')
        expect(options['output'] === undefined && COMMAND.test(text), `${page}:${line}`).toBe(false);
});
