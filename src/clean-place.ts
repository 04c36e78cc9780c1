import type { Outcome } from './model/article.js';
import type { CleanOptions } from './model/options.js';
import type { Place } from './model/place.js';
import { type Stage, StageError } from './model/stage-error.js';
import { clean } from './pipeline.js';
import { readPlace } from './stages/collect/read-place.js';
import { failed } from './stages/verify/failed.js';

/**
 * Cleans an input that was found. Never throws: one that cannot be read is a failed outcome.
 *
 * @param enter told of each stage that the input comes to
 */
export function cleanPlace(
  place: Place,
  options: CleanOptions = {},
  enter?: (stage: Stage) => void,
): Outcome {
  try {
    return clean(readPlace(place, options.maxBytes), options, enter);
  } catch (error) {
    const stage = error instanceof StageError ? error.stage : 'collect';
    return failed({ ...place, bytes: new Uint8Array() }, stage, (error as Error).message);
  }
}
