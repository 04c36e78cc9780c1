import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXAMPLE = path.join(ROOT, 'docs/example');
const DUCKDB = fileURLToPath(new URL('duckdb.mjs', import.meta.url));

/** How a script ended, and what it printed: standard output and both together. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly all: string;
}

/** Where the commands of one page run, one after the other: a copy of `docs/example`. */
export interface Workplace {
  readonly path: string;
  readonly sh: (script: string) => Promise<Ran>;
  readonly run: (command: string, ...args: readonly string[]) => Promise<Ran>;
  readonly close: () => void;
}

const shellOf = (...lines: readonly string[]): string => ['#!/bin/sh', ...lines, ''].join('\n');

/** Programs of a page that stand for what a test cannot have. */
const PROGRAMS: Readonly<Record<string, string>> = {
  inkwash: shellOf(`exec "${process.execPath}" "${path.join(ROOT, 'bin/inkwash.js')}" "$@"`),
  duckdb: shellOf(`exec "${process.execPath}" "${DUCKDB}" "$@"`),
  // The Python that Debian's packages are for, whatever else the path has.
  python3: shellOf('exec /usr/bin/python3 "$@"'),
  // `npx PROGRAM` runs what is installed, and `npm ci` is done: both without the registry.
  npx: shellOf('test "$1" != --no || shift', 'exec "$@"'),
  npm: shellOf('test "$1" = ci'),
};

function environment(bin: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env['PATH']}`,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    LC_ALL: 'C.UTF-8',
    ...more,
  };
}

function finish(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, all]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => [out!, all!].map((chunks) => chunks.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => all!.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const [stdout, both] = [out, all].map((chunks) => Buffer.concat(chunks!).toString('utf8'));
      resolve({ code, stdout: stdout!, all: both! });
    });
  });
}

/** @param more variables that a page's commands find set; `URL` is the address of `page.html` on a server */
export async function openWorkplace(more: Readonly<Record<string, string>>): Promise<Workplace> {
  const root = mkdtempSync(path.join(tmpdir(), 'inkwash-docs-'));
  const [folder, bin] = [path.join(root, 'work'), path.join(root, 'bin')] as const;
  cpSync(EXAMPLE, folder, { recursive: true });
  mkdirSync(bin);
  for (const [name, text] of Object.entries(PROGRAMS))
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  mkdirSync(path.join(root, 'node_modules'));
  symlinkSync(ROOT, path.join(root, 'node_modules/inkwash'), 'dir');
  const server = createServer((_, response) => response.end(readFileSync(path.join(folder, 'page.html'))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const env = environment(bin, { URL: `http://127.0.0.1:${port}/page.html`, ...more });
  const run = (command: string, ...args: readonly string[]): Promise<Ran> =>
    finish(command, args, { cwd: folder, env });
  return {
    path: folder,
    run,
    sh: (script) => run('bash', '-e', '-o', 'pipefail', '-c', script),
    close: () => {
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
