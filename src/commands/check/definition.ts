import { REPORTERS } from '../../reporters/check/names.js';
import type { CommandDefinition } from '../definition.js';
import { CLEANING, PEERS } from '../options.js';

export const check: CommandDefinition = {
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
      flags: '--fields <field>',
      says: 'compare and write only these keys; repeat or separate with commas',
      is: 'list',
    },
    { flags: '--ledger', says: 'with --update: put every cut into what is written anew' },
    {
      flags: '--tolerance <n>',
      says: 'a text whose F1 with the expected one is so high passes; all other fields must be equal',
      is: 'share',
    },
    {
      flags: '--floors <file>',
      says: 'score labelled pages, and fail where a score is below its floor; --update raises floors',
    },
    { flags: '--allow-regression', says: 'with --floors and --update: lower floors that are missed' },
    ...CLEANING,
    PEERS,
  ],
  run: async (roots, flags, io) => (await import('./command.js')).checkCommand(roots, flags, io),
};
