import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { hasProgram } from './debian.js';
import type { TempFolder } from './temp-folder.js';

/** Is there a Redis to test with? */
export const HAS_REDIS = hasProgram('redis-server', 'redis-server');

/** What runs a program so that it is gone when the one who started it is, however that ended. */
const TIED =
  spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'KILL', '--']
    : [];

/** Starts a program that does not outlive its test. */
export function spawnTied(
  command: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): ChildProcess {
  const [program = '', ...args] = [...TIED, ...command];
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of one test, with its log in the test's folder. */
export interface TestRedis {
  readonly url: string;
  /** For looking at what is in it. */
  readonly client: Redis;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  readonly start: () => Promise<void>;
}

const READY = 'Ready to accept connections';

export async function startRedis(
  folder: Pick<TempFolder, 'path'>,
  ...flags: readonly string[]
): Promise<TestRedis> {
  const port = await freePort();
  const dir = path.join(folder.path, '.redis');
  await mkdir(dir);
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const fixed = ['--bind', '127.0.0.1', '--appendonly', 'yes', '--save', '', '--dir', dir];
    server = spawnTied(['redis-server', '--port', String(port), ...fixed, ...flags], { cwd: folder.path });
    let said = '';
    for await (const chunk of server.stdout!) {
      said += String(chunk);
      if (said.includes(READY)) break;
    }
    if (!said.includes(READY)) throw new Error(`Redis did not start: ${said}`);
  };
  await start();
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => {});
  onTestFinished(() => client.disconnect());
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    start,
    stop: async (signal) => {
      const ended = once(server!, 'exit');
      server!.kill(signal);
      await ended;
    },
  };
}
