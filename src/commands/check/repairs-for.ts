import type { Repairs } from '../../check/run-fixture.js';
import { shellWord } from '../shell-word.js';
import type { CheckFlags } from './flags.js';

/** A command that accepts what comes out now, on what it is asked for. */
export interface CheckRepairs extends Repairs {
  /** Floors written anew, lower ones as well where that is asked for. */
  readonly floors: (isRegression: boolean) => string;
}

/** The command again, for one input or for the floors, with the flags that decide what comes out. */
export function repairsFor(flags: CheckFlags): CheckRepairs {
  const { as, encoding, url, sites, without, dropLines, width, peers, fields, config, tolerance, floors } =
    flags;
  const words = (options: Readonly<Record<string, unknown>>): string =>
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` --${name}${value === true ? '' : ` ${shellWord(String(value))}`}`)
      .join('');
  const cleaning = { as, encoding, url, sites, without, 'drop-lines': dropLines, peers, width };
  const rest = words({ ...cleaning, fields, config, tolerance, ledger: flags.ledger });
  return {
    // A name that looks like an option is told from one.
    update: (input) =>
      input.startsWith('-')
        ? `inkwash check --update${rest} -- ${shellWord(input)}`
        : `inkwash check ${shellWord(input)} --update${rest}`,
    remove: (expected) => `rm -- ${shellWord(expected)}`,
    floors: (isRegression) =>
      `inkwash check${words({ floors })} --update${isRegression ? ' --allow-regression' : ''}${words({ ...cleaning, config })}`,
  };
}
