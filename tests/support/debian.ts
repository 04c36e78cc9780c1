import { spawnSync } from 'node:child_process';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: 300_000, stdio: 'ignore' } as const;
  const get = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=240', ...packages];
  // Lists of packages may not be there, or be old.
  if (spawnSync('apt-get', get, options).status !== 0) {
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', get, options);
  }
}

function isHad(look: () => boolean, packages: readonly string[]): boolean {
  if (look()) return true;
  if (process.env['INKWASH_NO_APT'] === '1' || process.getuid?.() !== 0 || !isThere('apt-get')) return false;
  install(packages);
  return look();
}

/**
 * Is there a program to test with? Its packages are installed where this is root's Debian; elsewhere the tests that need
 * it are skipped, as they are where `INKWASH_NO_APT` is 1. `.ci/run` fetches all of them before the tests.
 *
 * @param program as it is called; it knows `--version`
 * @param packages Debian's, that bring it
 */
export function hasProgram(program: string, ...packages: readonly string[]): boolean {
  return isHad(() => isThere(program), packages);
}

/** Has Debian's own Python, `/usr/bin/python3`, a module? As `hasProgram`. */
export function hasPythonModule(module: string, ...packages: readonly string[]): boolean {
  return isHad(() => spawnSync('/usr/bin/python3', ['-c', `import ${module}`]).status === 0, packages);
}
