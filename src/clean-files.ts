import { cleanPlace } from './clean-place.js';
import type { Outcome } from './model/article.js';
import type { CleanOptions } from './model/options.js';
import { collect } from './stages/collect/collect.js';

/**
 * Cleans files, folders and globs: exactly one outcome for each input, in a stable order.
 *
 * @param paths files, folders (read recursively) or globs
 * @throws StageError where a path names nothing
 */
export async function* cleanFiles(
  paths: readonly string[],
  options: CleanOptions = {},
): AsyncGenerator<Outcome> {
  for await (const place of collect(paths, { maxBytes: options.maxBytes })) yield cleanPlace(place, options);
}
