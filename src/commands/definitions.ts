import { OUTPUT_FORMATS } from '../stages/write/output-formats.js';
import { check } from './check/definition.js';
import { completion } from './completion/definition.js';
import type { CommandDefinition } from './definition.js';
import { learn } from './learn/definition.js';
import { man } from './man/definition.js';
import { newSite } from './new-site/definition.js';
import { CLEANING, JOBS, LIMITS, PEERS, SOURCES } from './options.js';
import { enqueue, worker } from './queue/definitions.js';
import { report } from './report/definition.js';
import { score } from './score/definition.js';
import { sites } from './sites/definition.js';

export type { CommandDefinition, OptionDefinition } from './definition.js';

const clean: CommandDefinition = {
  name: 'clean',
  says: 'article JSON from files, folders, globs or stdin',
  argument: {
    name: '[paths...]',
    says: 'files, folders (read recursively) or globs; - or nothing for stdin',
  },
  options: [
    {
      flags: '-o, --out <path>',
      says: 'a folder mirrors the input tree; a file (.ndjson .json .txt .md, with .gz; .parquet) takes all',
    },
    { flags: '--format <format>', says: 'output format', choices: OUTPUT_FORMATS, default: 'ndjson' },
    { flags: '-0, --null', says: 'end each record with NUL instead of a line break' },
    ...CLEANING,
    PEERS,
    ...SOURCES,
    { flags: '--ledger', says: 'put every cut into the article' },
    { flags: '--all', says: 'print rejected and failed records too' },
    { flags: '--min-quality <n>', says: 'exit 1 where quality.score is lower', is: 'share' },
    {
      flags: '--fail-on <flag>',
      says: 'exit 1 where an article has this flag; repeat or separate with commas',
      is: 'list',
    },
    { flags: '--errors <file>', says: 'write a record for each input that gave no article' },
    {
      flags: '--dedupe <how>',
      says: 'near-duplicates within the run: name the first in duplicateOf, or leave them out',
      choices: ['flag', 'drop'],
    },
    { flags: '--resume', says: 'skip what a former run with the same output has done' },
    { flags: '--stats <file>', says: 'write totals by outcome, format, site, encoding, flag and rule' },
    JOBS,
    { flags: '--unordered', says: 'results as they come, not in the order of the inputs' },
    ...LIMITS,
    { flags: '--quiet', says: 'no progress, no summary' },
  ],
  run: async (paths, flags, io) => (await import('./clean/command.js')).cleanCommand(paths, flags, io),
};

const explain: CommandDefinition = {
  name: 'explain',
  says: 'every block: kept or cut, by which rule, why',
  argument: { name: '<file>', says: 'a file, or archive#member; - for stdin' },
  options: [
    { flags: '--json', says: 'all of it as JSON' },
    {
      flags: '--html <file>',
      says: 'write all of it as a page: every cut in place, with its rule and reason',
    },
    { flags: '--restore', says: "print the input's text, put together from article and ledger" },
    ...CLEANING,
    PEERS,
  ],
  run: async (file, flags, io) => (await import('./explain.js')).explainCommand(file, flags, io),
};

const inspect: CommandDefinition = {
  name: 'inspect',
  says: 'format, encoding, site and why, as JSON; writes nothing',
  argument: { name: '<file>', says: 'a file, or archive#member; - for stdin' },
  options: CLEANING,
  run: async (file, flags, io) => (await import('./inspect.js')).inspectCommand(file, flags, io),
};

const rules: CommandDefinition = {
  name: 'rules',
  says: 'what each rule removes, with an example and a near miss',
  argument: { name: '[id]', says: 'a rule (default: a table of all)' },
  options: [{ flags: '--json', says: 'as JSON' }],
  run: async (id, flags, io) => (await import('./rules.js')).rulesCommand(id, flags, io),
};

const schema: CommandDefinition = {
  name: 'schema',
  says: 'the JSON Schema',
  options: [{ flags: '--all', says: 'of rejected and failed records too' }],
  run: async (flags, _none, io) => (await import('./schema.js')).schemaCommand(flags, io),
};

/** All commands, in the order in which help shows them. */
export const COMMANDS: readonly CommandDefinition[] = [
  clean,
  enqueue,
  worker,
  check,
  score,
  explain,
  report,
  inspect,
  learn,
  sites,
  newSite,
  rules,
  schema,
  completion(() => COMMANDS),
  man(() => COMMANDS),
];
