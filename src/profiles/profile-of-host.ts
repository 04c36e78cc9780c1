import type { Profile } from '../model/profile.js';
import { isHostWithin } from '../text/host.js';

/** A profile, and the host of it that a page's address lies within. */
export interface HostMatch {
  readonly profile: Profile;
  readonly host: string;
}

/** All profiles that hold a host, the nearest first, of equally near ones in their own order. */
export function profilesOfHost(host: string, profiles: readonly Profile[]): readonly HostMatch[] {
  return profiles
    .flatMap((profile) => (profile.hosts ?? []).map((name) => ({ profile, host: name })))
    .filter((match) => isHostWithin(host, match.host))
    .sort((a, b) => b.host.length - a.host.length);
}

/** The profile whose host is nearest to the page's: blog.example.com may be another site than example.com. */
export const profileOfHost = (host: string, profiles: readonly Profile[]): Profile | null =>
  profilesOfHost(host, profiles)[0]?.profile ?? null;
