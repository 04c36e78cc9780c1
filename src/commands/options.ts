import { FORMATS } from '../model/input.js';
import type { OptionDefinition } from './definition.js';

export const CONFIG: OptionDefinition = {
  flags: '--config <file>',
  says: 'file of options by their long names (default: inkwash.json, where it is there)',
};

export const SITES: OptionDefinition = {
  flags: '--sites <dir>',
  says: 'folder of site profiles to try first, or none',
};

/** Options of all commands that clean something. */
export const CLEANING: readonly OptionDefinition[] = [
  { flags: '--as <format>', says: 'treat inputs as this format', choices: FORMATS },
  { flags: '--encoding <name>', says: 'encoding of the inputs, instead of telling it' },
  { flags: '--url <url>', says: 'address that the page was fetched from' },
  SITES,
  { flags: '--without <rule>', says: 'switch a rule off; repeat or separate with commas', is: 'list' },
  {
    flags: '--drop-lines <file>',
    says: 'lines to cut from articles: phrases, one a line, or patterns as JSON',
  },
  { flags: '--width', says: 'full-width letters and digits become half-width' },
  CONFIG,
];

/** Where inputs are, besides the paths. */
export const SOURCES: readonly OptionDefinition[] = [
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
export const LIMITS: readonly OptionDefinition[] = [
  { flags: '--max-bytes <size>', says: 'larger inputs fail (default: 64M)', is: 'size' },
  { flags: '--max-seconds <n>', says: 'inputs that take longer fail (default: 60)', is: 'positive' },
  { flags: '--max-depth <n>', says: 'archives in archives are opened so deep (default: 3)', is: 'count' },
  { flags: '--max-memory <size>', says: 'inputs that need more fail (default: 2G)', is: 'size' },
];

export const JOBS: OptionDefinition = {
  flags: '-j, --jobs <n>',
  says: 'inputs that are cleaned side by side (default: one a core)',
  is: 'count',
};

export const PEERS: OptionDefinition = {
  flags: '--peers <path>',
  says: 'articles that may hold a word that was written over: file, folder or glob; repeat or separate with commas',
  is: 'list',
};
