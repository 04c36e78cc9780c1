import type { Profile } from '../../model/profile.js';
import { builtInProfiles } from '../../profiles/built-in.js';
import { profileFacts } from '../../profiles/profile-facts.js';
import { paintFor } from '../../reporters/paint.js';
import { type ListedSite, sitePage, sitesTable } from '../../reporters/sites-text.js';
import { printable } from '../../text/printable.js';
import { toJson } from '../../text/to-json.js';
import type { Console } from '../console.js';
import { profilesFor } from '../profiles.js';
import { type FoundSites, findSites } from './find-sites.js';

/** What was typed after `inkwash sites`. */
export interface SitesFlags {
  readonly sites?: string;
  readonly json?: boolean;
}

function listed(sites: string | undefined): ListedSite[] {
  const builtIn = new Set<Profile>(builtInProfiles());
  const all = sites === undefined ? [...builtIn] : profilesFor(sites);
  return all.map((profile) => ({ profile, isOwn: !builtIn.has(profile) }));
}

const tableFacts = ({ profile, isOwn }: ListedSite) => ({ ...profileFacts(profile), own: isOwn });

function textOf({ sites, why }: FoundSites, io: Console): string[] {
  const paint = paintFor(io.hasColours);
  const [only] = sites;
  if (why !== undefined && only !== undefined) return sitePage(only, why, paint);
  const more = 'More of one: inkwash sites SITE. Which one an address gets: inkwash sites ADDRESS.';
  return [...sitesTable(sites, paint), '', paint('dim', more)];
}

/**
 * `inkwash sites [SITE]`: the profiles that there are, or the one that a host, an address or a name gets.
 * @returns the exit code: 0, or 1 where no profile is for it
 * @throws UsageError where `--sites` names no folder of profiles
 */
export async function sitesCommand(
  asked: string | undefined,
  flags: SitesFlags,
  io: Console,
): Promise<number> {
  const all = listed(flags.sites);
  const found: FoundSites = asked === undefined ? { sites: all } : findSites(asked, all);
  if (found.sites.length === 0) {
    io.say(
      `inkwash: ${asked === undefined ? 'no profiles' : `${printable(asked)}: no profile`}; the generic reader reads such pages`,
    );
    if (flags.json === true) await io.out('[]\n');
    return asked === undefined ? 0 : 1;
  }
  if (flags.json !== true) await io.out(`${textOf(found, io).join('\n')}\n`);
  else if (found.why === undefined) await io.out(`${toJson(found.sites.map(tableFacts), 2)}\n`);
  else {
    const [site] = found.sites;
    await io.out(`${toJson({ ...tableFacts(site!), why: found.why, profile: site!.profile }, 2)}\n`);
  }
  return 0;
}
