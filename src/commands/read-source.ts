import { existsSync } from 'node:fs';
import type { SourceFile } from '../model/input.js';
import { DEFAULT_MAX_BYTES } from '../model/options.js';
import { findMember } from '../stages/collect/find-member.js';
import { readInput } from '../stages/collect/read-input.js';
import { readPlace } from '../stages/collect/read-place.js';
import { standardInput } from '../stages/collect/standard-input.js';
import { toSlash } from '../stages/collect/to-slash.js';
import { UsageError } from './console.js';

/**
 * The one input of a command: a file, `archive#member`, or `-` for standard input.
 * @throws UsageError where it cannot be read
 */
export async function readSource(file: string): Promise<SourceFile> {
  const name = file === '-' ? '<stdin>' : toSlash(file);
  try {
    if (file === '-') return readPlace(await standardInput(name, DEFAULT_MAX_BYTES));
    const isMember = file.includes('#') && !existsSync(file);
    return isMember
      ? readPlace(await findMember(file))
      : { path: name, relative: name, bytes: readInput(file) };
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
