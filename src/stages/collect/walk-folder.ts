import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from './kind-of.js';
import type { Listed } from './list-files.js';
import { PackedNames } from './packed-names.js';
import { reasonOf } from './reason-of.js';

/** What is not there, or no longer, is no fault. */
const GONE = new Set(['ENOENT', 'ENOTDIR']);

/** Entries of a folder that the system is asked for at once. */
const AT_ONCE = 256;

/** Is this a file, or a link to one? Links to folders are not followed: they may lead in circles. */
async function isFile(file: string, entry: Dirent): Promise<boolean> {
  return entry.isSymbolicLink() ? (await kindOf(file)) === 'file' : entry.isFile();
}

/** The names of a folder's files, and of its folders with `/` behind, hidden ones aside. */
async function namesIn(folder: string): Promise<PackedNames> {
  const names = new PackedNames();
  for await (const entry of await opendir(folder, { bufferSize: AT_ONCE })) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) names.add(`${name}/`);
    else if (await isFile(path.join(folder, name), entry)) names.add(name);
  }
  return names;
}

/** A folder that is being walked. */
interface Level {
  /** Below the root, with `/` behind; empty for the root. */
  readonly prefix: string;
  readonly names: Iterator<string>;
}

/**
 * The files below a folder, hidden ones aside, in the order of their paths, and the folders that cannot be read. One
 * folder is read at a time, when its turn comes; a folder has the place of its name with `/` behind.
 */
export async function* walkFolder(root: string): AsyncGenerator<Listed> {
  const open = async (prefix: string): Promise<Level | Listed | null> => {
    const folder = path.join(root, prefix);
    try {
      return { prefix, names: (await namesIn(folder)).sorted() };
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (GONE.has(code)) return null;
      return { name: prefix.slice(0, -1), fault: reasonOf(folder, error as NodeJS.ErrnoException) };
    }
  };
  const levels: Level[] = [];
  const enter = async (prefix: string): Promise<Listed | null> => {
    const level = await open(prefix);
    if (level === null || 'fault' in level) return level;
    levels.push(level);
    return null;
  };
  let fault = await enter('');
  if (fault !== null) yield fault;
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const { value, done } = level.names.next();
    if (done) levels.pop();
    else if (!value.endsWith('/')) yield { name: level.prefix + value, fault: null };
    else {
      fault = await enter(level.prefix + value);
      if (fault !== null) yield fault;
    }
  }
}
