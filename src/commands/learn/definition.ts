import type { CommandDefinition } from '../definition.js';
import { CLEANING, LIMITS } from '../options.js';

/** One address is no option where there are many pages. */
const OF_MANY = CLEANING.filter(({ flags }) => !flags.startsWith('--url'));

export const learn: CommandDefinition = {
  name: 'learn',
  says: 'a site profile from pages of one site, without labels',
  argument: { name: '<folder>', says: 'some twenty pages or dumps of one site: a folder, archive or glob' },
  options: [
    {
      flags: '-o, --out <file>',
      says: 'write the profile to this file, whose name ends in .json (default: stdout)',
    },
    { flags: '--json', says: 'print rules with their support, and what they change, as JSON' },
    {
      flags: '--max-pages <n>',
      says: 'of more pages so many are read, evenly spread (default: 100)',
      is: 'count',
    },
    ...OF_MANY,
    ...LIMITS.filter(({ flags }) => flags.startsWith('--max-bytes')),
    { flags: '--quiet', says: 'no words about rules and pages' },
  ],
  run: async (folder, flags, io) => (await import('./command.js')).learnCommand(folder, flags, io),
};
