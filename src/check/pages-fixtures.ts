import path from 'node:path';
import type { Fixture } from '../model/check.js';
import { collect } from '../stages/collect/collect.js';
import type { Place } from '../stages/collect/place.js';

const JSON_ENDING = /\.json$/i;

async function filesOf(folder: string, outputs: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  try {
    for await (const place of collect([folder], { outputs })) places.push(place);
  } catch {
    // A folder without files: what stands on the other side is missing or orphaned.
  }
  return places;
}

/**
 * Fixtures of the shape "inputs in one folder, expectations in another", matched by their names: `a/b.html` with
 * `a/b.html.json`, else with `a/b.json` where no other input of the folder has that name but for its ending.
 */
export async function pagesFixtures(inputs: string, expected: string): Promise<Fixture[]> {
  const pages = await filesOf(inputs, [expected, path.join(inputs, 'inkwash.json')]);
  const texts = (await filesOf(expected, [])).filter(({ relative }) => JSON_ENDING.test(relative));
  const free = new Map(texts.map(({ relative, path: file }) => [relative, file]));
  const stems = new Map<string, number>();
  for (const { relative } of pages) stems.set(stemOf(relative), (stems.get(stemOf(relative)) ?? 0) + 1);
  const fixtures = pages.map(({ relative, path: file }): Fixture => {
    const short = `${stemOf(relative)}.json`;
    const isShort = !free.has(`${relative}.json`) && free.has(short) && stems.get(stemOf(relative)) === 1;
    const name = isShort ? short : `${relative}.json`;
    const hasExpected = free.delete(name);
    const parts = { name: file, input: file, path: relative, settings: null, fault: null };
    return { ...parts, expected: path.join(expected, ...name.split('/')), hasExpected };
  });
  const orphans = [...free.values()].map((file): Fixture => {
    const parts = { name: file, input: null, path: '', settings: null, fault: null };
    return { ...parts, expected: file, hasExpected: true };
  });
  return [...fixtures, ...orphans];
}

const stemOf = (name: string): string => {
  const { dir, name: stem } = path.posix.parse(name);
  return path.posix.join(dir, stem);
};
