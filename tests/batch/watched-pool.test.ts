import { describe, expect, it, onTestFinished } from 'vitest';
import { type Loss, WatchedPool } from '../../src/batch/watched-pool.js';

const WORKER = new URL('../support/pool-worker.mjs', import.meta.url);
const MEMORY = 64 * 1024 * 1024;

function pool(
  options: { jobs?: number; maxSeconds?: number; wait?: number } = {},
): WatchedPool<string, string> {
  const { jobs = 2, maxSeconds = 20, wait = 0 } = options;
  const lost = (item: string, { cause, step, message }: Loss): string =>
    `${item}: ${cause} in ${step}: ${message}`;
  const made = new WatchedPool({
    worker: WORKER,
    workerData: { wait },
    jobs,
    maxSeconds,
    maxMemory: MEMORY,
    lost,
  });
  onTestFinished(() => made.close());
  return made;
}

describe('a pool under a watchdog', () => {
  it('ends no worker that still loads: Node would end the whole process', async () => {
    const loaded = new Int32Array(new SharedArrayBuffer(4));
    const lost = (item: string): string => item;
    const limits = { jobs: 2, maxSeconds: 20, maxMemory: MEMORY };
    const made = new WatchedPool({ worker: WORKER, workerData: { wait: 0, loaded }, lost, ...limits });
    await made.close();
    expect(loaded[0]).toBeGreaterThan(0);
  });

  it('gives results in the order of the items', async () => {
    expect(await pool().run(['a', 'b', 'c'])).toEqual(['done a', 'done b', 'done c']);
  });

  it.each(['first', 'between', 'last'])('an item that hangs costs itself alone: %s', async (place) => {
    const items = { first: ['hang', 'a', 'b'], between: ['a', 'hang', 'b'], last: ['a', 'b', 'hang'] }[
      place
    ]!;
    const results = await pool({ maxSeconds: 0.5 }).run(items);
    const expected = items.map((item) =>
      item === 'hang' ? 'hang: timeout in 3: timeout: more than 0.5 s' : `done ${item}`,
    );
    expect(results).toEqual(expected);
  });

  it('an item that takes all memory costs itself alone', async () => {
    const [a, lost, b] = await pool().run(['a', 'fill', 'b']);
    expect([a, b]).toEqual(['done a', 'done b']);
    expect(lost).toBe('fill: memory in 3: out of memory: more than 64 MiB');
  });

  it.each(['exit', 'throw'])('an item that ends its worker costs itself alone: %s', async (item) => {
    const [a, lost, b] = await pool().run(['a', item, 'b']);
    expect([a, b]).toEqual(['done a', 'done b']);
    expect(lost).toContain(`${item}: crash in 3: its worker died: `);
  });

  it('goes on when every item takes its worker down', async () => {
    const items = Array.from({ length: 6 }, () => 'exit');
    const results = await pool({ jobs: 1 }).run(items);
    expect(results).toHaveLength(6);
    for (const result of results) expect(result).toContain('crash');
  });

  it('does not take time for an item’s in which all was held up', async () => {
    const made = pool({ jobs: 1, maxSeconds: 1, wait: 600 });
    const run = made.run(['a', 'b', 'c']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    // As after a sleep: the watchdog looks again when most of it is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1300);
    expect(await run).toEqual(['done a', 'done b', 'done c']);
  });

  it('does not take the time that others need, or that it waits itself, for an item’s', async () => {
    const made = pool({ jobs: 1, maxSeconds: 1, wait: 150 });
    const runs = Array.from({ length: 4 }, (_, i) => made.run([`${i}a`, `${i}b`, `${i}c`]));
    const results = (await Promise.all(runs)).flat();
    expect(results).toHaveLength(12);
    for (const result of results) expect(result.startsWith('done ')).toBe(true);
  });
});
