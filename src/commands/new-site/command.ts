import { existsSync } from 'node:fs';
import path from 'node:path';
import { pinned } from '../../check/expectation.js';
import type { JsonRecord } from '../../check/json-record.js';
import { type FirstProfile, firstProfile, genericTrace } from '../../learn/first/first-profile.js';
import { MAX_NAME, namesIn } from '../../learn/identity.js';
import type { Article } from '../../model/article.js';
import type { SourceFile } from '../../model/input.js';
import type { CleanOptions } from '../../model/options.js';
import { clean, type Trace, tryTrace } from '../../pipeline.js';
import { builtInProfiles } from '../../profiles/built-in.js';
import { profileOfHost } from '../../profiles/profile-of-host.js';
import { hostOf, plainHost } from '../../text/host.js';
import { printable } from '../../text/printable.js';
import { toJson } from '../../text/to-json.js';
import { type Console, UsageError } from '../console.js';
import { type InputFlags, inputOptions } from '../input-options.js';
import { profilesFor } from '../profiles.js';
import { readSource } from '../read-source.js';
import { fixtureName, inputName } from './fixture-names.js';
import { refuseWhatIsThere, scaffoldPlaces, writeScaffold } from './scaffold.js';
import { nextSteps, profileWords } from './words.js';

/** What was typed after `inkwash new-site`. */
export interface NewSiteFlags extends InputFlags {
  readonly out: string;
  readonly host?: string;
  readonly name?: string;
}

const HOST = /^(?=.{1,100}$)[a-z\d](?:[a-z\d-]{0,62})(?:\.[a-z\d](?:[a-z\d-]{0,62}))+$/;
/** The keys of a record that the expectation pins: what a profile is for. */
const PINNED = ['title', 'authors', 'editors', 'source', 'published', 'text'];

/** The host that the profile is for. @throws UsageError where none is told */
function hostFor(file: string, { host }: NewSiteFlags, { outcome }: { readonly outcome: Article }): string {
  const told = plainHost((host ?? hostOf(outcome.input.url ?? '')).toLowerCase());
  if (told === '')
    throw new UsageError(`${file}: gives no address; say --url ADDRESS, or --host news.example.com`);
  if (!HOST.test(told)) throw new UsageError(`--host ${told}: no host; news.example.com is one`);
  return told;
}

function nameFor(
  { name }: NewSiteFlags,
  { page, outcome }: Trace & { readonly outcome: Article },
): string | null {
  const meta = namesIn(page).find((value) => value !== '');
  const said = name ?? meta ?? outcome.site;
  return said === null || said.length > MAX_NAME ? null : said;
}

/** Options that the input needs each time it is cleaned: an address, where the page gives none of this host. */
function ownOptions(
  source: SourceFile,
  host: string,
  { as, encoding, url }: CleanOptions,
): Pick<CleanOptions, 'as' | 'encoding' | 'url'> {
  const seen = tryTrace(source, { as, encoding, profiles: [] });
  const own = 'page' in seen ? hostOf(seen.page.url ?? '') : '';
  const isTold = own === host || own.endsWith(`.${host}`);
  const address = url ?? (isTold ? undefined : `https://${host}/`);
  return {
    ...(as === undefined ? {} : { as }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(address === undefined ? {} : { url: address }),
  };
}

/** What the fixture is expected to give, with the profile among those that `--sites` reads beside it. */
function expectationOf(
  source: SourceFile,
  first: FirstProfile,
  sites: string,
  own: CleanOptions,
): JsonRecord {
  const others = existsSync(sites) ? profilesFor(sites) : builtInProfiles();
  const outcome = clean(source, { ...own, profiles: [first.profile, ...others] });
  return pinned(outcome as unknown as JsonRecord, PINNED);
}

/**
 * `inkwash new-site PAGE`: writes `sites/HOST.json` and a fixture, made of what the generic reader finds on one page.
 * @returns the exit code: 0, or 1 where the page gives no article
 * @throws UsageError where something is there already, or the host is not told
 */
export async function newSiteCommand(file: string, flags: NewSiteFlags, io: Console): Promise<number> {
  const options = await inputOptions({ as: flags.as, encoding: flags.encoding, url: flags.url });
  const source = await readSource(file);
  const seen = genericTrace(source, options);
  if (seen === null) {
    const made = clean(source, { ...options, profiles: [] });
    const why = made.status === 'article' ? '' : `${made.status}: ${made.message}`;
    io.say(`inkwash: ${printable(file)}: ${printable(why)}; name a page with an article`);
    return 1;
  }
  const host = hostFor(file, flags, seen);
  const known = profileOfHost(host, builtInProfiles());
  if (known !== null)
    io.say(`${host}: a profile of ${known.site} is built in; with --sites yours is tried first`);
  const own = ownOptions(source, host, options);
  const first = firstProfile(source, seen, { host, name: nameFor(flags, seen) ?? host }, own);
  const name = fixtureName(file === '-' ? 'page' : file);
  const input = inputName(file, seen);
  const places = scaffoldPlaces({ out: flags.out, host, name });
  await refuseWhatIsThere(places);
  const why = `A page of ${host}: what its profile starts from.`;
  const files = {
    [input]: source.bytes,
    'expected.json': `${toJson(expectationOf(source, first, places.sites, own), 2)}\n`,
    'case.json': `${toJson({ why, ...(Object.keys(own).length === 0 ? {} : { options: own }) }, 2)}\n`,
  };
  await writeScaffold({ out: flags.out, host, name, profile: first.profile, files });
  for (const line of [...profileWords(first), ...nextSteps(places, input, own)]) io.say(line);
  await io.out(
    [places.profile, ...Object.keys(files).map((one) => path.join(places.fixture, one))]
      .map((one) => `${printable(one)}\n`)
      .join(''),
  );
  return 0;
}
