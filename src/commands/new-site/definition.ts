import type { CommandDefinition } from '../definition.js';
import { CLEANING } from '../options.js';

const OF_INPUT = /^--(?:as|encoding|url) /;

export const newSite: CommandDefinition = {
  name: 'new-site',
  says: 'a site profile and a fixture to start from, made of one page',
  argument: { name: '<page>', says: 'a page or dump of an article, or archive#member; - for stdin' },
  options: [
    { flags: '-o, --out <dir>', says: 'folder that gets sites/ and fixtures/', default: '.' },
    { flags: '--host <host>', says: 'host of the site (default: that of the page’s address)' },
    { flags: '--name <name>', says: 'name of the site (default: as the page calls it)' },
    ...CLEANING.filter(({ flags }) => OF_INPUT.test(flags)),
  ],
  run: async (page, flags, io) => (await import('./command.js')).newSiteCommand(page, flags, io),
};
