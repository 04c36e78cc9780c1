import type { CleaningWords } from '../cleaning-options.js';
import type { CleanOptions } from '../model/options.js';
import { UsageError } from './console.js';

/** Options that say what inputs are and how they are cleaned, the same for all commands that clean some. */
export interface InputFlags extends CleaningWords {
  readonly sites?: string;
  /** A file of lines. */
  readonly dropLines?: string;
}

/** Built-in profiles alone are read where they are needed; what reads profiles is loaded where others are named. */
async function profilesOf(sites: string | undefined): Promise<CleanOptions['profiles']> {
  return sites === undefined ? undefined : (await import('./profiles.js')).profilesFor(sites);
}

async function linesOf(file: string | undefined): Promise<CleanOptions['dropLines']> {
  return file === undefined ? undefined : (await import('./drop-lines.js')).readDropLines(file);
}

/**
 * What the options that all these commands share come to.
 * @throws UsageError
 */
export async function inputOptions(flags: InputFlags): Promise<CleanOptions> {
  const { as, encoding, url, sites, without, width } = flags;
  // It knows all rules and encodings: they are loaded where there is something to look up.
  if ((encoding ?? url ?? without) !== undefined) {
    const { wrongOption } = await import('../cleaning-options.js');
    const wrong = wrongOption({ encoding, url, without });
    if (wrong !== null) throw new UsageError(`--${wrong}`);
  }
  const dropLines = await linesOf(flags.dropLines);
  return { as, encoding, url, profiles: await profilesOf(sites), without, dropLines, width };
}
