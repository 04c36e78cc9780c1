import { type Dirent, readdir } from 'node:fs';
import path from 'node:path';
import fastGlob, { type Entry } from 'fast-glob';
import { kindOf } from './kind-of.js';
import { reasonOf } from './reason-of.js';

/** A file, or a folder that cannot be looked into. */
export interface Listed {
  /** Below the folder that was listed; empty for that folder itself. */
  readonly name: string;
  /** Why there is nothing to read, `null` for a file. */
  readonly fault: string | null;
}

type ReadError = NodeJS.ErrnoException | null;

/** What is not there, or no longer, is no fault. */
const GONE = new Set(['ENOENT', 'ENOTDIR']);

/** Is this a file, or a link to one? Links to folders are not followed: they may lead in circles. */
async function isFile(file: string, { dirent }: Entry): Promise<boolean> {
  return dirent.isSymbolicLink() ? (await kindOf(file)) === 'file' : dirent.isFile();
}

/** What matches a pattern below a folder: files, and folders that may hold some but cannot be read, by name. */
export async function listFiles(pattern: string, cwd: string): Promise<Listed[]> {
  const found: Listed[] = [];
  // fast-glob either ends at the first folder that it cannot read, or says nothing of it: this is where it asks.
  const read = (
    folder: string,
    options: { withFileTypes: true },
    done: (error: ReadError, entries: Dirent[]) => void,
  ): void =>
    readdir(folder, options, (error, entries) => {
      if (error !== null && !GONE.has(error.code ?? ''))
        found.push({ name: path.relative(cwd, folder), fault: reasonOf(folder, error) });
      done(error, entries);
    });
  const options = {
    cwd,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    fs: { readdir: read as typeof readdir },
  } as const;
  const entries = await fastGlob(pattern, options);
  for (const entry of entries)
    if (await isFile(path.join(cwd, entry.path), entry)) found.push({ name: entry.path, fault: null });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
