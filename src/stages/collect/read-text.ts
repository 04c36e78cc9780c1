import { readInput } from './read-input.js';

/** A file that is in UTF-8 by its format, as text. @throws StageError where it cannot be read */
export async function readText(file: string): Promise<string> {
  return Buffer.from(await readInput(file)).toString('utf8');
}
