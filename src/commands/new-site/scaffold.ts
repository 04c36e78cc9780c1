import { lstat, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Profile } from '../../model/profile.js';
import { putFile } from '../../sinks/put-file.js';
import { reasonOf } from '../../sinks/reason-of.js';
import { toJson } from '../../text/to-json.js';
import { UsageError } from '../console.js';

/** What is written, by its places below the folder that was named. */
export interface Scaffold {
  readonly out: string;
  readonly host: string;
  /** Of the fixture's folder. */
  readonly name: string;
  readonly profile: Profile;
  /** Names and contents of the fixture's files. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Where a scaffold goes. */
export interface ScaffoldPlaces {
  readonly sites: string;
  readonly profile: string;
  readonly fixture: string;
}

export function scaffoldPlaces({ out, host, name }: Pick<Scaffold, 'out' | 'host' | 'name'>): ScaffoldPlaces {
  const sites = path.join(out, 'sites');
  return {
    sites,
    profile: path.join(sites, `${host}.json`),
    fixture: path.join(out, 'fixtures', host, name),
  };
}

/** @throws UsageError where something stands there already */
export async function refuseWhatIsThere({ profile, fixture }: ScaffoldPlaces): Promise<void> {
  for (const place of [profile, fixture]) {
    const found = await lstat(place).catch(() => null);
    if (found !== null) throw new UsageError(`${place}: is there already; nothing is written over`);
  }
}

/** A folder below another, made where it is not there. @throws UsageError where a link leads out of it */
async function folderWithin(out: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const inside = path.relative(await realpath(out), await realpath(folder));
  if (inside.startsWith('..') || path.isAbsolute(inside))
    throw new UsageError(`${folder}: leads out of ${out}; nothing is written there`);
}

async function write(scaffold: Scaffold, places: ScaffoldPlaces): Promise<void> {
  const { out, profile, files } = scaffold;
  const fixtures = path.dirname(places.fixture);
  await mkdir(out, { recursive: true });
  for (const folder of [places.sites, fixtures]) await folderWithin(out, folder);
  // The fixture appears whole: no reader of fixtures looks into hidden folders.
  const partial = await mkdtemp(path.join(fixtures, '.new-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(partial, name), content);
    await rename(partial, places.fixture);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  await putFile(places.profile, `${toJson(profile, 2)}\n`);
}

/**
 * Writes a profile and its fixture, below the folder that was named and nowhere else.
 * @throws UsageError
 */
export async function writeScaffold(scaffold: Scaffold): Promise<ScaffoldPlaces> {
  const places = scaffoldPlaces(scaffold);
  await refuseWhatIsThere(places);
  try {
    await write(scaffold, places);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const isNoFolder = code === 'EEXIST' || code === 'ENOTDIR';
    throw new UsageError(`--out ${scaffold.out}: ${isNoFolder ? 'not a folder' : reasonOf(error)}`);
  }
  return places;
}
