import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKnownValue } from '../../src/commands/completion/offer-of.js';
import { COMMANDS } from '../../src/commands/definitions.js';
import { optionWords, spellings } from '../../src/commands/option-words.js';
import { RULE_IDS } from '../../src/rules.js';
import { hasProgram } from '../support/debian.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const IS_THERE: Readonly<Record<Shell, boolean>> = {
  bash: hasProgram('bash', 'bash'),
  zsh: hasProgram('zsh', 'zsh'),
  fish: hasProgram('fish', 'fish'),
};
const TYPED = fileURLToPath(new URL('../support/typed.zsh', import.meta.url));
const NAMES = { 'my pages/a b.html': '', 'my pages/inner/c.html': '', 'other.txt': '' };
const LINE = /\n/;
const NO_WORD = /[^\w-]+/;
const DASHES = /^--?/;
const SECONDS = 60_000;

async function folderWith(shell: Shell) {
  const { code, stdout, stderr } = await runCli(await tempFolder(), ['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return tempFolder({ ...NAMES, script: stdout });
}

describe('what shells are told', () => {
  it.each(SHELLS)('%s: every command, option, choice and rule', async (shell) => {
    const { stdout } = await runCli(await tempFolder(), ['completion', shell]);
    const words = new Set(stdout.split(NO_WORD));
    const options = COMMANDS.flatMap((command) => command.options);
    const wanted = [
      ...COMMANDS.map(({ name }) => name),
      ...options
        .flatMap((option) => spellings(optionWords(option)))
        .map((name) => (shell === 'fish' ? name.replace(DASHES, '') : name)),
      ...options.flatMap(({ choices }) => choices ?? []),
      ...RULE_IDS,
    ];
    expect(wanted.filter((word) => !words.has(word))).toEqual([]);
  });

  it('says for every value what may be offered: a name of offer-of.ts', () => {
    const values = COMMANDS.flatMap(({ options }) => options)
      .filter(({ choices }) => choices === undefined)
      .map((option) => optionWords(option).value);
    expect(values.filter((value) => value !== null && !isKnownValue(value))).toEqual([]);
  });

  it('names the shells that there are', async () => {
    const { code, stderr } = await runCli(await tempFolder(), ['completion', 'tcsh']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'inkwash: tcsh: no such shell; there are: bash, zsh, fish\n',
    });
  });
});

/** What is typed before Tab, and what stands there behind it; bash and zsh differ in what they put behind a word. */
const TYPED_WORDS: readonly (readonly [typed: string, then: string])[] = [
  ['inkwash cl', 'inkwash clean'],
  ['inkwash help ins', 'inkwash help inspect'],
  ['inkwash clean --led', 'inkwash clean --ledger'],
  ['inkwash clean my', 'inkwash clean my\\ pages/'],
  ['inkwash explain my\\ pages/a', 'inkwash explain my\\ pages/a\\ b.html'],
  ['inkwash clean -o oth', 'inkwash clean -o other.txt'],
  ['inkwash clean --errors=oth', 'inkwash clean --errors=other.txt'],
  ['inkwash clean --sites my', 'inkwash clean --sites my\\ pages/'],
  ['inkwash clean --sites=no', 'inkwash clean --sites=none'],
  ['inkwash clean --base oth', 'inkwash clean --base oth'],
  ['inkwash clean --format nd', 'inkwash clean --format ndjson'],
  ['inkwash clean --format oth', 'inkwash clean --format oth'],
  ['inkwash clean --without byline,end', 'inkwash clean --without byline,end-mark'],
  ['inkwash clean --without=byline,end', 'inkwash clean --without=byline,end-mark'],
  ['inkwash clean --fail-on tr', 'inkwash clean --fail-on truncated'],
  ['inkwash clean -- oth', 'inkwash clean -- other.txt'],
  ['inkwash check --fields tex', 'inkwash check --fields text'],
  ['inkwash rules share-', 'inkwash rules share-bar'],
  ['inkwash completion f', 'inkwash completion fish'],
  ['inkwash schema oth', 'inkwash schema oth'],
];
const END = /[ ,]$/;

describe.each(['bash', 'zsh'] as const)('%s', (shell) => {
  const canType = IS_THERE[shell] && IS_THERE.zsh;

  it.runIf(canType)('completes what is typed, on a terminal', { timeout: SECONDS }, async () => {
    const folder = await folderWith(shell);
    const seen = TYPED_WORDS.map(([typed]) => {
      const args = ['-f', TYPED, shell, './script', typed];
      const run = spawnSync('zsh', args, { cwd: folder.path, encoding: 'utf8', timeout: SECONDS });
      return [typed, run.stdout.replace('\n', '').replace(END, '')];
    });
    expect(seen).toEqual(TYPED_WORDS.map(([typed, then]) => [typed, then]));
  });
});

it.runIf(IS_THERE.bash)('bash offers all values that begin so', async () => {
  const folder = await folderWith('bash');
  const offered = (...words: readonly string[]): string[] => {
    const line = `source ./script
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_inkwash
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const args = ['--norc', '-c', line, 'bash', ...words];
    return spawnSync('bash', args, { cwd: folder.path, encoding: 'utf8' })
      .stdout.split(LINE)
      .filter((word) => word !== '');
  };
  expect(offered('inkwash', 'clean', '--format', '')).toEqual([
    'ndjson',
    'json',
    'text',
    'markdown',
    'parquet',
  ]);
  expect(offered('inkwash', 'clean', '--without', '')).toEqual(RULE_IDS);
  expect(offered('inkwash', 'clean', '--without', '=', 'byline,t')).toEqual(['byline,tag-list']);
  expect(offered('inkwash', 'clean', '--jobs', '')).toEqual([]);
  expect(offered('inkwash', 'schema', '-')).toEqual(['--all', '-h', '--help']);
});

it.runIf(IS_THERE.fish)('fish offers what is to be offered', async () => {
  const folder = await folderWith('fish');
  const offered = (typed: string): string[] => {
    const args = ['--no-config', '-c', 'source ./script; complete -C "$argv[1]"', typed];
    const run = spawnSync('fish', args, { cwd: folder.path, encoding: 'utf8' });
    return run.stdout
      .split(LINE)
      .map((row) => row.split('\t')[0]!)
      .filter((word) => word !== '');
  };
  expect(offered('inkwash cl')).toEqual(['clean']);
  expect(offered('inkwash clean my')).toEqual(['my pages/']);
  expect(offered('inkwash clean my\\ pages/')).toEqual(['my pages/a b.html', 'my pages/inner/']);
  expect(offered('inkwash clean --errors=oth')).toEqual(['--errors=other.txt']);
  expect(offered('inkwash clean --sites ')).toEqual(expect.arrayContaining(['my pages/', 'none']));
  expect(offered('inkwash clean --sites ')).not.toContain('other.txt');
  expect(offered('inkwash clean --format ').sort()).toEqual([
    'json',
    'markdown',
    'ndjson',
    'parquet',
    'text',
  ]);
  expect(offered('inkwash clean --without byline,t')).toEqual(['byline,tag-list']);
  expect(offered('inkwash rules share-')).toEqual(['share-bar']);
  expect(offered('inkwash rules share-bar sh')).toEqual([]);
  expect(offered('inkwash schema ')).toEqual([]);
  // The name of a command among the files is no command.
  expect(offered('inkwash check clean --rep')).toEqual(['--reporter']);
});
