import path from 'node:path';
import fastGlob from 'fast-glob';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import { StageError } from '../../model/stage-error.js';
import { isWithin } from './is-within.js';
import { kindOf, type PathKind } from './kind-of.js';
import { listFiles } from './list-files.js';
import { standardInput } from './standard-input.js';
import { toSlash } from './to-slash.js';
import { withinTree } from './within-tree.js';

type Kind = PathKind | 'stdin';

function placeOf(file: string, relative: string): Place {
  return { path: toSlash(file), relative: toSlash(relative), supply: { kind: 'file', file } };
}

/** A folder that cannot be read is one input that fails: what is in it must not go missing in silence. */
function listedPlace(file: string, relative: string, fault: string | null): Place {
  const place = placeOf(file, relative);
  if (fault === null) return place;
  return { ...place, supply: { kind: 'fault', message: fault } };
}

/** All files of a folder, hidden ones aside. */
async function* folder(argument: string, prefix: string): AsyncGenerator<Place> {
  for (const { name, fault } of await listFiles('**/*', argument)) {
    const relative = name === '' ? withinTree(argument) : path.join(prefix, name);
    yield listedPlace(path.join(argument, name), relative, fault);
  }
}

/** What a glob matches. */
async function* glob(pattern: string): AsyncGenerator<Place> {
  for (const { name, fault } of await listFiles(toSlash(pattern), '.'))
    yield listedPlace(name || '.', withinTree(name), fault);
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

export interface CollectOptions {
  /** What the run itself writes: left out of folders and globs. */
  readonly outputs?: readonly string[];
  /** What standard input is called, where `-` among the arguments means it; else it is a name like any other. */
  readonly standardInput?: string;
  /** More bytes than these are not read from a pipe or an archive. */
  readonly maxBytes?: number | undefined;
}

/** An argument and what it is, `null` where that may be a glob. */
interface Root {
  readonly argument: string;
  readonly kind: Kind | null;
}

/** @throws StageError where an argument names nothing */
async function rootsOf(args: readonly string[], { standardInput: stdin }: CollectOptions): Promise<Root[]> {
  const isStdin = (argument: string): boolean => stdin !== undefined && argument === '-';
  const kinds = args.map(async (argument): Promise<Root> => {
    return { argument, kind: isStdin(argument) ? 'stdin' : await kindOf(argument) };
  });
  const roots = await Promise.all(kinds);
  for (const { argument, kind } of roots) {
    if (argument === '') throw new StageError('collect', 'an empty path names nothing');
    if (kind === null && !fastGlob.isDynamicPattern(toSlash(argument)))
      throw new StageError('collect', `${argument}: no such file or folder`);
  }
  return roots;
}

/**
 * Finds the inputs that arguments name, lazily and in a stable order: arguments as given, within a folder or glob by
 * name. A single folder's tree starts below it; several roots keep their names. A file that is named twice is one
 * input; two whose output names would be the same get different ones.
 *
 * @throws StageError where an argument names nothing: before anything is found, for all arguments
 */
export async function* collect(args: readonly string[], options: CollectOptions = {}): AsyncGenerator<Place> {
  const roots = await rootsOf(args, options);
  const seen = new Set<string>();
  const names = new Names();
  const written = (options.outputs ?? []).map((output) => path.resolve(output));
  for (const root of roots) {
    const isOutput = outputTest(root, written);
    const isListed = root.kind === 'folder' || root.kind === null;
    let count = 0;
    for await (const place of placesOf(root, args.length === 1, options)) {
      const real = root.kind === 'stdin' ? '-' : path.resolve(place.path);
      if (isListed && isOutput(real)) continue;
      count++;
      if (seen.has(real)) continue;
      seen.add(real);
      yield { ...place, relative: toSlash(names.free(place.relative)) };
    }
    const what = root.kind === null ? 'nothing matches' : 'no files in this folder';
    if (count === 0) throw new StageError('collect', `${root.argument}: ${what}`);
  }
}

/** @throws StageError where a folder is read and written to */
function outputTest({ argument, kind }: Root, written: readonly string[]): (file: string) => boolean {
  const root = path.resolve(kind === 'folder' ? argument : '.');
  if (kind === 'folder' && written.includes(root))
    throw new StageError(
      'collect',
      `${argument}: is read and written to; name another folder for the output`,
    );
  const inside = written.filter((output) => output !== root && isWithin(output, root));
  return (file) => inside.some((output) => isWithin(file, output));
}

async function* placesOf(
  { argument, kind }: Root,
  isOnlyRoot: boolean,
  options: CollectOptions,
): AsyncGenerator<Place> {
  if (kind === 'folder') yield* folder(argument, isOnlyRoot ? '' : withinTree(argument));
  else if (kind === null) yield* glob(argument);
  else if (kind === 'stdin')
    yield await standardInput(options.standardInput!, options.maxBytes ?? DEFAULT_MAX_BYTES);
  else yield placeOf(argument, isOnlyRoot ? path.basename(argument) : withinTree(argument));
}
