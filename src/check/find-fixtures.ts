import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fixture } from '../model/check.js';
import { reasonOf } from '../stages/collect/reason-of.js';
import { pagesFixtures } from './pages-fixtures.js';

const INPUT = /^input\./;
export const EXPECTED = 'expected.json';
const SETTINGS = 'case.json';

/** A path that cannot be checked: the message names it. */
export class NoFixtures extends Error {}

/**
 * Finds the fixtures below a path. Two shapes are known, and may stand in one tree:
 *
 * - a folder with `input.*` and `expected.json` (and `case.json`, if it likes);
 * - a folder `expected/` beside `pages/`, or beside the inputs themselves: `pages/a/b.html` goes with
 *   `expected/a/b.html.json`, as `inkwash clean pages -o expected` writes it, or with `expected/a/b.json`.
 *
 * @param root a tree, a single fixture's folder, a folder of inputs that has `expected/` beside it, or one input of such a folder
 * @throws NoFixtures where there is none
 */
export async function findFixtures(root: string): Promise<Fixture[]> {
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    throw new NoFixtures(
      `${root}: ${error.code === 'ENOENT' ? 'no such file or folder' : reasonOf(root, error)}`,
    );
  });
  const below = found.isDirectory() ? await walk(root) : [];
  const fixtures = below.length > 0 ? below : await around(root);
  if (fixtures.length > 0) return fixtures;
  throw new NoFixtures(
    `${root}: no fixtures; they are folders with input.* and ${EXPECTED}, or pages/ beside expected/`,
  );
}

/** An input, or a folder of some: the fixtures of it that a folder further up holds, each as it is called there. */
async function around(inside: string): Promise<Fixture[]> {
  if (INPUT.test(path.basename(inside))) return within(await walk(path.dirname(inside)), inside);
  for (const folder of foldersAbove(inside)) {
    if (await isFolder(path.join(folder, 'expected'))) return within(await walk(folder), inside);
  }
  return [];
}

/** From the folder of a path upwards: as far as the folder above the working one, or of a path elsewhere as it is written. */
function* foldersAbove(inside: string): Generator<string> {
  const isHere = !path.relative('..', inside).startsWith('..');
  const top = isHere ? path.resolve('..') : path.resolve(inside, '..', '..', '..');
  for (let folder = path.join(inside, '..'); ; folder = path.join(folder, '..')) {
    yield folder;
    if (path.resolve(folder) === top || path.resolve(folder) === path.resolve(folder, '..')) return;
  }
}

function within(fixtures: readonly Fixture[], place: string): Fixture[] {
  const root = path.resolve(place);
  const isIn = (file: string): boolean => file === root || file.startsWith(root + path.sep);
  return fixtures.filter(({ input }) => input !== null && isIn(path.resolve(input)));
}

async function walk(folder: string): Promise<Fixture[]> {
  const entries = await entriesOf(folder);
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some((entry) => entry.isFile() && (INPUT.test(entry.name) || entry.name === EXPECTED)))
    return [fixtureIn(folder, entries)];
  if (entries.some((entry) => entry.name === 'expected' && entry.isDirectory())) {
    const inputs = names.has('pages') ? path.join(folder, 'pages') : folder;
    return pagesFixtures(inputs, path.join(folder, 'expected'));
  }
  const nested: Fixture[] = [];
  for (const entry of entries)
    if (entry.isDirectory()) nested.push(...(await walk(path.join(folder, entry.name))));
  return nested;
}

function fixtureIn(folder: string, entries: readonly Dirent[]): Fixture {
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const inputs = files.filter((name) => INPUT.test(name));
  const [input] = inputs;
  const fault = inputs.length > 1 ? `more than one input: ${inputs.join(', ')}` : null;
  return {
    name: folder,
    input: input === undefined ? null : path.join(folder, input),
    expected: path.join(folder, EXPECTED),
    hasExpected: files.includes(EXPECTED),
    path: input ?? '',
    settings: files.includes(SETTINGS) ? path.join(folder, SETTINGS) : null,
    fault,
  };
}

async function isFolder(name: string): Promise<boolean> {
  return (await stat(name).catch(() => null))?.isDirectory() === true;
}

/** Links to folders are not followed: they may lead in circles. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new NoFixtures(`${folder}: ${reasonOf(folder, error as NodeJS.ErrnoException)}`);
  }
}
