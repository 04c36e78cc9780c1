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
  const fixtures = found.isDirectory() ? await inTree(root) : await oneInput(root);
  if (fixtures.length > 0) return fixtures;
  throw new NoFixtures(
    `${root}: no fixtures; they are folders with input.* and ${EXPECTED}, or pages/ beside expected/`,
  );
}

async function inTree(root: string): Promise<Fixture[]> {
  const here = [...(await walk(root))];
  if (here.length > 0) return here;
  // `check pages`, where `expected/` stands beside it.
  const beside = path.join(root, '..', 'expected');
  return (await isFolder(beside)) ? pagesFixtures(root, beside) : [];
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

/** `check pages/a.html`, or `check case/input.html`: the fixture that this input belongs to. */
async function oneInput(file: string): Promise<Fixture[]> {
  const folder = path.dirname(file);
  if (INPUT.test(path.basename(file))) return (await walk(folder)).filter(({ input }) => isSame(input, file));
  for (let inputs = folder; ; inputs = path.join(inputs, '..')) {
    const places = [path.join(inputs, 'expected'), path.join(inputs, '..', 'expected')];
    for (const expected of places) {
      if (!(await isFolder(expected))) continue;
      const all = await pagesFixtures(inputs, expected);
      return all.filter(({ input }) => isSame(input, file));
    }
    if (path.resolve(inputs) === path.resolve(inputs, '..')) return [];
  }
}

const isSame = (a: string | null, b: string): boolean => a !== null && path.resolve(a) === path.resolve(b);

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
