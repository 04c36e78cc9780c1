import type { Format } from '../model/input.js';
import type { CleanOptions } from '../model/options.js';
import { RULE_IDS } from '../rules.js';
import { encodingName } from '../stages/decode/encoding-name.js';
import { UsageError } from './console.js';
import { profilesFor } from './profiles.js';

/** Options that say what inputs are and how they are cleaned, the same for all commands that clean some. */
export interface InputFlags {
  readonly as?: Format;
  readonly encoding?: string;
  readonly url?: string;
  readonly sites?: string;
  readonly without?: readonly string[];
}

const FETCHED = new Set(['http:', 'https:']);

/**
 * What `--as`, `--encoding`, `--url`, `--sites` and `--without` come to. A wrong one would fail every input, so it ends the run.
 * @throws UsageError
 */
export function inputOptions({ as, encoding, url, sites, without }: InputFlags): CleanOptions {
  if (encoding !== undefined && encodingName(encoding) === null)
    throw new UsageError(`--encoding ${encoding}: no such encoding`);
  if (url !== undefined && !(URL.canParse(url) && FETCHED.has(new URL(url).protocol)))
    throw new UsageError(`--url ${url}: not an address; it opens with http:// or https://`);
  const unknown = without?.find((id) => !RULE_IDS.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--without ${unknown}: no such rule; there are: ${RULE_IDS.join(', ')}`);
  return { as, encoding, url, profiles: profilesFor(sites), without };
}
