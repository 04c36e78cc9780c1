import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { indexSelectors } from '../html/selector.js';
import { type Profile, ProfileSchema } from '../model/profile.js';
import { firstIssue } from '../text/first-issue.js';
import { readerParts } from './reader-parts.js';

/** A profile that cannot be used: the message names the file and the key. */
export class ProfileError extends Error {}

/** A selector that is no CSS is the profile's mistake, not that of the first page that meets it. */
function checkSelectors(file: string, { layouts = [] }: Profile): void {
  for (const [i, { body = [], remove = [], fields = {} }] of layouts.entries()) {
    const readers = Object.entries(fields).flatMap(([name, list]) =>
      list.map((reader) => [`fields.${name}`, readerParts(reader).select] as const),
    );
    const named = [
      ...body.map((one) => ['body', one] as const),
      ...remove.map((one) => ['remove', one] as const),
      ...readers,
    ];
    for (const [key, selector] of named) {
      try {
        indexSelectors([selector]);
      } catch (error) {
        throw new ProfileError(`${file}: layouts.${i}.${key}: ${selector}: ${(error as Error).message}`);
      }
    }
  }
}

function read(file: string): Profile {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ProfileError(`${file}: not JSON: ${(error as Error).message}`);
  }
  const parsed = ProfileSchema.safeParse(data);
  if (parsed.success) {
    checkSelectors(file, parsed.data);
    return parsed.data;
  }
  throw new ProfileError(`${file}: ${firstIssue(parsed.error, 'profile')}`);
}

/**
 * Reads every `*.json` of a folder as a site profile, in the order of their names.
 * @throws ProfileError where a file is no profile
 */
export function loadProfiles(folder: string): readonly Profile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => read(path.join(folder, name)));
}
