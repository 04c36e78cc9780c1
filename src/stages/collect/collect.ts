import path from 'node:path';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import { StageError } from '../../model/stage-error.js';
import { HashSet } from '../../text/hash-set.js';
import type { CollectOptions } from './collect-options.js';
import { DEFAULT_MAX_DEPTH } from './default-max-depth.js';
import { findRoots, type Root } from './find-roots.js';
import { FreeNames } from './free-names.js';
import { inputStream } from './input-stream.js';
import { isWithin } from './is-within.js';
import { listEntries } from './list-entries.js';
import { listedPlaces } from './listed-places.js';
import { DEFAULT_RECORD_KEYS } from './open/default-record-keys.js';
import type { LookOptions } from './open/look.js';
import { lookInto } from './open/look-into.js';
import { placeOf } from './place-of.js';
import { toSlash } from './to-slash.js';
import { walkFolder } from './walk-folder.js';
import { withinTree } from './within-tree.js';

export type { CollectOptions };

/** A file, a stream, or what was found in an archive. */
interface Spot {
  readonly place: Place;
  /** What tells it from others, `null` where it is another one in any case. */
  readonly id: string | null;
  readonly stream?: AsyncIterable<Uint8Array>;
}

function fileSpot(file: string, relative: string, fault: string | null = null): Spot {
  const place = placeOf(file, relative, fault);
  return { place, id: path.resolve(place.path) };
}

/** Finds what one root after the other names. */
class Finder {
  readonly #options: CollectOptions;
  readonly #look: LookOptions;
  readonly #isOnlyRoot: boolean;

  constructor(options: CollectOptions, look: LookOptions, isOnlyRoot: boolean) {
    this.#options = options;
    this.#look = look;
    this.#isOnlyRoot = isOnlyRoot;
  }

  spots(root: Root): AsyncIterable<Spot> | Iterable<Spot> {
    if (root.kind === 'folder') return this.#folder(root.argument);
    if (root.kind === 'list') return this.#list(root.argument);
    if (root.kind === 'stdin') return [this.#standardInput()];
    if (root.kind === null) return this.#glob(root.argument);
    const { argument } = root;
    return [fileSpot(argument, this.#isTop ? path.basename(argument) : this.#nameOf(argument))];
  }

  /** Does the output tree start at the only root? */
  get #isTop(): boolean {
    return this.#isOnlyRoot && this.#options.base === undefined;
  }

  #nameOf = (file: string): string => {
    const { base } = this.#options;
    return base !== undefined && isWithin(file, base) ? path.relative(base, file) : withinTree(file);
  };

  /** All files of a folder, hidden ones aside. A folder that cannot be read is an input that fails. */
  async *#folder(argument: string): AsyncGenerator<Spot> {
    const prefix = this.#isTop ? '' : this.#nameOf(argument);
    for await (const { name, fault } of walkFolder(argument)) {
      const relative = name === '' ? withinTree(argument) : path.join(prefix, name);
      yield fileSpot(path.join(argument, name), relative, fault);
    }
  }

  async *#glob(pattern: string): AsyncGenerator<Spot> {
    // Loaded where it is asked for, with what reads globs: most runs have none.
    const { listFiles } = await import('./list-files.js');
    for (const { name, fault } of await listFiles(toSlash(pattern), '.'))
      yield fileSpot(name || '.', this.#nameOf(name), fault);
  }

  async *#list(name: string): AsyncGenerator<Spot> {
    if (this.#options.isCount === true) return yield* this.#counted(name);
    const entries = listEntries(inputStream(name));
    for await (const { place, isMember } of listedPlaces(entries, name, this.#look, this.#nameOf))
      yield { place, id: isMember ? null : path.resolve(place.path) };
  }

  /** The entries of a list as they stand there. */
  async *#counted(name: string): AsyncGenerator<Spot> {
    if (name === '-') return;
    for await (const { line, path: entry } of listEntries(inputStream(name)))
      yield fileSpot(entry ?? `${name}:${line}`, entry ?? `${line}`);
  }

  #standardInput(): Spot {
    const name = this.#options.standardInput!;
    const place = { path: name, relative: withinTree(name), supply: { kind: 'fault', message: '' } } as const;
    return { place, id: '-', stream: inputStream('-') };
  }
}

/**
 * Finds the inputs that arguments name, lazily and in a stable order: arguments as given, within a folder or glob by
 * name, within an archive as they lie there. A single folder's tree starts below it; several roots keep their names. A
 * file that is named twice is one input; two whose output names would be the same get different ones.
 *
 * @throws StageError where an argument names nothing: before anything is found, for all arguments
 */
export async function* collect(args: readonly string[], options: CollectOptions = {}): AsyncGenerator<Place> {
  const roots = await findRoots(args, options);
  const look = {
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    maxDepth: options.maxDepth ?? DEFAULT_MAX_DEPTH,
    keys: options.keys ?? DEFAULT_RECORD_KEYS,
    isRecords: options.isRecords === true,
  };
  const finder = new Finder(options, look, roots.length === 1);
  const canRepeat = roots.length > 1 || options.filesFrom !== undefined;
  const seen = new HashSet(128);
  const names = new FreeNames();
  const written = (options.outputs ?? []).map((output) => path.resolve(output));
  for (const root of roots) {
    const isOutput = outputTest(root, written);
    const isListed = root.kind === 'folder' || root.kind === null;
    let count = 0;
    for await (const { place, id, stream } of finder.spots(root)) {
      if (isListed && isOutput(id!)) continue;
      count++;
      if (canRepeat && id !== null && !seen.add(id)) continue;
      const inputs = id === null || options.isCount === true ? [place] : lookInto(place, look, stream);
      for await (const input of inputs) yield { ...input, relative: names.take(input.relative) };
    }
    const what = root.kind === null ? 'nothing matches' : 'no files in this folder';
    if (count === 0 && isListed) throw new StageError('collect', `${root.argument}: ${what}`);
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
