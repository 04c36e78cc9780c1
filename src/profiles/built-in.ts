import { readdirSync, readFileSync } from 'node:fs';
import type { Profile } from '../model/profile.js';

const FOLDER = new URL('../sites/', import.meta.url);

let profiles: readonly Profile[] | undefined;

/**
 * The profiles that come with the package, in the order of their names, read once. They are not checked here: the build
 * does that, and what checks them takes longer to load than a page takes to clean.
 */
export function builtInProfiles(): readonly Profile[] {
  profiles ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Profile);
  return profiles;
}
