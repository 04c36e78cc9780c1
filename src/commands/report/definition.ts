import type { CommandDefinition } from '../definition.js';

export const report: CommandDefinition = {
  name: 'report',
  says: 'one page that shows what a run did: charts, a table, every document',
  argument: {
    name: '<runs...>',
    says: 'what clean wrote: NDJSON, a JSON array, .gz of these, a folder of .json; - for stdin',
  },
  options: [
    { flags: '-o, --out <file>', says: 'the page (default: standard output, where that is no terminal)' },
  ],
  run: async (runs, flags, io) => (await import('./command.js')).reportCommand(runs, flags, io),
};
