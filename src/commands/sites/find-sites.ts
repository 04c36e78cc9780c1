import { profilesOfHost } from '../../profiles/profile-of-host.js';
import type { ListedSite } from '../../reporters/sites-text.js';
import { hostOf } from '../../text/host.js';

/** Sites that were asked for. */
export interface FoundSites {
  readonly sites: readonly ListedSite[];
  /** Where one was meant: how it was found; `null` where its own name was said. */
  readonly why?: string | null;
}

const HOST_ALONE = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?$/i;

/** `news.example.com` of an address, or of a host that stands alone, with a port or without; `''` for other words. */
function hostIn(asked: string): string {
  return HOST_ALONE.exec(asked)?.[1]?.toLowerCase() ?? hostOf(asked);
}

/** By whose hosts a host is held: the nearest one counts, and the first of those as near. */
function byHost(host: string, sites: readonly ListedSite[]): FoundSites | null {
  const [best, ...others] = profilesOfHost(
    host,
    sites.map(({ profile }) => profile),
  );
  if (best === undefined) return null;
  const site = sites.find(({ profile }) => profile === best.profile)!;
  const how = best.host === host ? `${host} is a host of it` : `${host} is within its host ${best.host}`;
  const farther = others.map((other) => {
    const isAsNear = other.host.length === best.host.length;
    return isAsNear
      ? `another profile of ${other.profile.site} comes after it`
      : `nearer than ${other.host} of ${other.profile.site}`;
  });
  return { sites: [site], why: [how, ...farther].join('; ') };
}

/**
 * Finds the profiles that somebody means by a host, an address, a site's name or a part of one.
 *
 * @param sites in the order in which they are tried
 */
export function findSites(asked: string, sites: readonly ListedSite[]): FoundSites {
  const host = hostIn(asked.trim());
  const held = host === '' ? null : byHost(host, sites);
  if (held !== null) return held;
  const word = asked.trim().toLowerCase();
  const named = sites.filter(({ profile }) =>
    [profile.site, profile.name].some((name) => name.toLowerCase() === word),
  );
  if (named.length > 0) return { sites: named.slice(0, 1), why: null };
  const like = sites.filter(({ profile: { site, name, hosts = [] } }) =>
    [site, name, ...hosts].some((text) => text.toLowerCase().includes(word)),
  );
  return like.length === 1 ? { sites: like, why: null } : { sites: like };
}
