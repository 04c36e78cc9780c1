import { describe, expect, it } from 'vitest';
import { fuzz } from './support/fuzz/fuzz.mjs';
import { type Mutant, mutantOf } from './support/mutate.js';

/** Always the same ones; the tool tries 100,000: `npm run fuzz`. */
const FIXED = 1_600;
/** Of a seed that no run before had. */
const FRESH = 200;
const MINUTES = 60_000;

const upTo = (start: number, count: number): number[] => Array.from({ length: count }, (_, i) => start + i);

/** What is wrong, a line each, with the command that shows it. */
const told = (failures: readonly { seed: number; faults: readonly string[] }[]): string[] =>
  failures.map(
    ({ seed, faults }) =>
      `npm run fuzz -- --show ${seed} (${mutantOf(seed).steps.join(', ')}): ${faults.join('; ')}`,
  );

describe('damaged fixtures', () => {
  it(
    'come out whole: one outcome, nothing lost, nothing unseen, the same again, in bounded time and memory',
    async () => {
      const seeds = [...upTo(0, FIXED), ...upTo(1_000_000 + (Date.now() % 1_000_000_000), FRESH)];
      const { failures, cases, kinds } = await fuzz(seeds, mutantOf);
      expect(told(failures)).toEqual([]);
      expect(cases).toBe(seeds.length);
      // They are damaged, not destroyed.
      expect(kinds.get('article')).toBeGreaterThan(seeds.length / 2);
    },
    6 * MINUTES,
  );

  it('are the same for a seed', () => {
    for (const seed of upTo(0, 50)) expect(mutantOf(seed)).toEqual(mutantOf(seed));
    const different = new Set(
      upTo(0, 200).map((seed) => Buffer.from(mutantOf(seed).bytes).toString('base64')),
    );
    expect(different.size).toBeGreaterThan(190);
  });
});

describe('the judge', () => {
  const input = (seed: number, text: string, more: Partial<Mutant> = {}): Mutant => {
    return { seed, base: '', steps: [], bytes: Buffer.from(text), options: {}, origin: {}, ...more };
  };

  /** 57 MB take their time and their memory. */
  const LARGE = '<p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来。</p>'.repeat(700_000);
  const make = (seed: number): Mutant => input(seed, seed === 1 ? LARGE : '渡口');

  it('tells of an input that hangs, and goes on with the others', async () => {
    const { failures, cases } = await fuzz([0, 1, 2, 3], make, { limits: { hangMs: 400, heapMb: 4_000 } });
    expect(cases).toBe(4);
    expect(failures).toEqual([{ seed: 1, faults: ['hangs: nothing for 1.2 s'] }]);
  });

  it('tells of an input that takes more memory than there is', async () => {
    const { failures, cases } = await fuzz([0, 1, 2], make, { limits: { heapMb: 128 } });
    expect(cases).toBe(3);
    expect(failures).toEqual([{ seed: 1, faults: [expect.stringContaining('out of memory')] }]);
  });

  it('takes only honest reasons to fail', async () => {
    const made = [
      input(0, 'GIF89a'),
      input(1, '渡口的老船昨天靠岸。', { options: { encoding: 'big5' } }),
      input(2, '渡口', { options: { encoding: 'no-such' } }),
    ];
    const { failures, kinds } = await fuzz([0, 1, 2], (seed: number) => made[seed]!);
    expect(kinds.get('failed')).toBe(3);
    expect(failures).toEqual([{ seed: 2, faults: ['failed in decode: unknown encoding "no-such"'] }]);
  });
});
