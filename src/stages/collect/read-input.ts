import { lstat, readFile, stat } from 'node:fs/promises';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import { StageError } from '../../model/stage-error.js';
import { reasonOf } from './reason-of.js';

async function failure(file: string, error: NodeJS.ErrnoException): Promise<StageError> {
  const isLink = (await lstat(file).catch(() => null))?.isSymbolicLink() === true;
  const reason = error.code === 'ENOENT' && isLink ? 'a link to nothing' : reasonOf(file, error);
  return new StageError('collect', reason);
}

const tooLarge = (size: number, maxBytes: number): StageError =>
  new StageError('collect', `${size} bytes, more than the limit of ${maxBytes}`);

/**
 * Reads a file. Named pipes and devices are refused: one that nobody writes to, or that never ends, would hold up the
 * run for good.
 *
 * @param maxBytes a larger one is not read at all
 * @throws StageError where it cannot be read
 */
export async function readInput(file: string, maxBytes = DEFAULT_MAX_BYTES): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.size > maxBytes) throw tooLarge(found.size, maxBytes);
    if (found.isFile() || found.isDirectory()) return await readFile(file);
  } catch (error) {
    throw error instanceof StageError ? error : await failure(file, error as NodeJS.ErrnoException);
  }
  throw new StageError('collect', 'not a file; what a pipe gives can come in as standard input: -');
}
