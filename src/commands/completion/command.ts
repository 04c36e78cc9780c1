import { RECORD_KEYS } from '../../model/article.js';
import { FLAGS } from '../../model/flags.js';
import { packageVersion } from '../../package-version.js';
import { builtInProfiles } from '../../profiles/built-in.js';
import { RULE_IDS, RULES } from '../../rules.js';
import { type Console, UsageError } from '../console.js';
import type { CommandDefinition } from '../definition.js';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import type { Vocabulary } from './offer.js';
import { offeredCommands, type ShellScript } from './offered-commands.js';
import { zshScript } from './zsh.js';

const SCRIPTS: Readonly<Record<string, ShellScript>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** What shells offer that is data: written into the script, so that no Tab has to wait for Node to start. */
function vocabulary(): Vocabulary {
  const rules = RULES.map(({ id, purpose }) => ({ word: id, says: purpose }));
  const bare = (words: Iterable<string>) => [...words].map((word) => ({ word, says: '' }));
  return {
    rules,
    switches: rules.filter(({ word }) => RULE_IDS.includes(word)),
    flags: bare(FLAGS),
    fields: bare(RECORD_KEYS),
    sites: builtInProfiles().map(({ site, name }) => ({ word: site, says: name })),
  };
}

/**
 * `inkwash completion SHELL`: a script that tells a shell all commands, options and values.
 * @returns the exit code
 * @throws UsageError for a shell that it does not know
 */
export async function completionCommand(
  shell: string,
  commands: readonly CommandDefinition[],
  io: Console,
): Promise<number> {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined)
    throw new UsageError(`${shell}: no such shell; there are: ${Object.keys(SCRIPTS).join(', ')}`);
  await io.out(script(offeredCommands(commands, vocabulary()), packageVersion()));
  return 0;
}
