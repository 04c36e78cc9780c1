// Builds what is shipped. src/ is compiled module by module to build/, which tools, benches and tests look into, and bundled from
// there to dist/, which is installed: hundreds of modules take longer to load than a page takes to clean. Types stand in
// dist/types, only those that the library's own refer to. Site profiles, lexicon and the report's page stand beside the code of
// either, so that it reads those that it was built with. What was there before is removed first, so that a deleted source leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.mjs';
import { buildReportPage } from './build/report-page.mjs';
import { keepReachable } from './build/types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [BUILD, DIST] = [`${root}build/`, `${root}dist/`];

for (const folder of [BUILD, DIST]) rmSync(folder, { recursive: true, force: true });
const tsc = `${root}node_modules/typescript/bin/tsc`;
for (const project of ['tsconfig.json', 'src/report-page']) {
  const { status } = spawnSync(process.execPath, [tsc, '--project', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

for (const data of ['sites', 'lexicon']) cpSync(`${root}src/${data}`, `${BUILD}${data}`, { recursive: true });
await buildReportPage(`${root}src/report-page`, `${BUILD}report-page`);
for (const data of ['sites', 'lexicon', 'report-page'])
  cpSync(`${BUILD}${data}`, `${DIST}${data}`, { recursive: true });
const id = `${digestOf(BUILD)}\n`;
for (const folder of [BUILD, DIST]) writeFileSync(`${folder}build-id.txt`, id);

const { loadProfiles } = await import('../build/profiles/load.js');
loadProfiles(`${BUILD}sites`);

keepReachable(`${DIST}types`, 'index.d.ts');
await bundle(BUILD, DIST);
writeManPage();

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
