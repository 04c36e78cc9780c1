import path from 'node:path';

/** A path with `/` between folders, as records have it. */
export function toSlash(name: string): string {
  return path.sep === '/' ? name : name.split(path.sep).join('/');
}
