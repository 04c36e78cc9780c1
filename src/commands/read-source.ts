import type { SourceFile } from '../model/input.js';
import { DEFAULT_MAX_BYTES } from '../model/options.js';
import { readInput } from '../stages/collect/read-input.js';
import { readPlace } from '../stages/collect/read-place.js';
import { standardInput } from '../stages/collect/standard-input.js';
import { toSlash } from '../stages/collect/to-slash.js';
import { UsageError } from './console.js';

/**
 * The one input of a command; `-` is standard input.
 * @throws UsageError where it cannot be read
 */
export async function readSource(file: string): Promise<SourceFile> {
  const name = file === '-' ? '<stdin>' : toSlash(file);
  try {
    if (file === '-') return readPlace(await standardInput(name, DEFAULT_MAX_BYTES));
    return { path: name, relative: name, bytes: readInput(file) };
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
