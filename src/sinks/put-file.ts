import { rename, rm, writeFile } from 'node:fs/promises';
import { partialOf } from './partials.js';

/**
 * Writes a file at once or not at all, in a folder that is there. It is not forced to the disk: that costs more than
 * the cleaning, and what a power cut takes is found missing and made again.
 */
export async function putFile(file: string, data: string): Promise<void> {
  const partial = await partialOf(file);
  try {
    await writeFile(partial, data, { flag: 'wx' });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  }
}
