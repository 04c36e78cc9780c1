import { packageVersion } from '../../package-version.js';
import type { Console } from '../console.js';
import type { CommandDefinition } from '../definition.js';
import { manPage } from './man-page.js';

/** `inkwash man`: the manual page, as man(1) reads it. @returns the exit code */
export async function manCommand(commands: readonly CommandDefinition[], io: Console): Promise<number> {
  await io.out(manPage(commands, packageVersion()));
  return 0;
}
