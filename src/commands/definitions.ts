import { FORMATS } from '../model/input.js';
import { REPORTERS } from '../reporters/check/names.js';
import { OUTPUT_FORMATS } from '../stages/write/output-formats.js';
import type { Console } from './console.js';

/** An option as help shows it. Without `is` it takes one value where its flags name one, else none. */
export interface OptionDefinition {
  /** `-o, --out <path>`. */
  readonly flags: string;
  readonly says: string;
  /**
   * A list is given by commas or by repeating the option; a share is a number from 0 to 1, a count a whole one from 1; a
   * size may have a letter: 64M.
   */
  readonly is?: 'list' | 'share' | 'positive' | 'count' | 'size';
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** A command: what help says of it, and what runs it. */
export interface CommandDefinition {
  readonly name: string;
  readonly says: string;
  readonly argument?: { readonly name: string; readonly says: string };
  readonly options: readonly OptionDefinition[];
  /** Loads what the command needs, and runs it. @returns the exit code */
  // biome-ignore lint/suspicious/noExplicitAny: flags have the type that the options above give them
  readonly run: (argument: any, flags: any, io: Console) => Promise<number>;
}

/** Options of all commands that clean something. */
const CLEANING: readonly OptionDefinition[] = [
  { flags: '--as <format>', says: 'treat inputs as this format', choices: FORMATS },
  { flags: '--encoding <name>', says: 'encoding of the inputs, instead of telling it' },
  { flags: '--url <url>', says: 'address that the page was fetched from' },
  { flags: '--sites <dir>', says: 'folder of site profiles to try first, or none' },
  { flags: '--without <rule>', says: 'switch a rule off; repeat or separate with commas', is: 'list' },
  {
    flags: '--config <file>',
    says: 'file of options by their long names (default: inkwash.json, where it is there)',
  },
];

/** Where inputs are, besides the paths. */
const SOURCES: readonly OptionDefinition[] = [
  {
    flags: '--files-from <file>',
    says: 'paths to clean, one a line, or NUL between them, or a file that --errors wrote; - for stdin',
  },
  { flags: '--base <dir>', says: 'output names are relative to this folder' },
  { flags: '--shard <i/n>', says: 'only the i-th of n parts of the inputs' },
  { flags: '--records', says: 'inputs are records of a crawler: NDJSON or JSON arrays' },
  {
    flags: '--html-key <key>',
    says: 'what records call the page; repeat, or commas: the first that is there',
    is: 'list',
  },
  { flags: '--url-key <key>', says: 'what records call its address', is: 'list' },
  { flags: '--time-key <key>', says: 'what records call the time of fetching', is: 'list' },
  { flags: '--stdin-filename <name>', says: 'name for what comes from stdin', default: '<stdin>' },
];

/** What an input may cost. */
const LIMITS: readonly OptionDefinition[] = [
  { flags: '--max-bytes <size>', says: 'larger inputs fail (default: 64M)', is: 'size' },
  { flags: '--max-seconds <n>', says: 'inputs that take longer fail (default: 60)', is: 'positive' },
  { flags: '--max-depth <n>', says: 'archives in archives are opened so deep (default: 3)', is: 'count' },
  { flags: '--max-memory <size>', says: 'inputs that need more fail (default: 2G)', is: 'size' },
];

const PEERS: OptionDefinition = {
  flags: '--peers <path>',
  says: 'articles that may hold a word that was written over: file, folder or glob; repeat or separate with commas',
  is: 'list',
};

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
    {
      flags: '-j, --jobs <n>',
      says: 'inputs that are cleaned side by side (default: one a core)',
      is: 'count',
    },
    { flags: '--unordered', says: 'results as they come, not in the order of the inputs' },
    ...LIMITS,
    { flags: '--quiet', says: 'no progress, no summary' },
  ],
  run: async (paths, flags, io) => (await import('./clean/command.js')).cleanCommand(paths, flags, io),
};

const check: CommandDefinition = {
  name: 'check',
  says: 'compare with expected JSON beside each input; for CI',
  argument: {
    name: '[fixtures...]',
    says: 'folders of fixtures, or single ones (default: fixtures, or . beside expected)',
  },
  options: [
    { flags: '--update', says: 'write what comes out now where it differs or is missing' },
    { flags: '--reporter <name>', says: 'how to tell what differs', choices: REPORTERS, default: 'pretty' },
    {
      flags: '--fields <key>',
      says: 'compare and write only these keys; repeat or separate with commas',
      is: 'list',
    },
    { flags: '--ledger', says: 'with --update: put every cut into what is written anew' },
    ...CLEANING,
    PEERS,
  ],
  run: async (roots, flags, io) => (await import('./check.js')).checkCommand(roots, flags, io),
};

const explain: CommandDefinition = {
  name: 'explain',
  says: 'every block: kept or cut, by which rule, why',
  argument: { name: '<file>', says: 'a file; - for stdin' },
  options: [
    { flags: '--json', says: 'all of it as JSON' },
    { flags: '--restore', says: "print the input's text, put together from article and ledger" },
    ...CLEANING,
    PEERS,
  ],
  run: async (file, flags, io) => (await import('./explain.js')).explainCommand(file, flags, io),
};

const inspect: CommandDefinition = {
  name: 'inspect',
  says: 'format, encoding, site and why, as JSON; writes nothing',
  argument: { name: '<file>', says: 'a file; - for stdin' },
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
export const COMMANDS: readonly CommandDefinition[] = [clean, check, explain, inspect, rules, schema];
