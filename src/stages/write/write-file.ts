import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StageError } from '../../model/stage-error.js';
import { makeFolder } from './make-folder.js';

/** Writes a file at once or not at all, with the folders that it needs. */
export async function writeFile(file: string, text: string): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new StageError('write', `${file}: ${(error as Error).message}`, error);
  }
}
