// Puts an extractor into the `node_modules` of its own folder, once, from the lock file beside it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FLAGS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', '.'];
const MAX_MS = 300_000;
const PREFIX = /^npm (?:error|ERR!) ?/;
const REASON = /^network request|^request to|^[A-Z]+\w*: /;
const FILLER = /^(?:code|errno|syscall|type|A complete log|$)/;

/** The line that says what was wrong. */
function reasonOf(stderr) {
  const lines = stderr.split('\n').filter((line) => PREFIX.test(line));
  const said = lines.map((line) => line.replace(PREFIX, '').trim());
  return said.find((line) => REASON.test(line)) ?? said.find((line) => !FILLER.test(line)) ?? 'npm failed';
}

/** The npm that runs this, else the one that is found. */
function npm(folder) {
  const own = process.env.npm_execpath;
  const [command, first] = own === undefined ? ['npm', []] : [process.execPath, [own]];
  return spawnSync(command, [...first, ...FLAGS], { cwd: folder, encoding: 'utf8', timeout: MAX_MS });
}

/** Installs what a folder's lock file names, unless it has. Gives the reason why it could not, or null. */
export function install(folder) {
  const lock = path.join(folder, 'package-lock.json');
  if (!existsSync(lock)) return null;
  const stamp = path.join(folder, 'node_modules', '.installed');
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex');
  // Written last: an install that was cut short is done again.
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return null;
  const { status, error, stderr } = npm(folder);
  if (status !== 0) return error?.message ?? reasonOf(stderr);
  writeFileSync(stamp, digest);
  return null;
}
