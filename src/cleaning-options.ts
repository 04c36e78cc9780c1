import type { Format } from './model/input.js';
import { RULE_IDS } from './rules.js';
import { encodingName } from './stages/decode/encoding-name.js';

/** How inputs are cleaned, in the words of a flag, a file of options or a fixture. */
export interface CleaningWords {
  readonly as?: Format | undefined;
  readonly encoding?: string | undefined;
  readonly url?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly width?: boolean | undefined;
}

const FETCHED = new Set(['http:', 'https:']);

/**
 * What is wrong with the values of options, the option's name first, or `null`: `url news: not an address`. A wrong one
 * would fail every input, so it ends the run.
 */
export function wrongOption({ encoding, url, without }: CleaningWords): string | null {
  if (encoding !== undefined && encodingName(encoding) === null)
    return `encoding ${encoding}: no such encoding`;
  if (url !== undefined && !(URL.canParse(url) && FETCHED.has(new URL(url).protocol)))
    return `url ${url}: not an address; it opens with http:// or https://`;
  const unknown = without?.find((id) => !RULE_IDS.includes(id));
  return unknown === undefined ? null : `without ${unknown}: no such rule; there are: ${RULE_IDS.join(', ')}`;
}
