import { setImmediate, setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RunOptions, runItems } from '../../src/batch/run-items.js';

const options = (more: Partial<RunOptions<number>> = {}): RunOptions<number> => ({
  jobs: 2,
  isUnordered: false,
  weight: () => 0,
  ...more,
});

async function* upTo(count: number, given: { value: number } = { value: 0 }): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    given.value++;
    yield i;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('runItems', () => {
  it('gives every result once and in order, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        async (count, jobs, waits) => {
          const run = async (items: readonly number[]): Promise<number[]> => {
            for (let turns = waits.next().value as number; turns > 0; turns--) await setImmediate();
            return [...items];
          };
          expect(await all(runItems(upTo(count), { run }, options({ jobs })))).toEqual(numbers(count));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('unordered gives every result once, the quick ones first', async () => {
    const run = async (items: readonly number[]): Promise<readonly number[]> => {
      if (items.includes(0)) await setTimeout(200);
      return items;
    };
    const found = await all(runItems(upTo(40), { run }, options({ isUnordered: true })));
    expect(found.at(-1)).toBe(0);
    expect(found.sort((a, b) => a - b)).toEqual(numbers(40));
  });

  it('reads no further ahead than bounds allow where nobody takes the results', async () => {
    const given = { value: 0 };
    const results = runItems(upTo(100_000, given), { run: async (items) => items }, options());
    await results.next();
    await setTimeout(50);
    expect(given.value).toBeLessThan(500);
    await results.return(undefined);
  });

  it('holds few heavy items at a time', async () => {
    const given = { value: 0 };
    const weight = (): number => 40 << 20;
    const results = runItems(upTo(100, given), { run: async (items) => items }, options({ weight }));
    await results.next();
    await setTimeout(50);
    expect(given.value).toBeLessThan(6);
    expect((await all(results)).length).toBe(99);
  });

  it('does not wait for more where the list is slow', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield* [0, 1, 2];
      await new Promise(() => {});
    }
    const results = runItems(slow(), { run: async (items) => items }, options());
    const first = [await results.next(), await results.next(), await results.next()];
    expect(first.map(({ value }) => value as number)).toEqual([0, 1, 2]);
  });

  it('a list that breaks off does so behind the results before it', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield* [0, 1, 2];
      throw new Error('no more');
    }
    const found: number[] = [];
    const drain = async (): Promise<void> => {
      for await (const item of runItems(broken(), { run: async (items) => items }, options()))
        found.push(item);
    };
    await expect(drain()).rejects.toThrow('no more');
    expect(found).toEqual([0, 1, 2]);
  });

  it('what a worker throws ends the run', async () => {
    const run = async (): Promise<number[]> => {
      throw new Error('broken');
    };
    await expect(all(runItems(upTo(10), { run }, options()))).rejects.toThrow('broken');
  });
});
