import { readFile, stat } from 'node:fs/promises';
import { StageError } from '../../model/stage-error.js';

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'permission denied';
  if (error.code === 'ENOENT') return 'no such file';
  if (error.code === 'EISDIR') return 'a folder, not a file';
  return error.message;
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
    throw new StageError('collect', reasonOf(error as NodeJS.ErrnoException));
  }
  throw new StageError('collect', 'not a file; what a pipe gives can come in as standard input: -');
}
