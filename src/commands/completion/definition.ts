import type { CommandDefinition } from '../definition.js';

/** @param all every command that there is, asked for when one is run: this one is among them */
export const completion = (all: () => readonly CommandDefinition[]): CommandDefinition => ({
  name: 'completion',
  says: 'a script by which bash, zsh or fish completes commands, options and values',
  argument: { name: '<shell>', says: 'bash, zsh or fish', choices: ['bash', 'zsh', 'fish'] },
  options: [],
  run: async (shell, _flags, io) => (await import('./command.js')).completionCommand(shell, all(), io),
});
