import { describe, expect, it } from 'vitest';
import { interleavedPairs, median, quantile } from '../../bench/statistics.mjs';

it('a quantile is the value below which a share of the others lies', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.5, 1].map((share) => quantile(values, share))).toEqual([1, 3, 5]);
  expect(median([10, 9])).toBe(10);
  expect(quantile([], 0.5)).toBe(0);
});

describe('interleaved pairs', () => {
  /** Gives these times one after the other, and writes down when it was asked. */
  const made = (name: string, asked: string[], times: number[]) => async () => {
    asked.push(name);
    return times.shift()!;
  };

  it('take turns in going first, and tell the ratio of each round', async () => {
    const asked: string[] = [];
    const told = await interleavedPairs(made('a', asked, [6, 9, 4]), made('b', asked, [3, 3, 4]), 3);
    expect(asked.join('')).toBe('abbaab');
    expect(told).toEqual({ median: 2, min: 1, max: 3, ratios: [2, 3, 1] });
  });

  it('are nine unless told otherwise, and one never runs beside the other', async () => {
    let running = 0;
    const alone = async () => {
      expect(++running).toBe(1);
      await new Promise((go) => setTimeout(go, 1));
      running--;
      return 5;
    };
    expect((await interleavedPairs(alone, alone)).ratios).toEqual(Array(9).fill(1));
  });

  it.each([
    [0, 5, 'rounds'],
    [2.5, 5, 'rounds'],
    [Number.NaN, 5, 'rounds'],
    [1, 0, '0 ms'],
    [1, Number.NaN, 'NaN'],
  ])('of %d rounds and a time of %d ms tell nothing', async (rounds, ms, message) => {
    await expect(
      interleavedPairs(
        () => 5,
        () => ms,
        rounds,
      ),
    ).rejects.toThrow(message);
  });
});
