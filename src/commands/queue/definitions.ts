import { OUTPUT_FORMATS } from '../../stages/write/output-formats.js';
import type { CommandDefinition, OptionDefinition } from '../definition.js';
import { CLEANING, CONFIG, JOBS, LIMITS, PEERS, SOURCES } from '../options.js';

/** Limits that matter where inputs are found. */
const IN_FINDING = /^--max-(?:bytes|depth) /;

/** Which queue of which Redis. */
const QUEUE: readonly OptionDefinition[] = [
  {
    flags: '--redis <url>',
    says: 'Redis that keeps the queue',
    default: 'redis://127.0.0.1:6379',
    env: 'INKWASH_REDIS',
  },
  { flags: '--queue <name>', says: 'name of the queue', default: 'inputs' },
];

export const enqueue: CommandDefinition = {
  name: 'enqueue',
  says: 'put inputs into a queue, for workers on machines that share the disk',
  argument: {
    name: '[paths...]',
    says: 'files, folders (read recursively) or globs; - or nothing for stdin',
  },
  options: [
    ...QUEUE,
    { flags: '-o, --out <folder>', says: 'where workers write: left out of the inputs' },
    ...SOURCES,
    ...LIMITS.filter(({ flags }) => IN_FINDING.test(flags)),
    CONFIG,
    { flags: '--max-waiting <n>', says: 'wait for workers while more inputs are in the queue', is: 'count' },
    {
      flags: '--attempts <n>',
      says: 'times that an input is tried that is not there or cannot be read (default: 5)',
      is: 'count',
    },
    { flags: '--quiet', says: 'no progress, no summary' },
  ],
  run: async (paths, flags, io) => (await import('./enqueue.js')).enqueueCommand(paths, flags, io),
};

export const worker: CommandDefinition = {
  name: 'worker',
  says: 'clean what is in a queue, until it is told to end',
  options: [
    ...QUEUE,
    { flags: '-o, --out <folder>', says: 'mirrors the input tree; the same one for all workers' },
    {
      flags: '--format <format>',
      says: 'output format',
      choices: OUTPUT_FORMATS.filter((format) => format !== 'parquet'),
      default: 'ndjson',
    },
    ...CLEANING,
    PEERS,
    { flags: '--ledger', says: 'put every cut into the article' },
    { flags: '--all', says: 'write rejected and failed records too, each as a file' },
    { flags: '--until-empty', says: 'end when nothing waits and no other worker has anything under way' },
    {
      flags: '--takeover <seconds>',
      says: 'what a worker that is gone had under way is done by another after so long (default: 30)',
      is: 'positive',
    },
    { flags: '--stats <file>', says: 'write totals of what this worker did' },
    JOBS,
    ...LIMITS.filter(({ flags }) => !flags.startsWith('--max-depth')),
    { flags: '--quiet', says: 'no progress, no summary' },
  ],
  run: async (flags, none, io) => (await import('./worker.js')).workerCommand(flags, none, io),
};
