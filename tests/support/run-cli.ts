import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TempFolder } from './temp-folder.js';

export const BIN = fileURLToPath(new URL('../../bin/inkwash.js', import.meta.url));

/** How a run ended, and what it printed. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function finish(
  command: string,
  args: readonly string[],
  folder: TempFolder,
  input?: Uint8Array,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE: process.execPath, INKWASH: BIN, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: folder.path, env, stdio: ['pipe', 'pipe', 'pipe'] });
    // One that hangs does not outlive its test.
    onTestFinished(() => void child.kill('SIGKILL'));
    const [out, err]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out!.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err!.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks!).toString('utf8'));
      resolve({ code, stdout: stdout!, stderr: stderr! });
    });
    // A command that does not read its input may be gone before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs `inkwash` with these arguments in a folder; standard input is a pipe, empty without `input`. */
export function runCli(folder: TempFolder, args: readonly string[], input?: string): Promise<Run> {
  const bytes = input === undefined ? undefined : new TextEncoder().encode(input);
  return finish(process.execPath, [BIN, ...args], folder, bytes);
}

const isRoot = process.getuid?.() === 0;

/** Can a run be denied files? Root must be able to give away what lets it read and write everything. */
export const CAN_BE_DENIED = isRoot
  ? spawnSync('setpriv', ['--version']).status === 0
  : process.getuid !== undefined;

/** `runCli` as a user whom permissions hold up, root or not. */
export function runDenied(folder: TempFolder, args: readonly string[]): Promise<Run> {
  if (!isRoot) return runCli(folder, args);
  const drop = ['--bounding-set', '-dac_override,-dac_read_search', '--inh-caps', '-all', '--'];
  return finish('setpriv', [...drop, process.execPath, BIN, ...args], folder);
}

/** Runs a line of shell in a folder, where `"$NODE" "$INKWASH"` is the command. */
export function runShell(folder: TempFolder, line: string): Promise<Run> {
  return finish('sh', ['-c', line], folder);
}

/** The records of an NDJSON output. */
export function records(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
