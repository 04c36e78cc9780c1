import type { Profile } from '../model/profile.js';
import { builtInProfiles, loadProfiles, ProfileError } from '../profiles/load.js';
import { UsageError } from './console.js';

/**
 * Profiles for `--sites`: none, or a folder's before the built-in ones; `undefined` means the built-in ones alone, which
 * are read where they are needed.
 * @throws UsageError where the folder cannot be read or holds an invalid profile
 */
export function profilesFor(sites: string | undefined): readonly Profile[] | undefined {
  if (sites === 'none') return [];
  if (sites === undefined) return undefined;
  try {
    return [...loadProfiles(sites), ...builtInProfiles()];
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(error.message);
    throw new UsageError(`--sites ${sites}: ${(error as Error).message}`);
  }
}
