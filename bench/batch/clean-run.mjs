import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BINARY = fileURLToPath(new URL('../../bin/inkwash.js', import.meta.url));
const PRELOAD = new URL('../cost-of-run.mjs', import.meta.url).href;

/**
 * Runs the real `inkwash clean` in a folder.
 *
 * @returns what it took: `ms` by the clock, `user` and `system` in milliseconds of all threads, `peak` memory in bytes
 * @throws Error where the command could not run; inputs without an article are no error
 */
export function cleanRun(folder, args) {
  const cost = path.join(folder, '.cost.json');
  const from = performance.now();
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', PRELOAD, BINARY, 'clean', ...args, '--quiet'],
    {
      cwd: folder,
      env: { ...process.env, INKWASH_COST: cost },
      // Complaints of pages that are no articles may be many.
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ms = performance.now() - from;
  if (status !== 0 && status !== 1)
    throw new Error(`inkwash clean ${args.join(' ')}: ${signal ?? `exit code ${status}`}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(cost, 'utf8'));
  rmSync(cost);
  return { ms, user: userCPUTime / 1000, system: systemCPUTime / 1000, peak: maxRSS * 1024 };
}
