import { lstat, readFile, stat } from 'node:fs/promises';
import { StageError } from '../../model/stage-error.js';
import { reasonOf } from './reason-of.js';

async function failure(file: string, error: NodeJS.ErrnoException): Promise<StageError> {
  const isLink = (await lstat(file).catch(() => null))?.isSymbolicLink() === true;
  const reason = error.code === 'ENOENT' && isLink ? 'a link to nothing' : reasonOf(file, error);
  return new StageError('collect', reason);
}

/**
 * Reads a file. Named pipes and devices are refused: one that nobody writes to, or that never ends, would hold up the
 * run for good.
 *
 * @throws StageError where it cannot be read
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isFile() || found.isDirectory()) return await readFile(file);
  } catch (error) {
    throw await failure(file, error as NodeJS.ErrnoException);
  }
  throw new StageError('collect', 'not a file; what a pipe gives can come in as standard input: -');
}
