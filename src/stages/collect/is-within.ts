import path from 'node:path';

/** True where a path leads into a folder, or is the folder. */
export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
