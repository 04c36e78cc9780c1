import { runInOrder } from './batch/run.js';
import type { Outcome } from './model/article.js';
import { type CleanOptions, DEFAULT_MAX_BYTES } from './model/options.js';
import { StageError } from './model/stage-error.js';
import { clean } from './pipeline.js';
import { collect } from './stages/collect/collect.js';
import type { Place } from './stages/collect/place.js';
import { failed } from './stages/verify/failed.js';

/** An outcome with where its input stood in the tree. */
export interface FileOutcome {
  readonly relative: string;
  readonly outcome: Outcome;
}

async function cleanPlace(place: Place, options: CleanOptions): Promise<FileOutcome> {
  const { path, relative } = place;
  try {
    const bytes = await place.read(options.maxBytes ?? DEFAULT_MAX_BYTES);
    return { relative, outcome: clean({ path, relative, bytes }, options) };
  } catch (error) {
    const stage = error instanceof StageError ? error.stage : 'collect';
    const source = { path, relative, bytes: new Uint8Array() };
    return { relative, outcome: failed(source, stage, (error as Error).message) };
  }
}

/** Cleans inputs that have been found, in order, one outcome each. */
export function cleanPlaces(
  places: AsyncIterable<Place>,
  options: CleanOptions = {},
): AsyncGenerator<FileOutcome> {
  return runInOrder(places, (place) => cleanPlace(place, options));
}

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
  for await (const { outcome } of cleanPlaces(collect(paths), options)) yield outcome;
}
