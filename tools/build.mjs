// Compiles src/ to dist/ and puts the site profiles, the lexicon and the report's page beside it, so that code reads those that it was
// built with. A stale dist is removed first, so that a deleted source leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildReportPage } from './build-report-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const compile = (...args) => spawnSync(process.execPath, [tsc, ...args], { cwd: root, stdio: 'inherit' });
const runs = [compile('--project', 'tsconfig.json'), compile('--project', 'src/report-page')];
const status =
  runs.find((run) => run.status !== 0)?.status ?? (runs.every((run) => run.status === 0) ? 0 : 1);
if (status === 0) {
  await buildReportPage(`${root}src/report-page`, `${root}dist/report-page`);
  for (const data of ['sites', 'lexicon'])
    cpSync(`${root}src/${data}`, `${root}dist/${data}`, { recursive: true });
  writeFileSync(`${root}dist/build-id.txt`, `${digestOf(`${root}dist`)}\n`);
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

process.exit(status);
