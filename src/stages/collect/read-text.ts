import { readInput } from './read-input.js';

/** A file that is in UTF-8 by its format, as text. @throws StageError where it cannot be read */
export function readText(file: string): string {
  return Buffer.from(readInput(file)).toString('utf8');
}
