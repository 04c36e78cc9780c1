import type { CommandDefinition } from '../definition.js';
import { CLEANING, JOBS, LIMITS, PEERS } from '../options.js';

/** Archives are not looked into: a label is of one page. */
const IN_CLEANING = /^--max-(?:bytes|seconds|memory) /;

export const score: CommandDefinition = {
  name: 'score',
  says: 'precision, recall and F1 against labels',
  argument: {
    name: '<gold...>',
    says: 'labels, one {"id", "file", "body", "title", …} a line, with pages/ beside them; or a folder with gold.jsonl',
  },
  options: [
    {
      flags: '--pred <file>',
      says: 'score this instead of cleaning: output of clean, or {id, title, authors, published, body} a line',
    },
    {
      flags: '--against <file>',
      says: 'another prediction of the same pages: what is better, what may be chance',
    },
    {
      flags: '--by <what>',
      says: 'tables by site or format too; repeat or separate with commas',
      is: 'list',
    },
    { flags: '--worst <n>', says: 'list the n pages that came out worst', is: 'count' },
    { flags: '--min-f1 <n>', says: 'exit 1 where F1 of a set is lower', is: 'share' },
    { flags: '--json', says: 'as JSON, with all confidence intervals' },
    ...CLEANING,
    PEERS,
    JOBS,
    ...LIMITS.filter(({ flags }) => IN_CLEANING.test(flags)),
  ],
  run: async (golds, flags, io) => (await import('./command.js')).scoreCommand(golds, flags, io),
};
