import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StageError } from '../../model/stage-error.js';

/** Writes a file at once or not at all, with the folders that it needs. */
export async function writeFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new StageError('write', `${file}: ${(error as Error).message}`);
  }
}
