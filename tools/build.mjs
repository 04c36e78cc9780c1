// Compiles src/ to dist/ and puts the site profiles and the lexicon beside it, so that code reads those that it was built with. A stale
// dist is removed first, so that a deleted source leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const run = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
if (run.status === 0) {
  for (const data of ['sites', 'lexicon'])
    cpSync(`${root}src/${data}`, `${root}dist/${data}`, { recursive: true });
  writeFileSync(`${root}dist/build-id.txt`, `${digestOf(`${root}dist`)}\n`);
  writeManPage();
}

/** For `npm install --global`, which puts it where man(1) looks. */
function writeManPage() {
  const { status, stdout } = spawnSync(process.execPath, [`${root}bin/inkwash.js`, 'man'], { cwd: root });
  if (status !== 0) throw new Error('inkwash man: failed');
  mkdirSync(`${root}dist/man`);
  writeFileSync(`${root}dist/man/inkwash.1`, stdout);
}

/** Of all code and data that decides what comes out: another build may clean otherwise. */
function digestOf(folder) {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const name of names) hash.update(name.slice(folder.length)).update('\0').update(readFileSync(name));
  return hash.digest('hex');
}

process.exit(run.status ?? 1);
