import type { LinePattern, Profile } from '../model/profile.js';
import { describeMark } from '../profiles/describe-mark.js';
import { profileFacts } from '../profiles/profile-facts.js';
import { readerParts } from '../profiles/reader-parts.js';
import { printable } from '../text/printable.js';
import type { Paint } from './paint.js';
import { counted } from './wording.js';

/** A profile, and whether it comes from a person's own folder. */
export interface ListedSite {
  readonly profile: Profile;
  readonly isOwn: boolean;
}

/** Profiles, one a line. Names come last: they may be in characters of any width. */
export function sitesTable(sites: readonly ListedSite[], paint: Paint): string[] {
  const rows = sites.map(({ profile, isOwn }) => {
    const { site, name, hosts, layouts, fields, knows } = profileFacts(profile);
    const others = hosts.filter((host) => host !== site);
    const beside = [
      ...(isOwn ? ['your own'] : []),
      ...(others.length === 0 ? [] : [`also ${others.join(', ')}`]),
    ];
    return {
      cells: [
        site,
        knows.join(' + '),
        counted(layouts.length, 'layout'),
        counted(fields.length, 'field'),
      ].map((cell) => printable(cell)),
      name: printable(name + (beside.length === 0 ? '' : ` (${beside.join('; ')})`)),
    };
  });
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...rows.map(({ cells }) => cells[i]!.length)));
  return rows.map(({ cells, name }) => {
    const [first = '', ...rest] = cells.map((cell, i) => cell.padEnd(widths[i]!));
    return [paint('yellow', first), ...rest, name].join('  ');
  });
}

/** One profile: whose pages it is for, how they are told, and what it knows of each layout. */
export function sitePage({ profile, isOwn }: ListedSite, why: string | null, paint: Paint): string[] {
  const { hosts = [], marks, layouts = [] } = profile;
  const told = (marks?.any ?? []).map(describeMark);
  return [
    `${paint('yellow', printable(profile.site))}: ${printable(profile.name)} (${isOwn ? 'your own' : 'built in'})`,
    ...(why === null ? [] : [row('chosen', [why])]),
    row('hosts', hosts.length === 0 ? ['none'] : hosts),
    ...(told.length === 0 ? [] : [row('marks', told)]),
    ...layouts.flatMap((layout) => layoutLines(layout, paint)),
    '',
    paint(
      'dim',
      'An address within its hosts tells the site; where there is none, the first mark that is on the page.',
    ),
  ];
}

const WIDTH = 10;
const INDENT = `\n  ${' '.repeat(WIDTH)}`;
const row = (name: string, values: readonly string[]): string =>
  `  ${name.padEnd(WIDTH)}${values.map((value) => printable(value)).join(INDENT)}`;

type Layout = NonNullable<Profile['layouts']>[number];

function layoutLines(layout: Layout, paint: Paint): string[] {
  const { id, until, body, remove, fields, dropLines, startAfter, endAt } = layout;
  const read = Object.entries(fields ?? {}).map(([name, readers]) => {
    const places = readers
      .map(readerParts)
      .map(({ select, attribute }) => select + (attribute === null ? '' : ` @${attribute}`));
    return `${name}: ${[...new Set(places)].join(', ')}`;
  });
  const rows: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['body', body],
    ['remove', remove],
    ['fields', read],
    ['drops', dropLines?.map(patternText)],
    ['starts', startAfter?.map(patternText)],
    ['ends', endAt?.map(patternText)],
  ];
  return [
    '',
    paint('bold', `Layout ${printable(id)}${until === undefined ? '' : ` (until ${until})`}`),
    ...rows.flatMap(([name, values]) =>
      values === undefined || values.length === 0 ? [] : [row(name, values)],
    ),
  ];
}

function patternText({ why, ...pattern }: LinePattern): string {
  const [[kind = '', value = ''] = []] = Object.entries(pattern);
  return `${kind} ${value}${why === undefined ? '' : `  (${why})`}`;
}
