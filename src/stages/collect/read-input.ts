import { lstatSync, readFileSync, statSync } from 'node:fs';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import { StageError } from '../../model/stage-error.js';
import { reasonOf } from './reason-of.js';

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function failure(file: string, error: NodeJS.ErrnoException): StageError {
  const reason = error.code === 'ENOENT' && isLink(file) ? 'a link to nothing' : reasonOf(file, error);
  return new StageError('collect', reason);
}

const tooLarge = (size: number, maxBytes: number): StageError =>
  new StageError('collect', `${size} bytes, more than the limit of ${maxBytes}`);

/**
 * Reads a file, at once: whoever cleans it waits for it anyway. Named pipes and devices are refused: one that nobody writes to, or that never ends, would hold up the
 * run for good.
 *
 * @param maxBytes a larger one is not read at all
 * @throws StageError where it cannot be read
 */
export function readInput(file: string, maxBytes = DEFAULT_MAX_BYTES): Uint8Array {
  try {
    const found = statSync(file);
    if (found.size > maxBytes) throw tooLarge(found.size, maxBytes);
    if (found.isFile() || found.isDirectory()) return readFileSync(file);
  } catch (error) {
    throw error instanceof StageError ? error : failure(file, error as NodeJS.ErrnoException);
  }
  throw new StageError('collect', 'not a file; what a pipe gives can come in as standard input: -');
}
