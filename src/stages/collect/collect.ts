import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { StageError } from '../../model/stage-error.js';

/** A place to read an input from, not read yet. */
export interface Place {
  /** As given, `/` between folders. */
  readonly path: string;
  /** Where its output goes below `--out`. */
  readonly relative: string;
  readonly read: () => Promise<Uint8Array>;
}

const toSlash = (name: string): string => (path.sep === '/' ? name : name.split(path.sep).join('/'));

/** The part of an argument that goes into the output tree: what is left of it without `.`, `..` and a leading `/`. */
function rootName(argument: string): string {
  return path.basename(path.resolve(argument));
}

async function kindOf(argument: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(argument);
    if (found.isDirectory()) return 'folder';
    return 'file';
  } catch {
    return null;
  }
}

function placeOf(file: string, relative: string): Place {
  return {
    path: toSlash(file),
    relative: toSlash(relative),
    read: async () => {
      try {
        return await readFile(file);
      } catch (error) {
        throw new StageError('collect', reasonOf(error as NodeJS.ErrnoException));
      }
    },
  };
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'permission denied';
  if (error.code === 'ENOENT') return 'no such file';
  if (error.code === 'EISDIR') return 'a folder, not a file';
  return error.message;
}

/** All files of a folder, hidden ones aside, in the order of their names. Links to folders are not followed. */
async function* folder(argument: string, prefix: string): AsyncGenerator<Place> {
  const names = await fastGlob('**/*', {
    cwd: argument,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  names.sort();
  for (const name of names) yield placeOf(path.join(argument, name), path.join(prefix, name));
}

/** What a glob matches, in the order of the names. */
async function* glob(pattern: string): AsyncGenerator<Place> {
  const names = await fastGlob(toSlash(pattern), {
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  names.sort();
  for (const name of names) yield placeOf(name, withinTree(name));
}

/** A name that cannot climb out of the output folder. */
function withinTree(name: string): string {
  const normal = path.normalize(name);
  const parts = normal.split(path.sep).filter((part) => part !== '..' && part !== '.' && part !== '');
  return path.isAbsolute(normal) ? path.basename(normal) : parts.join(path.sep);
}

/**
 * Finds the inputs that arguments name, lazily and in a stable order: arguments as given, within a folder or glob by
 * name. A single folder's tree starts below it; several roots keep their names.
 *
 * @throws StageError where an argument names nothing
 */
export async function* collect(args: readonly string[]): AsyncGenerator<Place> {
  const isOnlyRoot = args.length === 1;
  const seen = new Set<string>();
  const roots = await Promise.all(args.map(async (argument) => ({ argument, kind: await kindOf(argument) })));
  // Told before anything is cleaned: a mistyped name among many must not show up hours later.
  const missing = roots.find(
    ({ argument, kind }) => kind === null && !fastGlob.isDynamicPattern(toSlash(argument)),
  );
  if (missing !== undefined) throw new StageError('collect', `${missing.argument}: no such file or folder`);
  for (const { argument, kind } of roots) {
    const isGlob = kind === null;
    const places =
      kind === 'folder'
        ? folder(argument, isOnlyRoot ? '' : rootName(argument))
        : isGlob
          ? glob(argument)
          : single(argument);
    let count = 0;
    for await (const place of places) {
      count++;
      const real = path.resolve(place.path);
      if (seen.has(real)) continue;
      seen.add(real);
      yield place;
    }
    if (count === 0)
      throw new StageError(
        'collect',
        `${argument}: ${isGlob ? 'nothing matches' : 'no files in this folder'}`,
      );
  }
}

async function* single(argument: string): AsyncGenerator<Place> {
  yield placeOf(argument, path.basename(argument));
}

/** Standard input as one input. */
export function standardInput(name: string): Place {
  return {
    path: name,
    relative: withinTree(name),
    read: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of createReadStream('', { fd: 0, autoClose: false }))
        chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
