import type { CleaningWords } from '../cleaning-options.js';
import type { CleanOptions } from '../model/options.js';
import { UsageError } from './console.js';

/** Options that say what inputs are and how they are cleaned, the same for all commands that clean some. */
export interface InputFlags extends CleaningWords {
  readonly sites?: string;
}

/** Built-in profiles alone are read where they are needed; what reads profiles is loaded where others are named. */
async function profilesOf(sites: string | undefined): Promise<CleanOptions['profiles']> {
  return sites === undefined ? undefined : (await import('./profiles.js')).profilesFor(sites);
}

/**
 * What `--as`, `--encoding`, `--url`, `--sites` and `--without` come to.
 * @throws UsageError
 */
export async function inputOptions({ as, encoding, url, sites, without }: InputFlags): Promise<CleanOptions> {
  // It knows all rules and encodings: they are loaded where there is something to look up.
  if ((encoding ?? url ?? without) !== undefined) {
    const { wrongOption } = await import('../cleaning-options.js');
    const wrong = wrongOption({ encoding, url, without });
    if (wrong !== null) throw new UsageError(`--${wrong}`);
  }
  return { as, encoding, url, profiles: await profilesOf(sites), without };
}
