import path from 'node:path';
import type { Fixture } from '../model/check.js';
import { isWithin } from '../stages/collect/is-within.js';
import { type Listed, listFiles } from '../stages/collect/list-files.js';
import { toSlash } from '../stages/collect/to-slash.js';

const JSON_ENDING = /\.json$/i;

/** A file below a folder, or a folder there that cannot be read. */
interface Found extends Listed {
  readonly file: string;
}

async function filesOf(folder: string): Promise<Found[]> {
  const found = await listFiles('**/*', folder);
  return found.map((one) => ({
    ...one,
    name: toSlash(one.name),
    file: path.join(folder, one.name),
  }));
}

/**
 * Fixtures of the shape "inputs in one folder, expectations in another", matched by their names: `a/b.html` with
 * `a/b.html.json`, else with `a/b.json` where no other input of the folder has that name but for its ending. A folder
 * that cannot be read is a fixture at fault, and nothing is said of what may be in it.
 */
export async function pagesFixtures(inputs: string, expected: string): Promise<Fixture[]> {
  const pages = (await filesOf(inputs)).filter(
    ({ file, name }) => !isWithin(file, expected) && name !== 'inkwash.json',
  );
  const texts = (await filesOf(expected)).filter(
    ({ name, fault }) => fault !== null || JSON_ENDING.test(name),
  );
  const faults = [...pages, ...texts].filter(({ fault }) => fault !== null);
  const isHidden = (name: string): boolean => faults.some((one) => isWithin(name, one.name));
  const { fixtures, orphans } = matched(
    pages.filter(({ fault }) => fault === null),
    texts.filter(({ fault }) => fault === null),
    expected,
  );
  return [
    ...faults.map(({ file, fault }) => ({ ...fixtureOf(file, null), fault })),
    ...fixtures.filter((one) => one.hasExpected || !isHidden(one.path)),
    ...orphans
      .filter(({ name }) => !isHidden(name))
      .map(({ file }) => ({ ...fixtureOf(file, null), hasExpected: true })),
  ];
}

const fixtureOf = (file: string, input: string | null): Fixture => {
  const none = { hasExpected: false, path: '', settings: null, fault: null };
  return { name: file, input, expected: file, root: path.dirname(file), ...none };
};

/** Inputs with their expectations, and the expectations that are left. */
function matched(
  pages: readonly Found[],
  texts: readonly Found[],
  expected: string,
): { fixtures: Fixture[]; orphans: Found[] } {
  const free = new Map(texts.map((text) => [text.name, text]));
  const stems = new Map<string, number>();
  for (const { name } of pages) stems.set(stemOf(name), (stems.get(stemOf(name)) ?? 0) + 1);
  const fixtures = pages.map(({ name, file }): Fixture => {
    const short = `${stemOf(name)}.json`;
    const isShort = !free.has(`${name}.json`) && free.has(short) && stems.get(stemOf(name)) === 1;
    const wanted = isShort ? short : `${name}.json`;
    const hasExpected = free.delete(wanted);
    return {
      ...fixtureOf(file, file),
      path: name,
      expected: path.join(expected, ...wanted.split('/')),
      root: path.normalize(expected),
      hasExpected,
    };
  });
  return { fixtures, orphans: [...free.values()] };
}

const stemOf = (name: string): string => {
  const { dir, name: stem } = path.posix.parse(name);
  return path.posix.join(dir, stem);
};
