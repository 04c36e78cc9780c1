import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { madePage } from '../../bench/made-pages.mjs';
import { spawnTied, startRedis, type TestRedis } from './redis.js';
import { type Run, runCli } from './run-cli.js';
import { type Files, type TempFolder, tempFolder } from './temp-folder.js';

const BIN = fileURLToPath(new URL('../../bin/inkwash.js', import.meta.url));
/** Longest that anything is waited for, in milliseconds; the machine may be slow. */
const PATIENCE = 60_000;
const TICK = 20;

/** Waits for something to be so. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(TICK)) if (await isSo()) return;
  throw new Error(`waited in vain: ${what}`);
}

/** Pages of several layouts, below `pages/`. */
export function somePages(count: number, size = 4): Files {
  const names = Array.from({ length: count }, (_, i) => `pages/${i % 3}/story-${i}.html`);
  return Object.fromEntries(names.map((name, i): [string, string] => [name, madePage(i, size)]));
}

/** A worker that runs. */
export interface TestWorker {
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => void;
  /** Its words so far. */
  readonly said: () => string;
  /** Resolves when it has ended. */
  readonly ended: Promise<Omit<Run, 'stdout'>>;
}

/** A folder of inputs, and a Redis. */
export interface Yard {
  readonly folder: TempFolder;
  readonly redis: TestRedis;
  readonly run: (...args: readonly string[]) => Promise<Run>;
  readonly worker: (...args: readonly string[]) => TestWorker;
  /** Jobs in a state: `wait`, `active`, `delayed`. */
  readonly count: (state: string) => Promise<number>;
  /** How often the queue told of something: `completed`, `stalled`, `delayed`. */
  readonly told: (event: string) => Promise<number>;
  /** Outputs that are there. */
  readonly written: () => Promise<number>;
  /** What stands in the output folder, by name. */
  readonly output: (name?: string) => Promise<Record<string, string>>;
}

function watched(child: ChildProcess): TestWorker {
  let stderr = '';
  child.stderr!.on('data', (chunk) => {
    stderr += String(chunk);
  });
  child.stdout!.resume();
  const ended = new Promise<Omit<Run, 'stdout'>>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  return { kill: (signal) => void child.kill(signal), said: () => stderr, ended };
}

/** Files below a folder, those aside that are being written: a worker that was killed leaves them until the next one. */
async function namesBelow(folder: TempFolder, name: string): Promise<string[]> {
  const isWhole = (file: string): boolean => !file.endsWith('/') && !file.endsWith('.partial');
  return (await folder.list()).filter((file) => file.startsWith(`${name}/`) && isWhole(file));
}

async function filesBelow(folder: TempFolder, name: string): Promise<Record<string, string>> {
  const read = async (file: string): Promise<[string, string]> => [
    file.slice(name.length + 1),
    await folder.read(file),
  ];
  return Object.fromEntries(await Promise.all((await namesBelow(folder, name)).map(read)));
}

/** Makes a folder with inputs, and starts a Redis. */
export async function openYard(files: Files): Promise<Yard> {
  const folder = await tempFolder(files);
  const redis = await startRedis(folder);
  const key = (state: string): string => `inkwash:inputs:${state}`;
  const count = async (state: string): Promise<number> =>
    state === 'delayed' ? redis.client.zcard(key(state)) : redis.client.llen(key(state));
  return {
    folder,
    redis,
    count,
    run: (...args) => runCli(folder, [...args, '--redis', redis.url]),
    worker: (...args) => {
      const env = { ...process.env, FORCE_COLOR: '0', INKWASH_REDIS: redis.url };
      const command = [process.execPath, BIN, 'worker', '-o', 'out', ...args];
      return watched(spawnTied(command, { cwd: folder.path, env }));
    },
    told: async (event) => {
      const events = await redis.client.xrange(key('events'), '-', '+');
      return events.filter(([, fields]) => fields[fields.indexOf('event') + 1] === event).length;
    },
    written: async () => (await namesBelow(folder, 'out')).length,
    output: (name = 'out') => filesBelow(folder, name),
  };
}

/** What a finished queue leaves is what `clean` gives, and nothing is left in Redis. */
export async function expectAllDone(
  { folder, redis, count, output }: Yard,
  ...flags: string[]
): Promise<void> {
  const clean = await runCli(folder, ['clean', 'pages', '-o', 'expected', '--quiet', ...flags]);
  expect(clean.code).not.toBe(2);
  expect(await output()).toEqual(await output('expected'));
  for (const state of ['wait', 'active', 'delayed']) expect(await count(state)).toBe(0);
  const jobs = (await redis.client.keys('inkwash:inputs:*')).filter((key) => key.split(':').length === 3);
  const own = ['meta', 'events', 'id', 'stalled', 'stalled-check', 'marker'];
  expect(jobs.map((key) => key.split(':')[2]).filter((name) => !own.includes(name!))).toEqual([]);
}
