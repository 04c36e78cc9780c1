// Compiles src/ to dist/ and puts the site profiles and the lexicon beside it, so that code reads those that it was built with. A stale
// dist is removed first, so that a deleted source leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const run = spawnSync(process.execPath, [tsc, '--project', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
if (run.status === 0)
  for (const data of ['sites', 'lexicon'])
    cpSync(`${root}src/${data}`, `${root}dist/${data}`, { recursive: true });
process.exit(run.status ?? 1);
