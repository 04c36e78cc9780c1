import { lstat, stat } from 'node:fs/promises';

export type PathKind = 'file' | 'folder' | 'other';

/** Something is there, or may be: reading it tells what is wrong. */
const UNREADABLE = new Set(['EACCES', 'EPERM', 'ELOOP']);

/** What a path is, `null` where there is nothing. A link to nothing is a file that cannot be read. */
export async function kindOf(name: string): Promise<PathKind | null> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    if (UNREADABLE.has((error as NodeJS.ErrnoException).code ?? '')) return 'file';
    return (await lstat(name).catch(() => null)) === null ? null : 'file';
  }
}
