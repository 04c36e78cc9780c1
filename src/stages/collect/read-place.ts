import type { SourceFile } from '../../model/input.js';
import type { Place } from '../../model/place.js';
import { StageError } from '../../model/stage-error.js';
import { readInput } from './read-input.js';

/**
 * The bytes of an input that was found.
 * @throws StageError where it cannot be read, or has more bytes than this
 */
export function readPlace({ path, relative, supply, origin }: Place, maxBytes?: number): SourceFile {
  if (supply.kind === 'fault') throw new StageError('collect', supply.message);
  const bytes = supply.kind === 'file' ? readInput(supply.file, maxBytes) : supply.bytes;
  return { path, relative, bytes, origin };
}
