// How fast a queue is filled and worked off. Figures of one run on one machine; no bounds.
// usage: npm run bench:queue [-- FILES [REDIS]]    default: 1000 pages made for it, and a Redis of its own
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { madePage } from './made-pages.mjs';

const BIN = fileURLToPath(new URL('../bin/inkwash.js', import.meta.url));
const SIZE = 8;
const LAYOUTS = 60;
const PER_FOLDER = 1000;
const USED = /used_memory:(\d+)/;

const [files = 1000, given] = process.argv.slice(2);
const count = Number(files);
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-bench-'));

function makePages() {
  const pages = Array.from({ length: LAYOUTS }, (_, i) => madePage(i, SIZE));
  for (let i = 0; i < count; i++) {
    const below = path.join(folder, 'in', String(Math.floor(i / PER_FOLDER)));
    if (i % PER_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, `${i}.html`), pages[i % LAYOUTS]);
  }
}

async function startRedis() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const flags = ['--port', port, '--bind', '127.0.0.1', '--appendonly', 'yes', '--save', '', '--dir', folder];
  const server = spawn('redis-server', flags.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  server.on('error', () => console.error('no redis-server here; name the address of one'));
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill('SIGKILL') };
}

const redis = given === undefined ? await startRedis() : { url: given, stop: () => {} };
const client = new Redis(redis.url);

/** Seconds of a run, from its start to its end. */
async function seconds(...args) {
  const started = performance.now();
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, INKWASH_REDIS: redis.url },
  });
  const [code] = await once(child, 'close');
  if (code === 2) throw new Error(`${args.join(' ')}: exit code 2`);
  return (performance.now() - started) / 1000;
}

async function memory() {
  const [, bytes] = USED.exec(await client.info('memory')) ?? [];
  return Number(bytes);
}

const QUEUE = ['--queue', 'bench', '--quiet'];
const rate = (s) => `${Math.round(count / s)}/s (${s.toFixed(1)} s)`;

async function worked(workers) {
  const out = `out-${workers}`;
  const one = () => seconds('worker', '-o', out, '--until-empty', '-j', '1', ...QUEUE);
  const started = performance.now();
  await Promise.all(Array.from({ length: workers }, one));
  const all = (performance.now() - started) / 1000;
  const made = readdirSync(path.join(folder, out), { recursive: true }).filter((name) =>
    name.endsWith('.json'),
  );
  console.log(
    `${workers} worker${workers > 1 ? 's' : ' '} of one thread: ${rate(all)}, ${made.length} files`,
  );
}

try {
  makePages();
  const version = spawnSync(process.execPath, [BIN, '--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`inkwash ${version}, ${count} pages`);
  const empty = await memory();
  console.log(`enqueue: ${rate(await seconds('enqueue', 'in', ...QUEUE))}`);
  console.log(`in Redis: ${Math.round(((await memory()) - empty) / count)} bytes an input`);
  console.log(`enqueue again: ${rate(await seconds('enqueue', 'in', ...QUEUE))}`);
  await worked(1);
  console.log(`left in Redis: ${Math.round(((await memory()) - empty) / 1024)} KiB`);
  await seconds('enqueue', 'in', ...QUEUE);
  await worked(2);
  console.log(`clean -j 1: ${rate(await seconds('clean', 'in', '-o', 'clean-1', '-j', '1', '--quiet'))}`);
  console.log(`clean -j 2: ${rate(await seconds('clean', 'in', '-o', 'clean-2', '-j', '2', '--quiet'))}`);
} finally {
  client.disconnect();
  redis.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
