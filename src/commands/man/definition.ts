import type { CommandDefinition } from '../definition.js';

/** @param all every command that there is, asked for when one is run: this one is among them */
export const man = (all: () => readonly CommandDefinition[]): CommandDefinition => ({
  name: 'man',
  says: 'the manual page: inkwash man | man -l -',
  options: [],
  run: async (_flags, _none, io) => (await import('./command.js')).manCommand(all(), io),
});
