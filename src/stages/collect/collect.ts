import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import fastGlob, { type Entry } from 'fast-glob';
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

/** Is this a file, or a link to one? Links to folders are not followed: they may lead in circles. */
async function isFile(file: string, entry: Entry): Promise<boolean> {
  if (!entry.dirent.isSymbolicLink()) return entry.dirent.isFile();
  return (await kindOf(file)) === 'file';
}

/** What fast-glob finds below a folder, files only, in the order of their names. */
async function filesOf(pattern: string, cwd: string): Promise<string[]> {
  const options = {
    cwd,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  } as const;
  const entries = await fastGlob(pattern, options);
  const names: string[] = [];
  for (const entry of entries) if (await isFile(path.join(cwd, entry.path), entry)) names.push(entry.path);
  return names.sort();
}

/** All files of a folder, hidden ones aside. */
async function* folder(argument: string, prefix: string): AsyncGenerator<Place> {
  for (const name of await filesOf('**/*', argument))
    yield placeOf(path.join(argument, name), path.join(prefix, name));
}

/** What a glob matches. */
async function* glob(pattern: string): AsyncGenerator<Place> {
  for (const name of await filesOf(toSlash(pattern), '.')) yield placeOf(name, withinTree(name));
}

/** A name for the output tree that cannot climb out of it: below the working folder as it is, else its last part. */
function withinTree(name: string): string {
  const relative = path.relative('.', name);
  return relative.startsWith('..') || path.isAbsolute(relative) || relative === ''
    ? path.basename(path.resolve(name))
    : relative;
}

/** Output names that are taken, so that two inputs never write to one file; case-blind, as some disks are. */
class Names {
  readonly #taken = new Set<string>();

  free(name: string): string {
    const { dir, name: stem, ext } = path.parse(name);
    let free = name;
    for (let n = 2; this.#taken.has(free.toLowerCase()); n++) free = path.join(dir, `${stem}~${n}${ext}`);
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

/** What collect leaves out of folders and globs: what the run itself writes. */
export interface CollectOptions {
  readonly outputs?: readonly string[];
}

function isWithin(file: string, output: string): boolean {
  const relative = path.relative(output, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * Finds the inputs that arguments name, lazily and in a stable order: arguments as given, within a folder or glob by
 * name. A single folder's tree starts below it; several roots keep their names. A file that is named twice is one
 * input; two whose output names would be the same get different ones.
 *
 * @throws StageError where an argument names nothing: before anything is found, for all arguments
 */
export async function* collect(
  args: readonly string[],
  { outputs = [] }: CollectOptions = {},
): AsyncGenerator<Place> {
  const roots = await Promise.all(args.map(async (argument) => ({ argument, kind: await kindOf(argument) })));
  const missing = roots.find(
    ({ argument, kind }) => kind === null && !fastGlob.isDynamicPattern(toSlash(argument)),
  );
  if (missing !== undefined) throw new StageError('collect', `${missing.argument}: no such file or folder`);
  const isOnlyRoot = args.length === 1;
  const seen = new Set<string>();
  const names = new Names();
  const written = outputs.map((output) => path.resolve(output));
  for (const { argument, kind } of roots) {
    const root = path.resolve(kind === 'folder' ? argument : '.');
    if (kind === 'folder' && written.includes(root))
      throw new StageError(
        'collect',
        `${argument}: is read and written to; name another folder for the output`,
      );
    const inside = written.filter((output) => isWithin(output, root));
    let count = 0;
    for await (const place of placesOf(argument, kind, isOnlyRoot)) {
      const real = path.resolve(place.path);
      if (kind !== 'file' && inside.some((output) => output !== root && isWithin(real, output))) continue;
      count++;
      if (seen.has(real)) continue;
      seen.add(real);
      yield { ...place, relative: toSlash(names.free(place.relative)) };
    }
    const what = kind === null ? 'nothing matches' : 'no files in this folder';
    if (count === 0) throw new StageError('collect', `${argument}: ${what}`);
  }
}

async function* placesOf(
  argument: string,
  kind: 'file' | 'folder' | null,
  isOnlyRoot: boolean,
): AsyncGenerator<Place> {
  if (kind === 'folder') yield* folder(argument, isOnlyRoot ? '' : withinTree(argument));
  else if (kind === null) yield* glob(argument);
  else yield placeOf(argument, isOnlyRoot ? path.basename(argument) : withinTree(argument));
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
