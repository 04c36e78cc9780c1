import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  globalsInTheirPlace,
  modulesInTheirPlace,
  textIsAskedOfBlocks,
} from './support/architecture/bans.js';
import { importsRunDown, indexOnlyReexports, noCycles } from './support/architecture/layers.js';
import {
  filesAreShort,
  functionsFitAScreen,
  namesSaySomething,
  oneThingAFile,
} from './support/architecture/shape.js';
import { readSources, type Source, sourceOf } from './support/architecture/source.js';

const SOURCES = readSources(fileURLToPath(new URL('../src', import.meta.url)));

type Check = (sources: readonly Source[]) => string[];
/** Texts by their paths below `src`. */
type Files = Readonly<Record<string, string>>;

const complaints = (check: Check, files: Files): string[] =>
  check(Object.entries(files).map(([path, text]) => sourceOf(path, text)));

const lines = (count: number): string => 'x;\n'.repeat(count);

/** Each check with files that break it, the complaint that must come, and files that only look like it. */
const CHECKS: readonly {
  readonly name: string;
  readonly check: Check;
  readonly broken: readonly (readonly [files: Files, where: string, why: string])[];
  readonly sound: readonly Files[];
}[] = [
  {
    name: 'imports run down the layers',
    check: importsRunDown,
    broken: [
      [{ 'pipeline.ts': "import { main } from './cli.js';" }, 'pipeline.ts:1', 'pipeline imports cli'],
      [{ 'cli.ts': "export * from './index.js';" }, 'cli.ts:1', 'cli imports index'],
      [{ 'reporters/a.ts': "import '../commands/b.js';" }, 'reporters/a.ts:1', 'reporters imports commands'],
      [{ 'reporters/a.ts': "import '../rules.js';" }, 'reporters/a.ts:1', 'reporters imports pipeline'],
      [{ 'sinks/a.ts': "import '../commands/b.js';" }, 'sinks/a.ts:1', 'sinks imports commands'],
      [{ 'sinks/a.ts': "import '../queue/b.js';" }, 'sinks/a.ts:1', 'sinks imports queue'],
      [{ 'reporters/a.ts': "import '../sinks/b.js';" }, 'reporters/a.ts:1', 'reporters imports sinks'],
      [{ 'batch/a.ts': "\nimport '../stages/b/c.js';" }, 'batch/a.ts:2', 'batch imports stages/b'],
      [{ 'stages/a/b.ts': "import '../../pipeline.js';" }, 'stages/a/b.ts:1', 'stages/a imports pipeline'],
      [{ 'profiles/a.ts': "import '../stages/b/c.js';" }, 'profiles/a.ts:1', 'profiles imports stages/b'],
      [{ 'html/a.ts': "await import('../profiles/b.js');" }, 'html/a.ts:1', 'html imports profiles'],
      [{ 'text/a.ts': "type B = import('../html/b.js').B;" }, 'text/a.ts:1', 'text imports html'],
      [{ 'model/a.ts': "import type { B } from '../text/b.js';" }, 'model/a.ts:1', 'model imports text'],
      [{ 'model/a.ts': "export { b } from '../text/b.js';" }, 'model/a.ts:1', 'model imports text'],
      [{ 'model/a.ts': "import '../../package.json';" }, 'model/a.ts:1', 'model imports ..'],
      [{ 'stages/a/b.ts': "import '../c/d.js';" }, 'stages/a/b.ts:1', 'no stage knows another'],
      [
        { 'stages/a/r/b.ts': "import type { D } from '../../c/d.js';" },
        'stages/a/r/b.ts:1',
        'no stage knows',
      ],
      [{ 'text/a.ts': 'await import(name);' }, 'text/a.ts:1', 'a computed name'],
      [{ 'extra/a.ts': '' }, 'extra/a.ts:1', 'extra is in no layer'],
      [{ 'extra.ts': '' }, 'extra.ts:1', 'extra is in no layer'],
    ],
    sound: [
      { 'cli.ts': "import './commands/a.js'; import './model/b.js'; await import('./pipeline.js');" },
      { 'stages/a/rules/b.ts': "import '../c.js'; import '../../../html/d.js'; import 'node:path';" },
      { 'clean-files.ts': "import './pipeline.js'; import './batch/pool.js'; import './profiles/load.js';" },
      { 'html/a.ts': "import './b.js'; import '../text/c.js'; const s = \"import './cli.js'\";" },
    ],
  },
  {
    name: 'no imports come round to where they started',
    check: noCycles,
    broken: [
      [
        {
          'text/a.ts': "import './b.js';",
          'text/b.ts': "import './c.js';",
          'text/c.ts': "\nexport * from './b.js';",
        },
        'text/c.ts:2',
        'text/b.ts → text/c.ts → text/b.ts',
      ],
      [{ 'text/a.ts': "import { type A, a } from './a.js';" }, 'text/a.ts:1', 'text/a.ts → text/a.ts'],
    ],
    sound: [
      { 'text/a.ts': "import './b.js';", 'text/b.ts': "import type { A } from './a.js';" },
      { 'text/a.ts': "import './b.js'; import './c.js';", 'text/b.ts': "import './c.js';", 'text/c.ts': '' },
    ],
  },
  {
    name: 'index.ts only re-exports',
    check: indexOnlyReexports,
    broken: [
      [{ 'index.ts': "export * from './a.js';\nexport const b = 1;" }, 'index.ts:2', 'only re-exports'],
      [{ 'index.ts': "import './a.js';" }, 'index.ts:1', 'only re-exports'],
    ],
    sound: [{ 'index.ts': "export { a, type B } from './a.js';\nexport type { C } from './c.js';" }],
  },
  {
    name: 'packages and modules are in their place',
    check: modulesInTheirPlace,
    broken: [
      ...['htmlparser2', 'cheerio', 'cheerio/slim', 'domhandler', 'css-what', 'commander', 'gray-matter'].map(
        (name) => [{ 'text/a.ts': `import '${name}';` }, 'text/a.ts:1', `imports ${name}: `] as const,
      ),
      ...['process', 'console', 'module', 'child_process', 'vm', 'http', 'https', 'net', 'dns/promises'].map(
        (name) =>
          [{ 'text/a.ts': `\nimport 'node:${name}';` }, 'text/a.ts:2', `imports node:${name}: `] as const,
      ),
      [{ 'commands/a.ts': "import type { Command } from 'commander';" }, 'commands/a.ts:1', 'only cli.ts'],
      [{ 'commands/a.ts': "import type { Redis } from 'ioredis';" }, 'commands/a.ts:1', 'only queue/'],
      [{ 'cli.ts': "await import('bullmq');" }, 'cli.ts:1', 'only queue/'],
      [{ 'text/a.ts': "const a = require('cheerio');" }, 'text/a.ts:1', 'only html/'],
      [{ 'text/a.ts': "type A = import('domhandler').Element;" }, 'text/a.ts:1', 'only html/'],
      [{ 'text/a.ts': "export * from 'htmlparser2';" }, 'text/a.ts:1', 'only html/'],
      [{ 'text/a.ts': "await import('https');" }, 'text/a.ts:1', 'hostile'],
      [{ 'cli.ts': "import { spawn } from 'child_process';" }, 'cli.ts:1', 'hostile'],
      [
        { 'stages/detach/detach.ts': "import matter from 'gray-matter';" },
        'stages/detach/detach.ts:1',
        'code',
      ],
    ],
    sound: [
      { 'html/a.ts': "import 'htmlparser2'; import type { Element } from 'domhandler'; import 'css-what';" },
      { 'queue/a.ts': "import { Queue } from 'bullmq'; import { Redis } from 'ioredis';" },
      { 'cli.ts': "import { Command } from 'commander'; import process from 'node:process';" },
      { 'stages/detach/read-front-matter.ts': "import matter from 'gray-matter';" },
      { 'commands/a.ts': "import './console.js'; import 'node:fs'; import 'zod'; const a = 'commander';" },
    ],
  },
  {
    name: 'globals are in their place',
    check: globalsInTheirPlace,
    broken: [
      [{ 'commands/a.ts': '\nprocess.exit(1);' }, 'commands/a.ts:2', 'uses process: only cli.ts'],
      [{ 'text/a.ts': 'const { env } = process;' }, 'text/a.ts:1', 'uses process'],
      [{ 'text/a.ts': 'globalThis.process.env;' }, 'text/a.ts:1', 'uses process'],
      [{ 'text/a.ts': "(globalThis as any)['process'];" }, 'text/a.ts:1', 'uses process'],
      [{ 'text/a.ts': 'const a = process as never;' }, 'text/a.ts:1', 'uses process'],
      [{ 'text/a.ts': "console.log('a');" }, 'text/a.ts:1', 'uses console: a library prints nothing'],
      [{ 'text/a.ts': 'const log = console;' }, 'text/a.ts:1', 'uses console'],
      [{ 'cli.ts': "eval('1');" }, 'cli.ts:1', 'uses eval'],
      [{ 'text/a.ts': "(0, eval)('1');" }, 'text/a.ts:1', 'uses eval'],
      [{ 'text/a.ts': "new Function('return 1')();" }, 'text/a.ts:1', 'uses Function'],
      [{ 'text/a.ts': "Function('return 1');" }, 'text/a.ts:1', 'uses Function'],
      [{ 'cli.ts': "await fetch('https://a.example');" }, 'cli.ts:1', 'uses fetch'],
      [{ 'text/a.ts': "new WebSocket('wss://a.example');" }, 'text/a.ts:1', 'uses WebSocket'],
    ],
    sound: [
      { 'cli.ts': "process.exitCode = 1; console.error('a');" },
      { 'text/a.ts': 'interface A { process: number; eval(): void } const a = { console: 1 }; a.console;' },
      { 'text/a.ts': "// process.exit()\nconst a = 'eval'; type F = Function; type C = Console; b.fetch();" },
    ],
  },
  {
    name: 'text is asked of blocks, not of cheerio',
    check: textIsAskedOfBlocks,
    broken: [
      [{ 'stages/a/b.ts': "\nconst a = $('p').text();" }, 'stages/a/b.ts:2', 'calls .text()'],
      [{ 'text/a.ts': 'const a = b?.text();' }, 'text/a.ts:1', 'calls .text()'],
    ],
    sound: [{ 'html/a.ts': 'const a = $.root().text();' }, { 'text/a.ts': 'const a = block.text; text(a);' }],
  },
  {
    name: 'a file of a stage exports one thing and is called after it',
    check: oneThingAFile,
    broken: [
      [
        { 'stages/a/choose-run.ts': 'export function chooseRun() {}\nexport const LIMIT = 1;' },
        'stages/a/choose-run.ts:2',
        'exports LIMIT beside chooseRun',
      ],
      [{ 'stages/a/b.ts': 'export const b = 1, c = 2;' }, 'stages/a/b.ts:1', 'exports c beside b'],
      [
        { 'stages/a/b.ts': 'function b() {}\nclass C {}\nexport { b, C };' },
        'stages/a/b.ts:3',
        'exports C beside b',
      ],
      [{ 'stages/a/b.ts': "export * from './c.js';" }, 'stages/a/b.ts:1', 'exports *'],
      [{ 'stages/a/b.ts': 'export default 1;' }, 'stages/a/b.ts:1', 'exports default'],
      [{ 'stages/a/run.ts': 'export function chooseRun() {}' }, 'stages/a/run.ts:1', 'choose-run.ts'],
      [{ 'stages/a/rules/b.ts': 'export const RULE_IDS = [];' }, 'stages/a/rules/b.ts:1', 'rule-ids.ts'],
    ],
    sound: [
      {
        'stages/a/choose-run.ts':
          'export interface Run {}\nexport type R = Run;\nexport async function* chooseRun() {}',
      },
      {
        'stages/a/note.ts': 'export interface Note {}',
        'stages/a/rule-ids.ts': 'export const RULE_IDS = [];',
      },
      { 'stages/a/b.ts': 'class B {}\ntype C = B;\nexport { B as b, type C };' },
      { 'text/names.ts': 'export const a = 1;\nexport const b = 2;' },
    ],
  },
  {
    name: 'functions fit a screen',
    check: functionsFitAScreen,
    broken: [
      [{ 'text/a.ts': `function a() {\n${lines(49)}}` }, 'text/a.ts:1', 'a function of 51 lines'],
      [{ 'text/a.ts': `class A {\n  b() {\n${lines(49)}}\n}` }, 'text/a.ts:2', 'a function of 51 lines'],
      [{ 'text/a.ts': `class A {\n  #b() {\n${lines(49)}}\n}` }, 'text/a.ts:2', 'a function of 51 lines'],
      [{ 'text/a.ts': `const a = {\n  b() {\n${lines(49)}}\n}` }, 'text/a.ts:2', 'a function of 51 lines'],
      [
        { 'text/a.ts': `const a = () =>\n  [\n${'1,\n'.repeat(49)}]` },
        'text/a.ts:1',
        'a function of 51 lines',
      ],
      [
        { 'text/a.ts': `function a() {\n const b = () => {\n${lines(48)}};\n}` },
        'text/a.ts:1',
        'a function of 52',
      ],
      [{ 'text/a.ts': '\nfunction a(b, c, d, e, f) {}' }, 'text/a.ts:2', '5 parameters'],
      [{ 'text/a.ts': 'class A { constructor(b, c, d, e, f) {} }' }, 'text/a.ts:1', '5 parameters'],
      [{ 'text/a.ts': 'const a = (b, c, d, e, ...f) => b;' }, 'text/a.ts:1', '5 parameters'],
    ],
    sound: [
      { 'text/a.ts': `function a(b, c, d, e) {\n${lines(48)}}\n${lines(60)}` },
      { 'text/a.ts': `class A {\n${'  a() {\n    x;\n  }\n'.repeat(20)}}` },
    ],
  },
  {
    name: 'files are short',
    check: filesAreShort,
    broken: [[{ 'text/a.ts': lines(201) }, 'text/a.ts:201', '201 lines']],
    sound: [{ 'text/a.ts': lines(200) }],
  },
  {
    name: 'names of folders and files say something',
    check: namesSaySomething,
    broken: ['utils/a', 'text/helpers', 'text/common/a', 'stages/a/misc', 'lib'].map(
      (path) => [{ [`${path}.ts`]: '' }, `${path}.ts:1`, 'called '] as const,
    ),
    sound: [{ 'text/library.ts': '', 'text/uncommon/a.ts': '', 'stages/a/helper-text.ts': '' }],
  },
];

it('all of src is read', () => {
  expect(SOURCES.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['cli.ts', 'stages/strip/rules/byline.ts']),
  );
});

describe.each(CHECKS)('$name', ({ check, broken, sound }) => {
  it('in all of src', () => {
    expect(check(SOURCES)).toEqual([]);
  });

  it.each(broken)('not in %j', (files, where, why) => {
    const found = complaints(check, files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`src/${where}: `);
    expect(found[0]).toContain(why);
  });

  it.each(sound.map((files) => [files]))('in %j', (files) => {
    expect(complaints(check, files)).toEqual([]);
  });
});
