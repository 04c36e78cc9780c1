import path from 'node:path';
import { isWithin } from './is-within.js';

/** A name for the output tree that cannot climb out of it: below the working folder as it is, else its last part. */
export function withinTree(name: string): string {
  const relative = path.relative('.', name);
  return !isWithin(name, '.') || relative === '' ? path.basename(path.resolve(name)) : relative;
}
