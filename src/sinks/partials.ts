import { opendir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isOver, thisRun } from './this-run.js';

/** Characters of the final name that the name of a partial file shows. */
const SHOWN = 40;
const PARTIAL = /\.(\d{1,10}-\d{1,20}-[\da-f]{12}-[\da-f]{8})\.partial$/;
const DAY = 24 * 60 * 60 * 1000;

const stemOf = (name: string): string => `.${Array.from(name).slice(0, SHOWN).join('')}.`;

/**
 * What a file is called until all of it is there: hidden, so that whoever reads the folder leaves it out, and with the
 * run in it, so that the next one can tell whether it still grows.
 */
export async function partialOf(file: string): Promise<string> {
  return path.join(path.dirname(file), `${stemOf(path.basename(file))}${await thisRun()}.partial`);
}

async function isLeft(file: string, run: string): Promise<boolean> {
  if (await isOver(run)) return true;
  // From a machine that cannot be asked: a run that lives has written something in a day.
  const { mtimeMs } = await stat(file);
  return run !== (await thisRun()) && Date.now() - mtimeMs > DAY;
}

/**
 * Removes what runs that were killed left behind in a folder. What cannot be read or removed stays: it is in nobody's
 * way.
 *
 * @param name only partial files of this one
 */
export async function sweepPartials(folder: string, name?: string): Promise<void> {
  try {
    for await (const entry of await opendir(folder)) {
      const run = entry.isFile() && entry.name.startsWith('.') ? PARTIAL.exec(entry.name)?.[1] : undefined;
      if (run === undefined || (name !== undefined && !entry.name.startsWith(stemOf(name)))) continue;
      const file = path.join(folder, entry.name);
      if (await isLeft(file, run)) await rm(file, { force: true });
    }
  } catch {}
}
