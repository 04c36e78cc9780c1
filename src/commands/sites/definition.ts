import type { CommandDefinition } from '../definition.js';
import { CONFIG, SITES } from '../options.js';

export const sites: CommandDefinition = {
  name: 'sites',
  says: 'the site profiles that there are; which one an address gets, and why',
  argument: { name: '[site]', says: 'a host, an address, or part of a name (default: all)' },
  options: [SITES, { flags: '--json', says: 'as JSON' }, CONFIG],
  run: async (site, flags, io) => (await import('./command.js')).sitesCommand(site, flags, io),
};
