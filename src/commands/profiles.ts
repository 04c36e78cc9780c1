import type { Profile } from '../model/profile.js';
import { builtInProfiles } from '../profiles/built-in.js';
import { loadProfiles, ProfileError } from '../profiles/load.js';
import { UsageError } from './console.js';

/** Why a folder cannot be read, in words. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'no such folder';
  return code === 'ENOTDIR' ? 'not a folder' : message;
}

/**
 * Profiles for `--sites`: none, or a folder's before the built-in ones.
 * @throws UsageError where the folder cannot be read or holds an invalid profile
 */
export function profilesFor(sites: string): readonly Profile[] {
  if (sites === 'none') return [];
  try {
    return [...loadProfiles(sites), ...builtInProfiles()];
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(error.message);
    throw new UsageError(`--sites ${sites}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}
