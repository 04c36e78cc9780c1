import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const REFERENCE = /(?:from|import\() ?'(\.[^']+)\.js'/g;

/** Removes the declarations in a folder that a file of it neither is nor refers to, however far. */
export function keepReachable(folder, entry) {
  const kept = new Set([path.join(folder, entry)]);
  for (const file of kept)
    for (const [, place] of readFileSync(file, 'utf8').matchAll(REFERENCE))
      kept.add(path.join(path.dirname(file), `${place}.d.ts`));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((one) => one.isFile())) {
    const file = path.join(parentPath, name);
    if (!kept.has(file)) rmSync(file);
  }
  const folders = entries
    .filter((one) => one.isDirectory())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  // The deepest first; those that still hold something stay.
  for (const one of folders.sort().reverse()) if (readdirSync(one).length === 0) rmdirSync(one);
}
