import type { Layout, Profile } from '../model/profile.js';

/** What a profile knows, in short. */
export interface ProfileFacts {
  readonly site: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Ids, newest first. */
  readonly layouts: readonly string[];
  /** Names of the fields that any layout reads. */
  readonly fields: readonly string[];
  /** Selectors for markup; lines for texts, too. */
  readonly knows: readonly ('html' | 'dumps')[];
}

const hasSelectors = ({ body, remove, fields }: Layout): boolean => (body ?? remove ?? fields) !== undefined;
const hasLines = ({ dropLines, startAfter, endAt }: Layout): boolean =>
  (dropLines ?? startAfter ?? endAt) !== undefined;

export function profileFacts({ site, name, hosts = [], layouts = [] }: Profile): ProfileFacts {
  return {
    site,
    name,
    hosts,
    layouts: layouts.map(({ id }) => id),
    fields: [...new Set(layouts.flatMap(({ fields = {} }) => Object.keys(fields)))].sort(),
    knows: [
      ...(layouts.some(hasSelectors) ? (['html'] as const) : []),
      ...(layouts.some(hasLines) ? (['dumps'] as const) : []),
    ],
  };
}
