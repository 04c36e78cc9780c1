import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A registry that does not answer is not waited for longer. */
const PATIENCE = ['--fetch-retries=1', '--fetch-timeout=20000', '--prefer-offline'];

export interface Installed {
  /** A project of nobody's, with the package in its `node_modules`. */
  readonly folder: string;
  readonly tarball: string;
  /** What the tarball holds, by their paths in the package, sorted. */
  readonly files: readonly { readonly path: string; readonly mode: number }[];
  /** Its size in bytes, packed. */
  readonly size: number;
  readonly remove: () => void;
}

function npm(folder: string, args: readonly string[]): { status: number | null; stdout: string } {
  const options = { cwd: folder, encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 26 } as const;
  return spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], options);
}

/** Unpacks the tarball and links what it depends on from here: a machine without a registry tests all but npm. */
function installByHand(folder: string, tarball: string): void {
  const target = path.join(folder, 'node_modules/inkwash');
  mkdirSync(target, { recursive: true });
  const { status } = spawnSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  if (status !== 0) throw new Error('tar: failed');
  const { dependencies } = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules', name), link);
  }
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync('../inkwash/bin/inkwash.js', path.join(folder, 'node_modules/.bin/inkwash'));
}

/** Packs this project as it is built, and installs the tarball into an empty folder, without the optional peers. */
export function installPackage(): Installed {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-package-'));
  const packed = npm(ROOT, ['pack', '--json', '--pack-destination', folder]);
  const [told] = JSON.parse(packed.stdout) as {
    filename: string;
    size: number;
    files: { path: string; mode: number }[];
  }[];
  const { filename, size, files } = told!;
  const tarball = path.join(folder, filename);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  if (npm(folder, ['install', tarball, ...PATIENCE]).status !== 0) {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    installByHand(folder, tarball);
  }
  if (!readdirSync(path.join(folder, 'node_modules')).includes('inkwash')) throw new Error('not installed');
  return {
    folder,
    tarball,
    size,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
