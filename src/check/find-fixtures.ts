import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fixture } from '../model/check.js';
import { kindOf } from '../stages/collect/kind-of.js';
import { reasonOf } from '../stages/collect/reason-of.js';
import { pagesFixtures } from './pages-fixtures.js';

const INPUT = /^input(?:\.|$)/;
const EXPECTED = 'expected.json';
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
 * @param root a tree, a single fixture's folder or input, a folder of inputs that has `expected/` beside it, or one of
 *   these inputs
 * @throws NoFixtures where there is none
 */
export async function findFixtures(root: string): Promise<Fixture[]> {
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    throw new NoFixtures(
      `${root}: ${error.code === 'ENOENT' ? 'no such file or folder' : reasonOf(root, error)}`,
    );
  });
  const fixtures = found.isDirectory() ? await inFolder(root) : await around(root);
  if (fixtures.length > 0) return fixtures;
  throw new NoFixtures(
    `${root}: no fixtures; they are folders with input.* and ${EXPECTED}, or pages/ beside expected/`,
  );
}

async function inFolder(root: string): Promise<Fixture[]> {
  const expected = path.join(root, 'expected');
  const pages = path.join(root, 'pages');
  // `check news/*` names the expectations as well as the pages: they are one.
  if (path.basename(path.resolve(root)) === 'expected') return walk(path.join(root, '..'));
  const below = await walk(root);
  if (below.length > 0) return below;
  return (await kindOf(pages)) === 'folder' ? pagesFixtures(pages, expected) : around(root);
}

/** An input, or a folder of some: the fixtures of it that a folder further up holds, each as it is called there. */
async function around(inside: string): Promise<Fixture[]> {
  if (INPUT.test(path.basename(inside))) return within(await walk(path.dirname(inside)), inside);
  for (const folder of foldersAbove(inside)) {
    if ((await kindOf(path.join(folder, 'expected'))) === 'folder') return within(await walk(folder), inside);
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
  const isThere = (name: string): boolean => entries.some((entry) => entry.name === name);
  const found = entries.some((entry) => isFile(entry) && (INPUT.test(entry.name) || entry.name === EXPECTED))
    ? [fixtureIn(folder, entries)]
    : [];
  const inner = new Set<string>();
  if (entries.some((entry) => entry.name === 'expected' && !isFile(entry))) {
    const expected = path.join(folder, 'expected');
    // Without `pages/` all that stands beside `expected/` is an input.
    if (!isThere('pages')) return pagesFixtures(folder, expected);
    found.push(...(await pagesFixtures(path.join(folder, 'pages'), expected)));
    for (const name of ['pages', 'expected']) inner.add(name);
  }
  for (const entry of entries)
    if (entry.isDirectory() && !inner.has(entry.name))
      found.push(...(await walk(path.join(folder, entry.name))));
  return found;
}

/** Links to files are read; whether one leads to a file shows then. */
const isFile = (entry: Dirent): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && path.extname(entry.name) !== '');

function fixtureIn(folder: string, entries: readonly Dirent[]): Fixture {
  const names = entries.map(({ name }) => name);
  const inputs = entries.filter((entry) => isFile(entry) && INPUT.test(entry.name)).map(({ name }) => name);
  const [input] = inputs;
  const fault = inputs.length > 1 ? `more than one input: ${inputs.join(', ')}` : null;
  return {
    name: folder,
    input: input === undefined ? null : path.join(folder, input),
    expected: path.join(folder, EXPECTED),
    root: path.dirname(path.join(folder, EXPECTED)),
    // Whatever it is: what is no file is told when it is read, and not written over.
    hasExpected: names.includes(EXPECTED),
    path: input ?? '',
    settings: names.includes(SETTINGS) ? path.join(folder, SETTINGS) : null,
    fault,
  };
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
