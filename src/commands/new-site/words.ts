import path from 'node:path';
import type { FirstProfile } from '../../learn/first/first-profile.js';
import type { CleanOptions } from '../../model/options.js';
import { readerParts } from '../../profiles/reader-parts.js';
import { printable } from '../../text/printable.js';
import { shellWord } from '../shell-word.js';
import type { ScaffoldPlaces } from './scaffold.js';

/** Lines that are shown of those that come besides. */
const MAX_BESIDES = 5;

/** What the profile holds, a row each, and what to look at. */
export function profileWords({ profile, layout, boxes, isOtherText, besides }: FirstProfile): string[] {
  const row = (name: string, value: string): string => `  ${name.padEnd(11)}${printable(value)}`;
  const fields = Object.entries(layout?.fields ?? {}).map(([name, readers]) =>
    row(name, readers.map((reader) => readerParts(reader).select).join(', ')),
  );
  const left = boxes.filter(({ selector }) => layout?.remove?.includes(selector) !== true);
  const ends = [...(layout?.startAfter ?? []), ...(layout?.endAt ?? [])];
  return [
    `${profile.site}: ${printable(profile.name)}`,
    ...(layout?.body ?? []).map((one) => row('body', one)),
    ...fields,
    ...(layout?.remove ?? []).map((one) =>
      row('remove', `${one}  (cut by ${boxes.find(({ selector }) => selector === one)?.rule} now)`),
    ),
    ...ends.map((one) =>
      row(layout?.endAt?.includes(one) === true ? 'ends at' : 'starts', 'equals' in one ? one.equals : ''),
    ),
    ...left.map(({ selector, rule }) => row('look at', `${selector}  (cut by ${rule} now)`)),
    ...(layout === null ? ['  nothing that the generic reader does not find: add what you know'] : []),
    ...(isOtherText
      ? [
          '  the text is another than without the profile: look at the body, and at what remove and dropLines are for',
        ]
      : []),
    ...besides.slice(0, MAX_BESIDES).map((line) => row('besides', line)),
  ];
}

/** The commands to go on with. */
export function nextSteps(
  { sites, profile, fixture }: ScaffoldPlaces,
  input: string,
  { url, as, encoding }: CleanOptions,
): string[] {
  const again = Object.entries({ url, as, encoding }).flatMap(([name, value]) =>
    value === undefined ? [] : [` --${name} ${shellWord(value)}`],
  );
  const [from, page, folder] = [sites, path.join(fixture, input), path.dirname(fixture)].map(shellWord);
  return [
    'next: read the expectation, go on with the profile, and see',
    `  inkwash explain ${page} --sites ${from}${again.join('')}`,
    `  inkwash check ${folder} --sites ${from}`,
    `  inkwash sites ${shellWord(path.basename(profile, '.json'))} --sites ${from}`,
  ];
}
