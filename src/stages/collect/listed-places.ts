import path from 'node:path';
import type { Place } from '../../model/place.js';
import { HashSet } from '../../text/hash-set.js';
import { kindOf } from './kind-of.js';
import type { ListEntry } from './list-entries.js';
import type { LookOptions } from './open/look.js';
import { lookInto } from './open/look-into.js';
import { placeOf } from './place-of.js';
import { walkFolder } from './walk-folder.js';

/** How files are named for the output tree. */
type Naming = (file: string) => string;

/** An input of a list. */
export interface Listing {
  readonly place: Place;
  /** It came out of an archive, and was asked for by its name there. */
  readonly isMember: boolean;
}

/** The file that an entry `archive#member` begins with, `null` where there is none. */
async function archiveOf(entry: string): Promise<string | null> {
  for (let at = entry.indexOf('#'); at >= 0; at = entry.indexOf('#', at + 1)) {
    const file = entry.slice(0, at);
    if (file !== '' && (await kindOf(file)) === 'file') return file;
  }
  return null;
}

/** Members of archives that are asked for one after the other: an archive is read on as long as they are in its order. */
class Members {
  readonly #options: LookOptions;
  readonly #naming: Naming;
  readonly #asked = new HashSet(128);
  #archive = '';
  #places: AsyncGenerator<Place> | null = null;
  #wanted = '';
  #fault: string | null = null;

  constructor(options: LookOptions, naming: Naming) {
    this.#naming = naming;
    this.#options = {
      ...options,
      wants: (found) => isBelow(this.#wanted, found) || isBelow(found, this.#wanted),
    };
  }

  /** What is at a path in an archive, or a fault. */
  async *find(archive: string, wanted: string): AsyncGenerator<Place> {
    this.#wanted = placeOf(wanted, wanted).path;
    const isRepeat = !this.#asked.add(`${path.resolve(archive)}\0${wanted.slice(archive.length)}`);
    const isNew = this.#archive !== archive || this.#places === null;
    if (isNew) await this.#open(archive);
    let count = 0;
    for await (const place of this.#matches()) {
      count++;
      yield place;
    }
    // A member of that name may stand before the last one that was asked for.
    if (count > 0 || isRepeat) return;
    if (!isNew) {
      await this.#open(archive);
      for await (const place of this.#matches()) {
        count++;
        yield place;
      }
    }
    if (count === 0)
      yield placeOf(wanted, this.#naming(archive), this.#fault ?? 'no such member of the archive');
  }

  async close(): Promise<void> {
    await this.#places?.return(undefined);
    this.#places = null;
  }

  async #open(archive: string): Promise<void> {
    await this.close();
    this.#archive = archive;
    this.#fault = null;
    this.#places = lookInto(placeOf(archive, this.#naming(archive)), this.#options);
  }

  /** Places from here on: the one that is wanted, or all that are in it. */
  async *#matches(): AsyncGenerator<Place> {
    for (;;) {
      const { value: place, done } = await this.#places!.next();
      if (done) {
        this.#places = null;
        return;
      }
      if (isBelow(place.path, this.#wanted)) yield place;
      else if (place.supply.kind === 'fault') this.#fault = place.supply.message;
      if (place.path === this.#wanted) return;
    }
  }
}

const isBelow = (path: string, container: string): boolean =>
  path === container || path.startsWith(`${container}#`);

/**
 * What the entries of a list name, in its order: files, folders, members of archives as `archive#member`. What is not
 * there is an input that fails.
 *
 * @param list what the list is called
 */
export async function* listedPlaces(
  entries: AsyncIterable<ListEntry>,
  list: string,
  options: LookOptions,
  naming: Naming,
): AsyncGenerator<Listing> {
  const members = new Members(options, naming);
  const file = (place: Place): Listing => ({ place, isMember: false });
  try {
    for await (const { line, path: entry } of entries) {
      if (entry === null) {
        yield file(placeOf(`${list}:${line}`, naming(`${list}:${line}`), 'a line too long for a path'));
        continue;
      }
      const kind = await kindOf(entry);
      const archive = kind === null ? await archiveOf(entry) : null;
      if (archive !== null) {
        for await (const place of members.find(archive, entry)) yield { place, isMember: true };
      } else if (kind === 'folder') {
        for await (const place of folder(entry, naming)) yield file(place);
      } else yield file(placeOf(entry, naming(entry)));
    }
  } finally {
    await members.close();
  }
}

async function* folder(root: string, naming: Naming): AsyncGenerator<Place> {
  for await (const { name, fault } of walkFolder(root)) {
    const file = path.join(root, name);
    yield placeOf(file, naming(file), fault);
  }
}
